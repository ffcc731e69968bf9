import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/fold.ts';
import { parseDigits, parseNumeral, toAsciiDigits } from '../../../src/arabic/numerals.ts';
import { parseOrdinal } from '../../../src/arabic/ordinals.ts';

const numeral = (text: string) => parseNumeral(text.split(' '), 0);
const ordinal = (text: string) => parseOrdinal(text.split(' '), 0);

describe('parseNumeral', () => {
  it.each([
    ['صفر', 0],
    ['واحدة', 1],
    ['اثنتين', 2],
    ['ثماني', 8],
    ['عشرة', 10],
    ['أحد عشر', 11],
    ['إحدى عشرة', 11],
    ['اثنا عشر', 12],
    ['اثنتي عشرة', 12],
    ['تسعة عشر', 19],
    ['واحد وعشرون', 21],
    ['إحدى وعشرين', 21],
    ['ست وثمانون', 86],
    ['مئة', 100],
    ['مائة و خمسة', 105],
    ['ميه وعشرين', 120],
    ['مئتان', 200],
    ['مائتي', 200],
    ['ثلاث مئة', 300],
    ['ثلاثمائة وخمسة وستين', 365],
    ['ثمانمئة', 800],
    ['ألف', 1000],
    ['ألفان', 2000],
    ['ألفا', 2000],
    ['ألفين وأربعة عشر', 2014],
    ['أربعة عشر وألفين', 2014],
    ['تسع وتسعين وتسعمئة وألف', 1999],
    ['ألف وتسعمئة وأربعة وخمسين', 1954],
    ['خمسة آلاف', 5000],
    ['مئة وخمسة وعشرون ألفا', 125_000],
    ['مليون ومئتا ألف وثلاثة', 1_200_003],
    ['مليون ونصف المليون', 1_500_000],
    ['نصف مليون', 500_000],
    ['ربع مليار', 250_000_000],
    ['ألفي مليار', 2e12],
    ['3.5 ملايين', 3_500_000],
    ['١٢ مليونا و ٣٠٠ ألف', 12_300_000],
    ['٢٠١٤', 2014],
    ['126.156', 126_156],
    ['العشرين', 20],
  ])('%s is %d', (text, value) => {
    const length = text.split(' ').length;
    expect(numeral(text)).toEqual({ value, length });
    expect(numeral(fold(text))).toEqual({ value, length });
    expect(numeral(`${text} شخص`)).toEqual({ value, length });
  });

  it.each([
    ['ثلاثة وأربعة', 3, 1],
    ['خمسين ومئة شخص', 50, 1],
    ['ألف وألفين', 1000, 1],
    ['12 و 300', 12, 1],
    ['عشرين شخصا', 20, 1],
  ])('stops in %s', (text, value, length) => {
    expect(numeral(text)).toEqual({ value, length });
  });

  it.each(['أحد', 'الاثنين', 'الأحد', 'آلاف', 'نصف', 'وواحد', 'كتاب', ''])('finds none in %j', (text) => {
    expect(numeral(text)).toBeUndefined();
  });

  it('begins where it is told, and not beyond the end', () => {
    expect(parseNumeral(['في', 'ألفين', 'وعشرة'], 1)).toEqual({ value: 2010, length: 2 });
    expect(parseNumeral(['ألفين'], 1)).toBeUndefined();
  });

  it('reads every number below ten thousand that is spelled', () => {
    for (let value = 1; value < 10_000; value++)
      expect(numeral(spell(value))?.value, spell(value)).toBe(value);
  });
});

describe('parseOrdinal', () => {
  it.each([
    ['الأول', 1],
    ['أولى', 1],
    ['الثاني', 2],
    ['الثالثة', 3],
    ['الرابع', 4],
    ['خامس', 5],
    ['السادسة', 6],
    ['السابع', 7],
    ['الثامن', 8],
    ['التاسعة', 9],
    ['العاشر', 10],
    ['الحادي عشر', 11],
    ['الثانية عشرة', 12],
    ['العشرون', 20],
    ['الحادي والعشرين', 21],
    ['الحادي والثلاثون', 31],
    ['التاسعة و التسعون', 99],
    ['المئة', 100],
    ['الخامس والعشرون بعد المئة', 125],
    ['الألف', 1000],
  ])('%s is %d', (text, value) => {
    expect(ordinal(text)).toEqual({ value, length: text.split(' ').length });
    expect(ordinal(`${text} من`)).toEqual({ value, length: text.split(' ').length });
  });

  it.each(['الحادي', 'عشرين', 'ألف', 'كتاب', ''])('finds none in %j', (text) => {
    expect(ordinal(text)).toBeUndefined();
  });
});

describe('digits', () => {
  it.each([
    ['126.156', 126_156],
    ['0.125', 0.125],
    ['١٢٫٥', 12.5],
    ['١٫٢٣٤', 1.234],
    ['1,000', 1000],
    ['1.000.000', 1_000_000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['3,5', 3.5],
    ['۲۰۱۴', 2014],
    ['1234.567', 1234.567],
  ])('%s is %d', (text, value) => {
    expect(parseDigits(text)).toBe(value);
  });

  it.each(['12.5.2014', '5G', 'ثلاثة', '.5', ''])('%j is no number', (text) => {
    expect(parseDigits(text)).toBeUndefined();
  });

  it('rewrites digits in place', () => {
    expect(toAsciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ١٬٠٠٠٫٥ abc')).toBe('0123456789 0123456789 1,000.5 abc');
    fc.assert(
      fc.property(fc.nat(), (value) => {
        for (const locale of ['ar-EG', 'fa-IR']) {
          const native = new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
          expect(toAsciiDigits(native)).toBe(String(value));
          expect(toAsciiDigits(native).length).toBe(native.length);
        }
      }),
    );
  });
});

const ONES = ' واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const TENS = '  عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const HUNDREDS = ' مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'.split(' ');

/** A grammar of its own, so that the reader is not tested against its own tables. */
function spell(value: number): string {
  const [thousands, hundreds, rest] = [
    Math.floor(value / 1000),
    Math.floor((value % 1000) / 100),
    value % 100,
  ];
  const scale = thousands === 1 ? 'ألف' : thousands === 2 ? 'ألفان' : `${ONES[thousands]} آلاف`;
  const teen = rest === 11 ? 'أحد عشر' : rest === 12 ? 'اثنا عشر' : `${ONES[rest % 10]} عشر`;
  const tens = [ONES[rest % 10], TENS[Math.floor(rest / 10)]].filter(Boolean).join(' و');
  const small = rest <= 10 ? ONES[rest] : rest < 20 ? teen : tens;
  return [thousands === 0 ? '' : scale, HUNDREDS[hundreds], small].filter(Boolean).join(' و');
}
