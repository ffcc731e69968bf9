import { analyze } from '../analyze.ts';
import type { SearchDocument } from '../document.ts';
import { shortestStart } from '../format/contents.ts';
import { reverseLetters } from '../format/vocabulary-files.ts';

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

/** A list of words as its files hold it. */
export interface PrintedList {
  /** As much of each part's first key as tells it from what is before. */
  readonly starts: readonly string[];
  readonly parts: readonly string[];
}

/** The vocabulary of an archive, to be found by how words begin and by how they end. */
export interface PrintedVocabulary {
  readonly beginnings: PrintedList;
  /** The same words, each read from its end. */
  readonly endings: PrintedList;
}

/** Small, since an unknown word needs one part of each list, and few need more. */
const WORDS_IN_PART = 600;

/** Add the words of a shard to those of others. */
export function addCounts(joined: Map<string, CountedWord>, counts: WordCounts): void {
  for (const [key, { text, documents }] of Object.entries(counts)) {
    const known = joined.get(key);
    const isBetter = known === undefined || documents > known.documents;
    joined.set(key, { text: isBetter ? text : known.text, documents: documents + (known?.documents ?? 0) });
  }
}

/**
 * Print words in parts, in order of their keys. Each line is the number of letters that the word shares with the
 * one before, the rest of it, and how common it is: the binary logarithm of its documents.
 *
 * @example
 * const joined = new Map([['كتاب', { text: 'كتاب', documents: 3 }], ['كتب', { text: 'كتب', documents: 1 }]]);
 * printVocabulary(joined).beginnings.parts // ['0 كتاب 1\n2 ب 0']
 */
export function printVocabulary(joined: ReadonlyMap<string, CountedWord>): PrintedVocabulary {
  const backwards = [...joined].map(
    ([key, { text, documents }]) => [reverseLetters(key), { text: reverseLetters(text), documents }] as const,
  );
  return { beginnings: printList([...joined]), endings: printList(backwards) };
}

function printList(words: readonly (readonly [string, CountedWord])[]): PrintedList {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = Array.from({ length: Math.ceil(sorted.length / WORDS_IN_PART) }, (_, part) =>
    sorted.slice(part * WORDS_IN_PART, (part + 1) * WORDS_IN_PART),
  );
  return {
    starts: parts.map((own, i) => shortestStart(own[0]?.[0] ?? '', parts[i - 1]?.at(-1)?.[0] ?? '')),
    parts: parts.map((own) =>
      own.map(([, word], i) => printLine(word, own[i - 1]?.[1].text ?? '')).join('\n'),
    ),
  };
}

function printLine({ text, documents }: CountedWord, before: string): string {
  let shared = 0;
  while (shared < text.length && text[shared] === before[shared]) shared++;
  return `${shared} ${text.slice(shared)} ${Math.floor(Math.log2(documents))}`;
}
