import { bareForm } from '../analyze.ts';
import type { SearchSettings } from '../settings.ts';
import type { KnownWord, Vocabulary } from './known-words.ts';
import type { Alternative } from './plan.ts';
import type { WordForms } from './token-finder.ts';
import { completionsOf, partsOfNear, suggestionsFor } from './vocabulary.ts';

/** A word of the query that the archive does not have, and what may be meant. */
export interface Correction {
  /** As it is folded, and as it was typed. */
  readonly word: string;
  readonly typed: string;
  /** The words that it is when a space was missing: these are looked for. */
  readonly apart?: string;
  /** What is offered instead, nearest first: guesses. */
  readonly meant: readonly Alternative[];
}

const MOST_COMPLETIONS = 6;
const LEAST_PREFIX = 2;
/** Words glued together are looked for from so many letters on. */
const LETTERS_TO_CUT = 4;

/** Look for what an unknown word may be meant for: words glued together, and words spelled much like it. */
export async function correct(
  { form }: WordForms,
  typed: string,
  vocabulary: Vocabulary,
  { weights, spelling }: SearchSettings,
): Promise<Correction> {
  const near = await wordsNear(form, vocabulary);
  const apart = await splitGlued(form, near, vocabulary);
  const meant = suggestionsFor(form, near, spelling.most).map(({ text, distance }) => ({
    text,
    weight: weights.correction * spelling.decay ** distance,
    isGuess: true,
  }));
  return { word: form, typed, ...(apart !== undefined && { apart }), meant };
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
): Promise<string | undefined> {
  const cuts = Array.from({ length: Math.max(0, form.length - 5) }, (_, i) => ({
    left: bareForm(form.slice(0, i + 3)),
    right: bareForm(form.slice(i + 3)),
  }));
  if (cuts.length === 0) return undefined;
  const first = await vocabulary.beginningWith(bareForm(form).slice(0, LETTERS_TO_CUT));
  const known = new Map([...near, ...first].map(entryOf));
  const likely = cuts.filter(({ left }) => known.has(left));
  const rights = await Promise.all(likely.map(({ right }) => vocabulary.beginningWith(right)));
  for (const word of rights.flat()) known.set(...entryOf(word));
  const [best] = likely
    .flatMap((cut) => {
      const [left, right] = [known.get(cut.left), known.get(cut.right)];
      if (left === undefined || right === undefined) return [];
      return [{ text: `${left.text} ${right.text}`, rank: Math.min(left.rank, right.rank) }];
    })
    .sort((a, b) => b.rank - a.rank);
  return best?.text;
}

function entryOf(word: KnownWord): readonly [string, KnownWord] {
  return [word.key, word];
}
