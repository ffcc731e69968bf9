import { bareForm } from '../analyze.ts';
import { findPart } from '../format/contents.ts';
import type { VocabularyPart } from '../format/entry.ts';
import type { WordForms } from './token-finder.ts';
import { beginningsNear, completionsOf, type KnownWord, suggestionsFor } from './vocabulary.ts';

/** A word of the query that the archive does not know, and what may be meant. */
export interface Correction {
  /** As it is folded, and as it was typed. */
  readonly word: string;
  readonly typed: string;
  /** Nearest first; several words where the unknown one was written without a space. */
  readonly meant: readonly string[];
}

/** Gets a part of the vocabulary by its file. */
export type LoadWords = (file: string) => Promise<readonly KnownWord[]>;

const MOST_SUGGESTIONS = 4;
const MOST_COMPLETIONS = 6;
const LEAST_PREFIX = 2;
const MOST_PARTS = 8;

/** Look for what an unknown word may be meant for: words glued together first, then words spelled much like it. */
export async function correct(
  { form }: WordForms,
  typed: string,
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<Correction> {
  const bare = bareForm(form);
  const near = await wordsUnder(beginningsNear(bare), parts, load);
  const split = await splitGlued(form, near, parts, load);
  return {
    word: form,
    typed,
    meant: [...split, ...suggestionsFor(bare, near, MOST_SUGGESTIONS)].slice(0, MOST_SUGGESTIONS),
  };
}

/** The commonest words that begin as a word that is still being typed. */
export async function complete(
  { form }: WordForms,
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly string[]> {
  const bare = bareForm(form);
  if (bare.length < LEAST_PREFIX) return [];
  return completionsOf(bare, await wordsUnder([bare, `${bare}\u{10ffff}`], parts, load), MOST_COMPLETIONS);
}

async function wordsUnder(
  beginnings: readonly string[],
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly KnownWord[]> {
  const starts = parts.map(({ from }) => from);
  const files = new Set(beginnings.map((beginning) => parts[Math.max(0, findPart(starts, beginning))]?.file));
  const needed = [...files].filter((file) => file !== undefined).slice(0, MOST_PARTS);
  return (await Promise.all(needed.map(load))).flat();
}

/** Cut an unknown word in two known ones (الولاياتالمتحدة), the cut that leaves the commonest words first. */
async function splitGlued(
  form: string,
  near: readonly KnownWord[],
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly string[]> {
  const cuts = Array.from({ length: Math.max(0, form.length - 5) }, (_, i) => ({
    left: bareForm(form.slice(0, i + 3)),
    right: bareForm(form.slice(i + 3)),
  }));
  const known = new Map([...near, ...(await wordsUnder([bareForm(form)], parts, load))].map(entryOf));
  const likely = cuts.filter(({ left }) => known.has(left));
  const rights = await wordsUnder(
    likely.map(({ right }) => right),
    parts,
    load,
  );
  for (const word of rights) known.set(...entryOf(word));
  return likely
    .flatMap((cut) => {
      const [left, right] = [known.get(cut.left), known.get(cut.right)];
      if (left === undefined || right === undefined) return [];
      return [{ text: `${left.text} ${right.text}`, rank: Math.min(left.rank, right.rank) }];
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 1)
    .map(({ text }) => text);
}

function entryOf(word: KnownWord): readonly [string, KnownWord] {
  return [word.key, word];
}
