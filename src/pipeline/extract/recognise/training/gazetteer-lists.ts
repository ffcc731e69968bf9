import { type GazetteerEntries, GOES_ON, LISTS } from '../gazetteer.ts';
import { hashUnits, keyOf, mix } from '../hashing.ts';
import { foldTokens } from '../tokens.ts';
import { isArticleAt } from '../word-parts.ts';

type ListName = (typeof LISTS)[number];

/** The part of a name that is written joined to or apart from the next: عبدالله, نورالدين. */
const JOINED = /^(عبد)(?=\S{3})|(?<=\S{2})(الدين)$/u;

/** Read a list: a name a line; lines that begin with # are comments. */
export function readList(tsv: string): readonly string[] {
  return tsv
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Store lists as hashes. A name's first word is taken without its article, and a name that may be written in one
 * word or in two is stored both ways.
 */
export function hashLists(lists: Readonly<Record<ListName, readonly string[]>>): GazetteerEntries {
  const flags = new Map<number, number>();
  for (const [bit, list] of LISTS.entries()) {
    for (const name of lists[list].flatMap(spellings)) addName(flags, name, 1 << bit);
  }
  const keys = Int32Array.from(flags.keys()).sort();
  return { keys, flags: Uint8Array.from(keys, (key) => flags.get(key) ?? 0) };
}

function spellings(name: string): readonly string[] {
  const apart = name.replace(JOINED, (part) => (part === 'الدين' ? ` ${part}` : `${part} `));
  const joined = name.replace(/^عبد (?=\S+$)/u, 'عبد').replace(/(?<=^\S+) (?=الدين$)/u, '');
  return [...new Set([name, apart, joined])];
}

function addName(flags: Map<number, number>, name: string, flag: number): void {
  const { units, starts, ends, count } = foldTokens([name.split(/\s+/)]);
  let hash = 0;
  for (let word = 0; word < count; word++) {
    const start = starts[word] ?? 0;
    const end = ends[word] ?? 0;
    const bare = word === 0 && isArticleAt(units, start, end) ? start + 2 : start;
    hash = word === 0 ? hashUnits(units, bare, end) : mix(hash, hashUnits(units, bare, end));
    const key = keyOf(hash);
    flags.set(key, (flags.get(key) ?? 0) | (word === count - 1 ? flag : GOES_ON));
  }
}
