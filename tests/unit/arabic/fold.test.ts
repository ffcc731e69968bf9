import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '../../../src/arabic/fold.ts';
import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALM,
  BIDI_CONTROLS,
  BOM,
  COMBINING_HAMZA_ABOVE,
  FARSI_YEH,
  GAF,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  KAF,
  KEHEH,
  LRM,
  PEH,
  RLM,
  SOFT_HYPHEN,
  TASHKEEL,
  TATWEEL,
  TCHEH,
  TEH_MARBUTA,
  VEH,
  WAW,
  WAW_HAMZA,
  WORD_JOINER,
  YEH,
  YEH_BARREE,
  YEH_HAMZA,
  ZERO_WIDTH_SPACE,
  ZWJ,
  ZWNJ,
} from '../../../src/arabic/letters.ts';
import { anyText } from './texts.ts';

describe('fold', () => {
  it.each([
    ['alef with madda', ALEF_MADDA, ALEF],
    ['alef with hamza', ALEF_HAMZA_ABOVE, ALEF],
    ['alef over hamza', ALEF_HAMZA_BELOW, ALEF],
    ['alef wasla', ALEF_WASLA, ALEF],
    ['waw with hamza', WAW_HAMZA, WAW],
    ['yeh with hamza', YEH_HAMZA, YEH],
    ['alef maksura', ALEF_MAKSURA, YEH],
    ['teh marbuta', TEH_MARBUTA, HEH],
    ['Persian yeh', FARSI_YEH, YEH],
    ['Urdu yeh', YEH_BARREE, YEH],
    ['Persian kaf', KEHEH, KAF],
    ['Urdu heh', HEH_GOAL, HEH],
    ['two-eyed heh', HEH_DOACHASHMEE, HEH],
    ['peh', PEH, 'ب'],
    ['tcheh', TCHEH, 'ج'],
    ['veh', VEH, 'ف'],
    ['gaf', GAF, KAF],
    ['decomposed hamza', ALEF + COMBINING_HAMZA_ABOVE, ALEF],
    ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['separators', '١٬٢٣٤٫٥٪', '1,234.5%'],
  ])('%s', (_, from, to) => {
    expect(fold(from)).toBe(to);
  });

  it.each([
    ...TASHKEEL,
    ...BIDI_CONTROLS,
    TATWEEL,
    ZWNJ,
    ZWJ,
    LRM,
    RLM,
    ALM,
    BOM,
    SOFT_HYPHEN,
    WORD_JOINER,
    ZERO_WIDTH_SPACE,
  ])('drops %j', (mark) => {
    expect(fold(`مص${mark}ر`)).toBe('مصر');
  });

  it('keeps each of the 28 letters and hamza', () => {
    const letters = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';
    expect(fold(letters)).toBe(letters);
  });

  it('reads every presentation form of a letter as the letter', () => {
    for (let unit = 0xfe80; unit <= 0xfefc; unit++) {
      const form = String.fromCharCode(unit);
      expect(fold(form), unit.toString(16)).toBe(fold(form.normalize('NFKC')));
    }
    expect(fold('\ufefb\ufef3\ufea0')).toBe('لايج');
    expect(fold('\ufdf2')).toBe('الله');
    expect(fold('\ufe77\ufc5e')).toBe('');
  });

  it('leaves other scripts, spaces and punctuation', () => {
    expect(fold('DGSI, «x»؛ é\u00a0🙂 NUL\0\uffff')).toBe('DGSI, «x»؛ é\u00a0🙂 NUL\0\uffff');
  });

  it('folds a phrase', () => {
    expect(fold('الإِسْـلامِيَّةُ في ٢٠١٤')).toBe('الاسلاميه في 2014');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('folds pieces as it folds the whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('folds every code unit to fixed points, across the edges of its chunks', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(fold(all.join(''))).toBe(all.map(fold).join(''));
    expect(all.filter((unit) => fold(fold(unit)) !== fold(unit))).toEqual([]);
  });
});

describe('foldWithMap', () => {
  it('tells where folded units come from', () => {
    expect([...foldWithMap('مـصر').starts]).toEqual([0, 2, 3, 4]);
    expect([...foldWithMap('\ufefbب').starts]).toEqual([0, 0, 1, 2]);
    expect([...foldWithMap('').starts]).toEqual([0]);
    expect([...foldWithMap(TATWEEL).starts]).toEqual([1]);
  });

  it('maps every unit of any text to the unit that it was made of', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, starts } = foldWithMap(input);
        expect(text).toBe(fold(input));
        expect(starts.length).toBe(text.length + 1);
        expect(starts.at(-1)).toBe(input.length);
        for (let i = 0; i < text.length; i++) {
          const start = starts[i] ?? -1;
          const end = starts[i + 1] ?? -1;
          expect(end).toBeGreaterThanOrEqual(start);
          expect(fold(input.charAt(start))).toContain(text.charAt(i));
          if (end > start) expect(text.slice(0, i + 1).endsWith(fold(input.slice(start, end)))).toBe(true);
        }
        expect(fold(input.slice(0, starts[0]))).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
