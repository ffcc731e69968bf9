import { byLetter, type Letter, letterSlug } from './alphabet.ts';

/** A name of an index. */
export interface IndexedName {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly count: number;
  /** Path of its page. */
  readonly path: string;
}

/** Names under their letter. */
export interface LetterGroup {
  readonly letter: Letter;
  /** The id of its heading, and its address where it has a page of its own. */
  readonly slug: string;
  /** Number of its names. */
  readonly count: number;
  /** Empty on an index whose letters have pages of their own. */
  readonly names: readonly IndexedName[];
}

/** A page of one letter's names. */
export interface LetterPage {
  readonly letter: Letter;
  readonly slug: string;
  /** Which part of the letter's names, and of how many; counted from 1. */
  readonly part: number;
  readonly parts: number;
  readonly names: readonly IndexedName[];
}

/** An index: one page, or, when that would be too long, a front with a page or more for each letter. */
export interface NameIndex {
  readonly total: number;
  readonly letters: readonly LetterGroup[];
  /** The names that stand in most briefings; only where letters have pages. */
  readonly most: readonly IndexedName[];
  readonly pages: readonly LetterPage[];
}

/** Names that one page may hold: about 100 KB of HTML. */
const LIMIT = 400;
const MOST = 40;

/**
 * Lay out an index of names.
 *
 * @param names in the order that the index lists them in
 * @param limit names that one page may hold
 */
export function nameIndex(names: readonly IndexedName[], limit = LIMIT): NameIndex {
  const groups = byLetter(names).map(({ letter, names }) => ({ letter, slug: letterSlug(letter), names }));
  const isCut = names.length > limit;
  return {
    total: names.length,
    letters: groups.map((group) => ({
      ...group,
      count: group.names.length,
      names: isCut ? [] : group.names,
    })),
    most: isCut ? [...names].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MOST) : [],
    pages: isCut ? groups.flatMap((group) => partsOf(group, limit)) : [],
  };
}

function partsOf({ letter, slug, names }: Omit<LetterGroup, 'count'>, limit: number): readonly LetterPage[] {
  const parts = Math.ceil(names.length / limit);
  return Array.from({ length: parts }, (_, i) => ({
    letter,
    slug,
    part: i + 1,
    parts,
    names: names.slice(i * limit, (i + 1) * limit),
  }));
}
