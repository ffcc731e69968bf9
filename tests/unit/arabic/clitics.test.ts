import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentWord } from '../../../src/arabic/clitics.ts';
import { fold } from '../../../src/arabic/fold.ts';
import { arabicText } from './texts.ts';

const readings = (word: string, isWord?: (stem: string) => boolean) =>
  segmentWord(word, isWord).map(({ proclitics, stem, enclitic }) =>
    [...proclitics, stem, enclitic].join(' ').trim(),
  );

describe('segmentWord', () => {
  it.each([
    ['الجزائر', 'ال جزائر'],
    ['والجزائر', 'و ال جزائر'],
    ['فالجزائر', 'ف ال جزائر'],
    ['بالجزائر', 'ب ال جزائر'],
    ['كالجزائر', 'ك ال جزائر'],
    ['للجزائر', 'ل ال جزائر'],
    ['وللجزائر', 'و ل ال جزائر'],
    ['فللجزائر', 'ف ل ال جزائر'],
    ['وبالجزائر', 'و ب ال جزائر'],
    ['فبالجزائر', 'ف ب ال جزائر'],
    ['وكالجزائر', 'و ك ال جزائر'],
    ['بِالمَدْرَسَةِ', 'ب ال مَدْرَسَةِ'],
    ['وقال', 'و قال'],
    ['سيكتبون', 'س يكتبون'],
    ['وسيكتبونها', 'و س يكتبون ها'],
    ['كتابهما', 'كتاب هما'],
    ['رئيسهم', 'رئيس هم'],
    ['مدينتها', 'مدينت ها'],
    ['فيها', 'في ها'],
    ['وأنهم', 'و أن هم'],
    ['بها', 'ب ها'],
    ['ولهم', 'و ل هم'],
    ['للغة', 'ل ال لغة'],
    ['لطرابلس', 'ل طرابلس'],
  ])('reads %s as %s', (word, best) => {
    expect(readings(word)[0]).toBe(best);
  });

  it.each([
    'وزير',
    'وزارة',
    'فرنسا',
    'بعد',
    'كان',
    'ليبيا',
    'سوريا',
    'مدينة',
    'الله',
    'ألمانيا',
    'إلى',
    'مستشفى',
    'هناك',
  ])('leaves %s whole', (word) => {
    expect(readings(word)[0]).toBe(word);
  });

  it('keeps the other readings', () => {
    expect(readings('والجزائر')).toEqual(['و ال جزائر', 'و الجزائر', 'والجزائر']);
    expect(readings('للغة')).toEqual(expect.arrayContaining(['ل ال لغة', 'ل لغة', 'للغة']));
    expect(readings('أفلا')).toContain('أ ف لا');
    expect(readings('كتبني')).toEqual(expect.arrayContaining(['كتب ني', 'كتبن ي', 'كتبني']));
    for (const pronoun of 'ه ها هم هن هما ك كم كن كما ي ني نا'.split(' ')) {
      expect(readings(`كتاب${pronoun}`)).toContain(`كتاب ${pronoun}`);
    }
  });

  it('excludes what grammar excludes', () => {
    expect(readings('البيتها').filter((reading) => /^ال .* ها$/.test(reading))).toEqual([]);
    expect(readings('بسيطًا')).toEqual(['بسيطًا']);
    expect(readings('سفارة')).toEqual(['سفارة']);
    expect(readings('إلهام').some((reading) => reading.startsWith('ال'))).toBe(false);
  });

  it('prefers stems that a lexicon knows', () => {
    expect(readings('بركات')[0]).toBe('ب ركات');
    expect(readings('بركات', (stem) => stem === 'بركات')[0]).toBe('بركات');
  });

  it('gives each reading of any word as a range of it, the whole word among them', () => {
    fc.assert(
      fc.property(arabicText, (word) => {
        const found = segmentWord(word);
        expect(found.some(({ start, end }) => start === 0 && fold(word.slice(end)) === '')).toBe(true);
        for (const { proclitics, stem, enclitic, start, end } of found) {
          expect(stem).toBe(word.slice(start, end));
          expect(fold(word.slice(end))).toBe(enclitic);
          const particles = fold(proclitics.join(''));
          expect([particles, particles.replace('لال', 'لل'), particles.replace('لال', 'ل')]).toContain(
            fold(word.slice(0, start)),
          );
        }
        const seen = found.map(({ proclitics, start, end }) => `${proclitics.join()} ${start} ${end}`);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 2000 },
    );
  });
});
