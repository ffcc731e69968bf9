import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTokens } from '../../../src/pipeline/extract/recognise/described-tokens.ts';
import { FEATURE_LIMIT, readFeatures } from '../../../src/pipeline/extract/recognise/features.ts';
import { LABEL, LISTS, labelTokens } from '../../../src/pipeline/extract/recognise/gazetteer.ts';
import { KEY_BITS } from '../../../src/pipeline/extract/recognise/hashing.ts';
import { foldTokens } from '../../../src/pipeline/extract/recognise/tokens.ts';
import { readWordForms } from '../../../src/pipeline/extract/recognise/word-forms.ts';
import { gazetteer, lexicon } from './models.ts';

const token = fc.oneof(
  fc.constantFrom('محمد', 'وبالقاهرة', 'للأمم', 'المتحدة', '،', '2014', 'G20', 'ـ', 'قال'),
  fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => text.replaceAll(/\s/g, '')),
);
const sentences = fc.array(fc.array(token, { minLength: 1, maxLength: 8 }), { maxLength: 4 });

function keysOf(text: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const tokens = foldTokens(text);
  const row = describeTokens(tokens, lexicon);
  const found: number[][] = [];
  for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
    const [from, to] = [tokens.sentences[sentence] ?? 0, tokens.sentences[sentence + 1] ?? 0];
    readFeatures(row, from, to, (_, keys, size) => found.push([...keys.subarray(0, size)]));
  }
  return found;
}

function labelsOf(text: readonly string[]): readonly (readonly number[])[] {
  const tokens = foldTokens([text]);
  const labels = labelTokens(tokens, readWordForms(tokens).words, gazetteer);
  return text.map((_, at) => [...labels.subarray(at * LISTS.length, (at + 1) * LISTS.length)]);
}

describe('readFeatures', () => {
  it('gives the same keys for the same text, within bounds', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const keys = keysOf(text);
        expect(keysOf(text)).toEqual(keys);
        expect(keys).toHaveLength(text.flat().length);
        for (const own of keys) {
          expect(own.length).toBeLessThanOrEqual(FEATURE_LIMIT);
          expect(own.every((key) => key >= 0 && key < 2 ** KEY_BITS)).toBe(true);
        }
      }),
    );
  });

  it('does not see over the edge of a sentence', () => {
    fc.assert(
      fc.property(sentences, sentences, (text, others) => {
        expect(keysOf([...others, ...text]).slice(others.flat().length)).toEqual(keysOf(text));
      }),
    );
  });

  it('sees no tashkeel, tatweel or hamza', () => {
    expect(keysOf([['أُحمَـد', 'إلى']])).toEqual(keysOf([['احمد', 'الى']]));
  });

  it('tells other words apart', () => {
    expect(keysOf([['مصر']])).not.toEqual(keysOf([['مضر']]));
  });
});

describe('labelTokens', () => {
  const [first, , places, organisations] = [0, 1, 2, 3] as const;

  it('finds names behind particles, with and without the article', () => {
    for (const word of ['القاهرة', 'بالقاهرة', 'وبالقاهرة', 'للقاهرة', 'قاهرة']) {
      expect((labelsOf([word])[0]?.[places] ?? 0) % 4, word).toBe(LABEL.single);
    }
  });

  it('takes the longest name', () => {
    const labels = labelsOf(['وزار', 'الأمم', 'المتحدة', 'وفد']).map((row) => (row[organisations] ?? 0) % 4);
    expect(labels).toEqual([LABEL.none, LABEL.begin, LABEL.inside, LABEL.none]);
  });

  it('knows joined names in both spellings', () => {
    expect((labelsOf(['عبدالسلام'])[0]?.[first] ?? 0) % 4).toBe(LABEL.single);
    expect(labelsOf(['عبد', 'السلام']).map((row) => (row[first] ?? 0) % 4)).toEqual([
      LABEL.begin,
      LABEL.inside,
    ]);
  });

  it('leaves words of no list alone', () => {
    expect(
      labelsOf(['كتاب', '،'])
        .flat()
        .every((label) => label === LABEL.none),
    ).toBe(true);
  });
});
