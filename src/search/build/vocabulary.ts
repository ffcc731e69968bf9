import { analyze } from '../analyze.ts';
import type { SearchDocument } from '../document.ts';

/** A word of documents, as it is written most often, and how many documents have it in any spelling. */
export interface CountedWord {
  readonly text: string;
  readonly documents: number;
}

/** Words by their key: folded, without article. */
export type WordCounts = Readonly<Record<string, CountedWord>>;

const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;
/** What may stand before an article, and لل, which is an article with what stands before it. */
const BEFORE_ARTICLE = /^(?:[وفبك]{1,2}(?=ال)|[وف]?لل)(?=.{3})/;

/** Count the words of documents; stop words, numbers and single letters are left out. */
export function countWords(documents: readonly SearchDocument[]): WordCounts {
  const spellings = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const { title, sentences } of documents) {
    const text = [title, ...sentences].join('\n');
    const keys = new Set<string>();
    for (const { start, end, form, bare, isStop } of analyze(text)) {
      if (isStop || form.length < 2 || /^\d/.test(form)) continue;
      const own = spellings.get(bare) ?? new Map<string, number>();
      const spelling = spellingOf(text.slice(start, end));
      spellings.set(bare, own.set(spelling, (own.get(spelling) ?? 0) + 1));
      keys.add(bare);
    }
    for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...totals]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, documents]) => [key, { text: commonest(spellings.get(key) ?? new Map()), documents }]),
  );
}

function spellingOf(word: string): string {
  return word.replace(UNSEEN, '').replace(BEFORE_ARTICLE, (before) => (before.endsWith('لل') ? 'ال' : ''));
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** A part of the vocabulary as its file holds it. */
export interface VocabularyText {
  /** Key of the first word. */
  readonly from: string;
  readonly text: string;
}

const WORDS_IN_PART = 1500;

/**
 * Join the words of all shards and cut them into parts, in order of their keys. Each line is the number of letters
 * that the word shares with the one before, the rest of it, and how common it is: the binary logarithm of its
 * documents.
 *
 * @example printVocabulary([{ كتاب: { text: 'كتاب', documents: 3 }, كتب: { text: 'كتب', documents: 1 } }])[0].text // '0 كتاب 1\n2 ب 0'
 */
export function printVocabulary(counts: readonly WordCounts[]): readonly VocabularyText[] {
  const joined = new Map<string, CountedWord>();
  for (const [key, { text, documents }] of counts.flatMap((shard) => Object.entries(shard))) {
    const known = joined.get(key);
    const isBetter = known === undefined || documents > known.documents;
    joined.set(key, { text: isBetter ? text : known.text, documents: documents + (known?.documents ?? 0) });
  }
  const words = [...joined].sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: Math.ceil(words.length / WORDS_IN_PART) }, (_, part) => {
    const own = words.slice(part * WORDS_IN_PART, (part + 1) * WORDS_IN_PART);
    const lines = own.map(([, word], i) => printLine(word, own[i - 1]?.[1].text ?? ''));
    return { from: own[0]?.[0] ?? '', text: lines.join('\n') };
  });
}

function printLine({ text, documents }: CountedWord, before: string): string {
  let shared = 0;
  while (shared < text.length && text[shared] === before[shared]) shared++;
  return `${shared} ${text.slice(shared)} ${Math.floor(Math.log2(documents))}`;
}
