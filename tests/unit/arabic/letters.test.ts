import { describe, expect, it } from 'vitest';
import { isArabicLetter, isArabicMark, isDigit, isInvisible } from '../../../src/arabic/letter-classes.ts';
import * as letters from '../../../src/arabic/letters.ts';

/** Unicode's own names, for the constants whose name it is. */
const IN_ORDER =
  'HAMZA ALEF_MADDA ALEF_HAMZA_ABOVE WAW_HAMZA ALEF_HAMZA_BELOW YEH_HAMZA ALEF BEH TEH_MARBUTA TEH THEH JEEM HAH KHAH DAL THAL REH ZAIN SEEN SHEEN SAD DAD TAH ZAH AIN GHAIN'.split(
    ' ',
  );
const AFTER_TATWEEL =
  'FEH QAF KAF LAM MEEM NOON HEH WAW ALEF_MAKSURA YEH FATHATAN DAMMATAN KASRATAN FATHA DAMMA KASRA SHADDA SUKUN'.split(
    ' ',
  );

describe('letters', () => {
  const named: Readonly<Record<string, string | readonly string[]>> = letters;

  it.each(IN_ORDER.map((name, i) => [name, 0x621 + i] as const))('%s', (name, unit) => {
    expect(named[name]).toBe(String.fromCharCode(unit));
  });

  it.each(AFTER_TATWEEL.map((name, i) => [name, 0x641 + i] as const))('%s', (name, unit) => {
    expect(named[name]).toBe(String.fromCharCode(unit));
  });

  it('names no character twice', () => {
    const single = Object.values(named).filter((value) => typeof value === 'string');
    expect(new Set(single).size).toBe(single.length);
    expect(single.every((value) => value.length === 1)).toBe(true);
  });
});

describe('classes', () => {
  it('tells letters from marks, digits and signs', () => {
    expect([...'ءآبةىيپگیﻻﷲ'].filter((ch) => !isArabicLetter(ch))).toEqual([]);
    expect([...'َّـ٣3،؟ a»', ''].filter(isArabicLetter)).toEqual([]);
    expect([...letters.TASHKEEL, letters.TATWEEL].filter((ch) => !isArabicMark(ch))).toEqual([]);
    expect([...'بa3 ', letters.ZWNJ, ''].filter(isArabicMark)).toEqual([]);
    expect([...'0٠۰9٩۹'].filter((ch) => !isDigit(ch))).toEqual([]);
    expect([...'ب½a', '12', ''].filter(isDigit)).toEqual([]);
  });

  it('knows what shows nothing', () => {
    const { ALM, BIDI_CONTROLS, BOM, LRM, NO_BREAK_SPACE, RLM, SOFT_HYPHEN, TATWEEL, ZWJ, ZWNJ } = letters;
    expect(
      [...BIDI_CONTROLS, ALM, BOM, LRM, RLM, SOFT_HYPHEN, ZWJ, ZWNJ].filter((ch) => !isInvisible(ch)),
    ).toEqual([]);
    expect([TATWEEL, NO_BREAK_SPACE, ' ', 'ب', ''].filter(isInvisible)).toEqual([]);
  });
});
