import { bareForm } from '../analyze.ts';
import type { SearchSettings } from '../settings.ts';
import type { KnownWord, Vocabulary } from './known-words.ts';
import type { Alternative } from './plan.ts';
import type { WordForms } from './token-finder.ts';
import { completionsOf, partsOfNear, suggestionsFor } from './vocabulary.ts';

/** A word of the query that the archive does not know, and what may be meant. */
export interface Correction {
  /** As it is folded, and as it was typed. */
  readonly word: string;
  readonly typed: string;
  /** What is looked for instead, nearest first; several words where a space was missing. */
  readonly meant: readonly Alternative[];
}

const MOST_COMPLETIONS = 6;
const LEAST_PREFIX = 2;
/** Words glued together are looked for from so many letters on. */
const LETTERS_TO_CUT = 4;

/** Look for what an unknown word may be meant for: words glued together first, then words spelled much like it. */
export async function correct(
  { form }: WordForms,
  typed: string,
  vocabulary: Vocabulary,
  { weights, spelling }: SearchSettings,
): Promise<Correction> {
  const near = await wordsNear(form, vocabulary);
  const split = await splitGlued(form, near, vocabulary);
  const spelled = suggestionsFor(form, near, spelling.most).map(({ text, distance }) => ({
    text,
    weight: weights.correction * spelling.decay ** distance,
  }));
  const meant = [...split.map((text) => ({ text, weight: weights.correction })), ...spelled];
  return { word: form, typed, meant: meant.slice(0, spelling.most) };
}

/** The commonest words that begin as a word that is still being typed. */
export async function complete({ form }: WordForms, vocabulary: Vocabulary): Promise<readonly string[]> {
  const bare = bareForm(form);
  if (bare.length < LEAST_PREFIX) return [];
  return completionsOf(bare, await vocabulary.beginningWith(bare), MOST_COMPLETIONS);
}

async function wordsNear(form: string, vocabulary: Vocabulary): Promise<readonly KnownWord[]> {
  const { beginnings, endings } = partsOfNear(bareForm(form));
  const found = await Promise.all([
    ...beginnings.map(vocabulary.beginningWith),
    ...endings.map(vocabulary.endingWith),
  ]);
  return found.flat();
}

/** Cut an unknown word in two known ones (الولاياتالمتحدة), the cut that leaves the commonest words first. */
async function splitGlued(
  form: string,
  near: readonly KnownWord[],
  vocabulary: Vocabulary,
): Promise<readonly string[]> {
  const cuts = Array.from({ length: Math.max(0, form.length - 5) }, (_, i) => ({
    left: bareForm(form.slice(0, i + 3)),
    right: bareForm(form.slice(i + 3)),
  }));
  if (cuts.length === 0) return [];
  const first = await vocabulary.beginningWith(bareForm(form).slice(0, LETTERS_TO_CUT));
  const known = new Map([...near, ...first].map(entryOf));
  const likely = cuts.filter(({ left }) => known.has(left));
  const rights = await Promise.all(likely.map(({ right }) => vocabulary.beginningWith(right)));
  for (const word of rights.flat()) known.set(...entryOf(word));
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
