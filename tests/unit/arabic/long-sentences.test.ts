import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/arabic/sentences.ts';

const counts = (text: string): readonly number[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end).split(/\s+/).length);
const words = (count: number): string => Array.from({ length: count }, () => 'كلمة').join(' ');

describe('a sentence of hundreds of words', () => {
  it('is whole up to two hundred', () => {
    expect(counts(words(200))).toEqual([200]);
  });

  it('is divided behind its last comma within reach', () => {
    expect(counts(`${words(100)}، ${words(70)}، ${words(150)}.`)).toEqual([170, 150]);
  });

  it('is divided before the last clause where it has no comma', () => {
    expect(counts(`${words(120)} وقالت ${words(130)}.`)).toEqual([120, 131]);
  });

  it('is divided at two hundred where nothing tells of a clause, and loses no word', () => {
    expect(counts(words(450))).toEqual([200, 200, 50]);
  });
});
