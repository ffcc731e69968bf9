import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeChunks } from '../../../src/search/build/chunks.ts';
import { DamagedIndex, readNumber, writeNumber } from '../../../src/search/format/bytes.ts';
import { postingsOf, readChunk, readPositions } from '../../../src/search/format/chunk.ts';
import { findPart, packLength, unpackLength } from '../../../src/search/format/contents.ts';

const positions = fc
  .uniqueArray(fc.nat(3000), { minLength: 1, maxLength: 9 })
  .map((list) => list.sort((a, b) => a - b));
const pages = fc
  .uniqueArray(fc.record({ page: fc.nat(1999), positions }), {
    minLength: 1,
    maxLength: 9,
    selector: ({ page }) => page,
  })
  .map((list) => list.sort((a, b) => a.page - b.page));
const words = fc.uniqueArray(fc.record({ word: fc.stringMatching(/^[\u0627-\u063a0-9a-z]{1,6}$/), pages }), {
  maxLength: 60,
  selector: ({ word }) => word,
});

/** Pages and positions as IndexedWord holds them. */
const placesOf = (pages: readonly { page: number; positions: readonly number[] }[]): readonly number[] =>
  pages.flatMap(({ page, positions }) => [page, positions.length, ...positions]);

describe('chunks', () => {
  it('are read as they were written: words, documents, counts and positions', () => {
    fc.assert(
      fc.property(words, (given) => {
        const flat = given.map(({ word, pages }) => ({ word, places: placesOf(pages) }));
        const read = writeChunks(flat).flatMap((written) => {
          const chunk = readChunk(written.words);
          return chunk.words.map((word) => {
            const own = postingsOf(chunk, [word]);
            const places = readPositions(chunk, [word], written.positions);
            expect([...own.counts]).toEqual([...own.pages].map((page) => places.get(page)?.length));
            return {
              word: word.form,
              pages: [...own.pages].map((page) => ({ page, positions: places.get(page) })),
            };
          });
        });
        const byWord = (a: { word: string }, b: { word: string }): number => (a.word < b.word ? -1 : 1);
        expect(read.sort(byWord)).toEqual([...given].sort(byWord));
      }),
    );
  });

  it('add up the documents of several words', () => {
    const [written] = writeChunks([
      {
        word: 'كتاب',
        places: placesOf([
          { page: 1, positions: [0] },
          { page: 7, positions: [3, 4] },
        ]),
      },
      {
        word: 'كتب',
        places: placesOf([
          { page: 0, positions: [9] },
          { page: 7, positions: [1, 2, 8, 9] },
        ]),
      },
    ]);
    const chunk = readChunk(written?.words ?? new Uint8Array());
    const { pages, counts } = postingsOf(chunk, chunk.words);
    expect([[...pages], [...counts]]).toEqual([
      [0, 1, 7],
      [1, 1, 6],
    ]);
  });

  it('that are damaged are errors', () => {
    expect(() => readChunk(Uint8Array.of(0, 2, 65, 66, 200))).toThrow(DamagedIndex);
  });
});

it('numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(Number.MAX_SAFE_INTEGER)), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) writeNumber(bytes, number);
      const cursor = { bytes: Uint8Array.from(bytes), at: 0 };
      expect(numbers.map(() => readNumber(cursor))).toEqual(numbers);
    }),
  );
});

it('lengths are packed to within three percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (length) => {
      expect(Math.abs(unpackLength(packLength(length)) / length - 1)).toBeLessThan(0.03);
    }),
  );
});

it('findPart finds the last part that starts at or before a key', () => {
  expect(['ا', 'ب', 'ت', 'باب', ''].map((key) => findPart(['ب', 'ج'], key))).toEqual([-1, 0, 0, 0, -1]);
});
