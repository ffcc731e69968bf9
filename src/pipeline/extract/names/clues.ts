import type { InLists, NameKind } from './found-name.ts';

/** How somebody speaks by name: behind a title, or by the name alone. */
export type Speaking = 'titled' | 'bare';

/** What speaks for a name and against it. */
export interface Clues {
  readonly kind: NameKind;
  /** How probable the recogniser holds just this name, 0 to 1. */
  readonly probability: number;
  /** What the registry says of it, if it lists the name. */
  readonly listed?: {
    readonly isShort: boolean;
    /** Is it also a common word, which counts only where its conditions hold? */
    readonly isConditional: boolean;
    readonly hasMoreWords: boolean;
  };
  /** How many words it has. */
  readonly size: number;
  /** Does its first word stand in one of the recogniser's lists of names, whoever the whole may be? */
  readonly inLists: InLists;
  /** How probable the recogniser holds the same words at the best other place where somebody proposes them; 0 if none. */
  readonly elsewhere: number;
  /**
   * How probable it holds the best longer name of the same kind that ends in these words at another place, as «سليم
   * الحداد» does for «الحداد»; 0 if none.
   */
  readonly fuller: number;
  /** Set if it ends the phrase of one who speaks by name: «قالت رئيسة الجمعية | رنا عودة | إن», or is all of it. */
  readonly speaks?: Speaking;
}

const KINDS: readonly NameKind[] = ['person', 'place', 'organisation'];
/** Numbers of the clues; the kinds of listed names come first, from 0 on. */
const LISTED = { probability: 3, isShort: 4, isConditional: 5, hasMoreWords: 6 } as const;
/** Of names that nobody lists; kinds have a clue for each size, and one for each list. */
const UNLISTED = {
  sizeOfKind: 7,
  probability: 16,
  elsewhere: 17,
  isAlone: 18,
  speaks: 19,
  isTitled: 20,
  fuller: 21,
  inPlaces: 22,
  inOrganisations: 25,
} as const;
/** Names of more words count as names of so many. */
const SIZES = 3;
/** How many clues there are. */
export const CLUE_COUNT = 28;

const LEAST_PROBABILITY = 1e-6;

/**
 * The clues to a name as numbers: its kind, the logit of its probability, and what registry and article add.
 *
 * @returns {@link CLUE_COUNT} numbers
 */
export function readClues(name: Clues): Float64Array {
  const { kind, probability, listed } = name;
  const clues = new Float64Array(CLUE_COUNT);
  const logit = logitOf(probability, LEAST_PROBABILITY);
  if (listed === undefined) {
    clues[UNLISTED.probability] = logit;
    readUnlisted(name, clues);
  } else {
    clues[KINDS.indexOf(kind)] = 1;
    clues[LISTED.probability] = logit;
    for (const clue of ['isShort', 'isConditional', 'hasMoreWords'] as const) {
      clues[LISTED[clue]] = listed[clue] ? 1 : 0;
    }
  }
  return clues;
}

function readUnlisted({ kind, size, inLists, elsewhere, speaks, fuller }: Clues, clues: Float64Array): void {
  const number = KINDS.indexOf(kind);
  clues[UNLISTED.sizeOfKind + SIZES * number + Math.min(size, SIZES) - 1] = 1;
  clues[UNLISTED.elsewhere] = elsewhere;
  clues[UNLISTED.isAlone] = elsewhere === 0 ? 1 : 0;
  clues[UNLISTED.speaks] = speaks === undefined ? 0 : 1;
  clues[UNLISTED.isTitled] = speaks === 'titled' ? 1 : 0;
  clues[UNLISTED.fuller] = fuller;
  clues[UNLISTED.inPlaces + number] = inLists.places ? 1 : 0;
  clues[UNLISTED.inOrganisations + number] = inLists.organisations ? 1 : 0;
}

/**
 * The share of right ones among names with such clues, on news text that the recogniser was not trained on.
 *
 * Method: logistic regression over the registry's and the recogniser's evidence, as in Platt (1999).
 *
 * @param judgement what each clue weighs
 */
export function judgeClues(clues: Float64Array, judgement: readonly number[]): number {
  const score = clues.reduce((sum, clue, index) => sum + clue * (judgement[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** The logit of a probability, kept away from where it has none. */
export function logitOf(probability: number, least: number): number {
  const kept = Math.min(1 - least, Math.max(least, probability));
  return Math.log(kept / (1 - kept));
}
