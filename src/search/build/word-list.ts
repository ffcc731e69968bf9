import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { BEGINNINGS_FOLDER, ENDINGS_FOLDER, reverseLetters } from '../format/vocabulary-files.ts';
import type { CountedWord } from './count-words.ts';

/** The words of a shard in a file that the vocabulary of all shards is merged from. */
export interface WordList {
  /** Its file beside those of the shard. */
  readonly file: string;
  /** Where the vocabulary has the same words in the same order. */
  readonly folder: string;
  /** Its content: key, spelling and documents of a word in each line, in order of the keys. */
  readonly print: (words: readonly CountedWord[]) => string;
}

/** By how words begin, and by how they end: there, keys and spellings are read from their end. */
export const WORD_LISTS: readonly WordList[] = [
  { file: 'beginnings.tsv', folder: BEGINNINGS_FOLDER, print: printWords },
  {
    file: 'endings.tsv',
    folder: ENDINGS_FOLDER,
    print: (words) =>
      printWords(
        words.map(({ key, text, documents }) => ({
          key: reverseLetters(key),
          text: reverseLetters(text),
          documents,
        })),
      ),
  },
];

function printWords(words: readonly CountedWord[]): string {
  return [...words]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, text, documents }) => `${key}\t${text}\t${documents}\n`)
    .join('');
}

/**
 * Merge word lists of shards: each word once, in order of the keys, with the documents of all shards, as the shard
 * spells it that has it most. A few kilobytes of each file are in memory, however many words there are.
 */
export function* mergeWordLists(files: readonly string[]): Generator<CountedWord> {
  const readers = files.map(readWordList);
  const heads = readers.map((reader) => reader.next().value);
  for (;;) {
    const key = heads.reduce<string | undefined>(
      (least, head) => (head !== undefined && (least === undefined || head.key < least) ? head.key : least),
      undefined,
    );
    if (key === undefined) return;
    let best: CountedWord = { key, text: '', documents: 0 };
    let documents = 0;
    for (const [i, head] of heads.entries()) {
      if (head?.key !== key) continue;
      documents += head.documents;
      if (head.documents > best.documents) best = head;
      heads[i] = readers[i]?.next().value;
    }
    yield { ...best, documents };
  }
}

function* readWordList(file: string): Generator<CountedWord, undefined> {
  for (const line of linesOf(file)) {
    const [key = '', text = '', documents = ''] = line.split('\t');
    yield { key, text, documents: Number(documents) };
  }
}

const READ_AT_ONCE = 32_768;

function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const bytes = Buffer.alloc(READ_AT_ONCE);
    let rest = '';
    for (let size = -1; size !== 0; ) {
      size = readSync(descriptor, bytes, 0, READ_AT_ONCE, null);
      const lines = (rest + decoder.write(bytes.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(descriptor);
  }
}
