import { analyze } from '../analyze.ts';
import type { SearchDocument } from '../document.ts';

/** The words of documents as they are written, folded, with the number of documents that have each. */
export type WordCounts = Readonly<Record<string, number>>;

/** Count the words of documents; stop words, numbers and single letters are left out. */
export function countWords(documents: readonly SearchDocument[]): WordCounts {
  const counts = new Map<string, number>();
  for (const { title, sentences } of documents) {
    const forms = analyze([title, ...sentences].join('\n'))
      .filter(({ form, isStop }) => !isStop && form.length > 1 && !/^\d/.test(form))
      .map(({ form }) => form.replace(/^(?:[وفبك]{0,2}ال|[وف]?لل)(?=...)/, ''));
    for (const form of new Set(forms)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A part of the vocabulary as its file holds it. */
export interface VocabularyText {
  readonly from: string;
  readonly text: string;
}

const WORDS_IN_PART = 1500;

/**
 * Join the words of all shards and cut them into parts, in order. Each line is the number of letters that the
 * word shares with the one before, the rest of it, and how common it is: the binary logarithm of its documents.
 *
 * @example printVocabulary([{ كتاب: 3, كتب: 1 }])[0].text // '0 كتاب 1\n2 ب 0'
 */
export function printVocabulary(counts: readonly WordCounts[]): readonly VocabularyText[] {
  const joined = new Map<string, number>();
  for (const shard of counts) {
    for (const [word, count] of Object.entries(shard)) joined.set(word, (joined.get(word) ?? 0) + count);
  }
  const words = [...joined].sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: Math.ceil(words.length / WORDS_IN_PART) }, (_, part) => {
    const own = words.slice(part * WORDS_IN_PART, (part + 1) * WORDS_IN_PART);
    return {
      from: own[0]?.[0] ?? '',
      text: own.map(([word, count], i) => line(word, own[i - 1]?.[0] ?? '', count)).join('\n'),
    };
  });
}

function line(word: string, before: string, count: number): string {
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared++;
  return `${shared} ${word.slice(shared)} ${Math.floor(Math.log2(count))}`;
}
