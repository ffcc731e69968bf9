import { fold } from '../../arabic/fold.ts';
import { bareForm } from '../analyze.ts';
import {
  BEGINNINGS_FOLDER,
  ENDINGS_FOLDER,
  partsUnder,
  reverseLetters,
  type VocabularyContents,
} from '../format/vocabulary-files.ts';

/** A word of the archive and how common it is: the binary logarithm of the number of its documents. */
export interface KnownWord {
  /** What it is listed under: its bare form. */
  readonly key: string;
  /** As it is written most often. */
  readonly text: string;
  readonly rank: number;
}

/** The words of an archive, loaded as they are asked for. */
export interface Vocabulary {
  /** Words whose key begins so, and neighbours. */
  readonly beginningWith: (letters: string) => Promise<readonly KnownWord[]>;
  /** Words whose key ends so, and neighbours. */
  readonly endingWith: (letters: string) => Promise<readonly KnownWord[]>;
}

/** Beginnings that more words share than these parts hold are too short to say which is meant. */
const MOST_PARTS = 6;

/**
 * @param folder of the vocabulary, with a slash at the end
 * @param text gets a file of the index, unpacked; it keeps what it has got
 */
export function openVocabulary(folder: string, text: (path: string) => Promise<string>): Vocabulary {
  const words = async (list: string, starts: readonly string[], beginning: string, isReversed: boolean) => {
    const parts = partsUnder(starts, beginning).slice(0, MOST_PARTS);
    const texts = await Promise.all(parts.map((part) => text(`${folder}${list}${part}`)));
    return texts.flatMap((own) => readWords(own, isReversed));
  };
  const contents = async (): Promise<VocabularyContents> =>
    JSON.parse(await text(`${folder}contents`)) as VocabularyContents;
  return {
    beginningWith: async (letters) => words(BEGINNINGS_FOLDER, (await contents()).beginnings, letters, false),
    endingWith: async (letters) =>
      words(ENDINGS_FOLDER, (await contents()).endings, reverseLetters(letters), true),
  };
}

/** Read a part of a list, as build/vocabulary.ts prints it. Lines that are no words are passed over. */
export function readWords(text: string, isReversed: boolean): readonly KnownWord[] {
  let before = '';
  return text.split('\n').flatMap((line) => {
    const [shared, rest, rank] = line.split(' ');
    if (rest === undefined || rank === undefined) return [];
    before = before.slice(0, Number(shared)) + rest;
    const word = isReversed ? reverseLetters(before) : before;
    return [{ key: bareForm(fold(word).toLowerCase()), text: word, rank: Number(rank) }];
  });
}
