import { fold } from '../arabic/fold.ts';
import { lightStem } from '../arabic/stem.ts';
import type { RegistryEntry } from './entry.ts';

/** A keyword of a topic, ready to be compared with words of a text. */
export interface IndexedKeyword {
  readonly topic: string;
  readonly text: string;
  readonly weight: number;
  /** What each of its words is compared by; see {@link keysOf}. */
  readonly keys: readonly string[];
}

/** Keywords by the key of their first word, those of most words first. */
export type KeywordIndex = ReadonlyMap<string, readonly IndexedKeyword[]>;

/** A stem of fewer letters is shared by too many words: بيعة and بيع. */
const LEAST_STEM = 4;

/** شركتان، شركتين، شركتي. */
const DUAL = /(?<=.{3})ت(?:ان|ين|ي)$/u;

/** دمجهما، قصفهم. */
const OWNED = /(?<=^.{3})(?:هما|هم)$/u;

/** Make an index of the keywords of all topics among some entries. */
export function indexKeywords(entries: readonly RegistryEntry[]): KeywordIndex {
  const topics = entries.filter(({ kind }) => kind === 'topic');
  const keywords = topics.flatMap(({ id, keywords: own }) =>
    own.map(({ text, weight }): IndexedKeyword => {
      const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
      return { topic: id, text, weight, keys: words.map((word) => keyOf(withoutArticle(word))) };
    }),
  );
  return Map.groupBy(
    keywords.filter(({ keys }) => keys.length > 0).sort((a, b) => b.keys.length - a.keys.length),
    ({ keys }) => keys[0] ?? '',
  );
}

/**
 * What a word of a text may be compared by: its light stem if that is long enough, else the word itself, in each
 * reading without conjunction, preposition and article; two of a thing whose name ends in ة also by that
 * name, and what is theirs by what it is.
 *
 * @param foldedWord one word as `fold` gives it
 * @example keysOf('وللبيعه') // ['وللبيعه', 'للبيعه', 'بيعه']; of «شركتان» also شركه, of «دمجهما» also دمج
 */
export function keysOf(foldedWord: string): readonly string[] {
  const afterAnd = /^[وف]..../.test(foldedWord) ? foldedWord.slice(1) : foldedWord;
  const afterPreposition = /^لل/.test(afterAnd)
    ? afterAnd.slice(2)
    : /^[بكل]...../.test(afterAnd)
      ? afterAnd.slice(1)
      : afterAnd;
  const bare = [foldedWord, afterAnd, afterPreposition].map(withoutArticle);
  const readings = bare.flatMap((word) => [
    word,
    ...(DUAL.test(word) ? [word.replace(DUAL, 'ه')] : []),
    ...(OWNED.test(word) ? [word.replace(OWNED, '')] : []),
  ]);
  return [...new Set(readings.map(keyOf))];
}

function keyOf(word: string): string {
  const stem = lightStem(word);
  return stem.length >= LEAST_STEM ? `${stem}~` : word;
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}
