import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/briefing/edit.ts';
import { splitGluedWords } from '../../../src/pipeline/repair/rules/glued-words.ts';

const split = (text: string) => applyEdits(text, splitGluedWords(text));

const STATES = [
  'الجزائر',
  'تونس',
  'ليبيا',
  'موريتانيا',
  'السودان',
  'سوريا',
  'العراق',
  'لبنان',
  'الأردن',
  'اليمن',
  'نيجيريا',
  'مالي',
];
const chain = fc.shuffledSubarray(STATES, { minLength: 2, maxLength: 4 });
const particle = fc.constantFrom('', 'و', 'ب', 'وب', 'ف');

describe('splitGluedWords', () => {
  it('takes any list of states apart that lost its spaces', () => {
    fc.assert(
      fc.property(chain, particle, ([first = '', ...others], before) => {
        const clean = [before + first, ...others.map((state) => `و${state}`)].join(' ');
        expect(split(clean.replaceAll(' ', ''))).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves words alone that are together as their authors wrote them', () => {
    const text =
      'أبوبكر عبدالله عبدالرحمن نورالدين بورسعيد أبوظبي رأسمالية لامركزية كهرومغناطيسي برمائي وسيستعملونها ' +
      'والاستثمارات فالاقتصاديون استقلالية المسؤوليات وباليونانيين بالسودانيتين كالأرجنتيني شيئا سوريالية';
    expect(split(text)).toBe(text);
  });

  it('leaves a word whose piece would be half of another: nobody can tell what it was', () => {
    for (const text of ['سورياوالعراق ة', 'في سورياوالعراق ة.']) expect(split(text)).toBe(text);
    expect(split('سورياوالعراق و')).toBe('سوريا والعراق و');
  });

  it('puts the space before a letter, never before a vowel sign', () => {
    expect(split('الأُمَمُالمُتَّحِدَةُ')).toBe('الأُمَمُ المُتَّحِدَةُ');
    expect(split('تُونِسُوالجزائر')).toBe('تُونِسُ والجزائر');
  });

  it('takes a run of letters that is no word as it is', () => {
    const runs = ['ة', 'ى', 'ال', 'سوريا', 'و'].map((part) => part.repeat(5000));
    for (const run of runs) expect(split(run)).toBe(run);
  });

  it('only ever adds single spaces inside words', () => {
    const word = fc.array(
      fc.constantFrom('ا', 'ل', 'و', 'ة', 'ى', 'مالي', 'سوريا', 'ال', 'ب', 'المتحدة', 'في', '\u064e', 'ـ'),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(word, (parts) => {
        const text = parts.join('');
        const repaired = split(text);
        expect(repaired.replaceAll(' ', '')).toBe(text);
        expect(repaired).not.toMatch(/^ | $| {2}/);
        expect(split(repaired)).toBe(repaired);
      }),
      { numRuns: 3000 },
    );
  });
});
