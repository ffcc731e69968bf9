import { hashUnits, keyOf, mix } from './hashing.ts';
import { findKey, type KeyTable, makeKeyTable } from './key-table.ts';
import type { Tokens } from './tokens.ts';
import { isArticleAt, nameStarts } from './word-parts.ts';

/** The lists, in the order of their bits in {@link GazetteerEntries.flags}. */
export const LISTS = ['first-names', 'family-names', 'places', 'organisations'] as const;
/** Set on the beginnings of names that have more words. */
export const GOES_ON = 1 << LISTS.length;

/** The lists as they are stored: hashes of names, each word of a name a step, with the lists that have it. */
export interface GazetteerEntries {
  /** Rising. */
  readonly keys: Int32Array;
  readonly flags: Uint8Array;
}

export interface Gazetteer {
  readonly table: KeyTable;
  readonly flags: Uint8Array;
}

/** How a token stands in a list: not at all, a name of one word, the begin of a longer one, or inside it. */
export const LABEL = { none: 0, single: 1, begin: 2, inside: 3 } as const;
/** Added to a label where a particle stands before the name, and where the name has the article. */
const WITH_PARTICLE = 4;
const WITH_ARTICLE = 8;
/** Labels are below this. */
export const LABEL_LIMIT = 16;

const LONGEST_NAME = 5;

export function openGazetteer({ keys, flags }: GazetteerEntries): Gazetteer {
  return { table: makeKeyTable(keys), flags };
}

/**
 * Label the tokens with the lists: in each list the longest name wins, from the start of the sentence on.
 *
 * @returns {@link LISTS}.length labels a token
 */
export function labelTokens(tokens: Tokens, words: Int32Array, gazetteer: Gazetteer): Uint8Array {
  const labels = new Uint8Array(tokens.count * LISTS.length);
  const covered = new Uint32Array(LISTS.length);
  for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
    const end = tokens.sentences[sentence + 1] ?? 0;
    for (let at = tokens.sentences[sentence] ?? 0; at < end; at++) {
      labelFrom(tokens, words, gazetteer, { at, end, labels, covered });
    }
  }
  return labels;
}

interface Labelling {
  readonly at: number;
  readonly end: number;
  readonly labels: Uint8Array;
  /** For each list the token up to which it has been labelled. */
  readonly covered: Uint32Array;
}

function labelFrom(tokens: Tokens, words: Int32Array, gazetteer: Gazetteer, to: Labelling): void {
  const { units, starts, ends } = tokens;
  const start = starts[to.at] ?? 0;
  const end = ends[to.at] ?? 0;
  if (end - start < 2) return;
  for (const from of nameStarts(units, start, end)) {
    const articled = from >= start + 2 && isArticleAt(units, from - 2, end);
    const particled = from - (articled ? 2 : 0) > start;
    const marks = (particled ? WITH_PARTICLE : 0) + (articled ? WITH_ARTICLE : 0);
    const found = lengthsAt(hashUnits(units, from, end), words, gazetteer, to);
    for (let list = 0; list < LISTS.length; list++) {
      const length = (found >> (3 * list)) & 7;
      if (length > 0 && (to.covered[list] ?? 0) <= to.at) write(to, list, length, marks);
    }
  }
}

/** The length in words of the longest name of each list that begins with `first`, three bits a list. */
function lengthsAt(first: number, words: Int32Array, { table, flags }: Gazetteer, to: Labelling): number {
  let lengths = 0;
  let hash = first;
  for (let length = 1; length <= LONGEST_NAME && to.at + length <= to.end; length++) {
    if (length > 1) hash = mix(hash, words[to.at + length - 1] ?? 0);
    const index = findKey(table, keyOf(hash));
    if (index < 0) break;
    const lists = flags[index] ?? 0;
    for (let list = 0; list < LISTS.length; list++) {
      if (lists & (1 << list)) lengths = (lengths & ~(7 << (3 * list))) | (length << (3 * list));
    }
    if (!(lists & GOES_ON)) break;
  }
  return lengths;
}

function write({ at, labels, covered }: Labelling, list: number, length: number, marks: number): void {
  // Names of people are told from words by their article, names of places hardly ever.
  const kept = list < 2 ? marks : marks & WITH_PARTICLE;
  labels[at * LISTS.length + list] = (length === 1 ? LABEL.single : LABEL.begin) + kept;
  for (let next = 1; next < length; next++) labels[(at + next) * LISTS.length + list] = LABEL.inside;
  covered[list] = at + length;
}
