import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shortestStart } from '../format/contents.ts';
import type { VocabularyContents } from '../format/vocabulary-files.ts';
import type { CountedWord } from './count-words.ts';
import { writePacked } from './shard-index.ts';
import { shortDigest } from './shards.ts';
import { mergeWordLists, WORD_LISTS } from './word-list.ts';

/** Small, since an unknown word needs one part of each list, and few need more. */
const WORDS_IN_PART = 600;

/**
 * Write the vocabulary of an archive, to be found by how words begin and by how they end, in parts of a few hundred
 * words.
 *
 * @param shards folders that hold word lists
 * @param out folder of the index
 * @returns the vocabulary's own folder in it, named by a hash of what it holds, with a slash at the end
 */
export async function writeVocabulary(shards: readonly string[], out: string): Promise<string> {
  const work = join(out, 'vocabulary.part');
  await rm(work, { recursive: true, force: true });
  const hash = createHash('sha256');
  const starts: (readonly string[])[] = [];
  for (const { file, folder } of WORD_LISTS) {
    await mkdir(join(work, folder), { recursive: true });
    const own: string[] = [];
    for (const { start, text } of printParts(mergeWordLists(shards.map((shard) => join(shard, file))))) {
      hash.update(`${folder}${start}\n${text}\n`);
      await writePacked(join(work, folder, String(own.length)), text);
      own.push(start);
    }
    starts.push(own);
  }
  const [beginnings = [], endings = []] = starts;
  await writePacked(
    join(work, 'contents'),
    JSON.stringify({ beginnings, endings } satisfies VocabularyContents),
  );
  const folder = `${shortDigest(hash)}/`;
  await rm(join(out, folder), { recursive: true, force: true });
  await rename(work, join(out, folder));
  return folder;
}

/** Part of a list of words, as its file holds it. */
export interface PrintedPart {
  /** As much of its first key as tells it from what is before. */
  readonly start: string;
  readonly text: string;
}

/**
 * Print words in parts. Each line is the number of letters that the word shares with the one before, the rest of it,
 * and how common it is: the binary logarithm of its documents.
 *
 * @param words in order of their keys
 * @example
 * const words = [{ key: 'كتاب', text: 'كتاب', documents: 3 }, { key: 'كتب', text: 'كتب', documents: 1 }];
 * [...printParts(words)] // [{ start: 'ك', text: '0 كتاب 1\n2 ب 0' }]
 */
export function* printParts(words: Iterable<CountedWord>): Generator<PrintedPart> {
  let part: CountedWord[] = [];
  let before = '';
  const print = (): PrintedPart => ({
    start: shortestStart(part[0]?.key ?? '', before),
    text: part.map((word, i) => printLine(word, part[i - 1]?.text ?? '')).join('\n'),
  });
  for (const word of words) {
    if (part.length === WORDS_IN_PART) {
      yield print();
      before = part.at(-1)?.key ?? '';
      part = [];
    }
    part.push(word);
  }
  if (part.length > 0) yield print();
}

function printLine({ text, documents }: CountedWord, before: string): string {
  let shared = 0;
  while (shared < text.length && text[shared] === before[shared]) shared++;
  return `${shared} ${text.slice(shared)} ${Math.floor(Math.log2(documents))}`;
}
