import { ARABIC_DECIMAL, ARABIC_INDIC_ZERO, ARABIC_THOUSANDS, EXTENDED_INDIC_ZERO } from './letters.ts';

const NATIVE = /[٠-٩۰-۹٫٬]/g;

/**
 * Write the digits of every Arabic script, and their separators, as 0–9, `.` and `,`. Nothing else changes, and no
 * position does.
 *
 * @example toAsciiDigits('١٢٫٥ مليون في ۲۰۱۴') // '12.5 مليون في 2014'
 */
export function toAsciiDigits(text: string): string {
  return text.replace(NATIVE, (sign) => {
    if (sign === ARABIC_DECIMAL) return '.';
    if (sign === ARABIC_THOUSANDS) return ',';
    const zero = sign >= EXTENDED_INDIC_ZERO ? EXTENDED_INDIC_ZERO : ARABIC_INDIC_ZERO;
    return String(sign.charCodeAt(0) - zero.charCodeAt(0));
  });
}

/**
 * Read a number written in digits.
 *
 * A point or comma before exactly three digits groups thousands, as the Maghreb writes 126.156, unless only a zero
 * stands before it; ٫ is always decimal. Any other single point or comma is decimal.
 *
 * @param word one word as tokenizeWords gives it
 * @returns undefined where the word is not a number
 * @example parseDigits('126.156') // 126156
 * @example parseDigits('٣٫٥') // 3.5
 */
export function parseDigits(word: string): number | undefined {
  const ascii = toAsciiDigits(word);
  if (!/^\d+(?:[.,]\d+)*$/.test(ascii)) return undefined;
  const isGrouped = /^[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*(?:[.,]\d+)?)$/.test(ascii);
  const decimal = word.includes(ARABIC_DECIMAL) ? ascii.lastIndexOf('.') : findDecimal(ascii, isGrouped);
  if (decimal === undefined) return undefined;
  const whole = ascii.slice(0, decimal).replace(/[.,]/g, '');
  return Number(`${whole}.${ascii.slice(decimal + 1) || '0'}`);
}

/** Where the decimal separator stands: the text's length if there is none, undefined if it makes no number. */
function findDecimal(ascii: string, isGrouped: boolean): number | undefined {
  const separators = ascii.replace(/\d/g, '');
  if (separators === '') return ascii.length;
  const last = ascii.lastIndexOf(separators.slice(-1));
  const isUniform = new Set(separators).size === 1;
  if (isGrouped) return isUniform ? (ascii.length - last === 4 ? ascii.length : undefined) : last;
  return separators.length === 1 ? last : undefined;
}
