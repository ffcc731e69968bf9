import { stemsOf } from '../analyze.ts';
import type { Alternative, Term, Widening } from './plan.ts';
import type { Find, WordForms } from './token-finder.ts';

const PARTICLE = /^[وفبكل](?=...)/;
/** و or ف may have another particle behind it, so at most two come off. */
const MOST_PARTICLES = 2;

/**
 * What a word may be with a particle before it: the stem takes off one of a long word, but بجمال has too few letters
 * to be sure. Whether the particle is one, the archive tells: see detachedWords.
 *
 * @example withoutParticles('وبجمال') // ['بجمال', 'جمال']
 */
export function withoutParticles(form: string): readonly string[] {
  const forms: string[] = [];
  let rest = form;
  while (forms.length < MOST_PARTICLES && PARTICLE.test(rest)) {
    rest = rest.slice(1);
    forms.push(rest);
  }
  return forms;
}

/** How many times as many documents must have a word without its particle as have it with it. */
const CLEARLY_MORE = 8;

/** Words of the query that are rare enough to be another with a particle before it, with what they may be. */
export function possiblyAttached(
  terms: readonly Term[],
  find: Find,
  documents: number,
): ReadonlyMap<string, readonly WordForms[]> {
  const words = new Map(terms.filter(({ tokens }) => tokens.length > 1).map(({ word }) => [word.form, word]));
  const rare = [...words.values()].filter((word) => countOf(find, word) * CLEARLY_MORE <= documents);
  return new Map(
    rare.flatMap((word) => {
      const rests = withoutParticles(word.form).map((form) => ({ form, ...stemsOf(form) }));
      const others = rests.filter(({ stem, bare }) => stem !== word.stem || bare !== word.bare);
      return others.length === 0 ? [] : [[word.form, others] as const];
    }),
  );
}

/**
 * Which of the words that may be attached to a particle are, by the archive: those that it has far more often
 * alone.
 */
export function detachedWords(
  possible: ReadonlyMap<string, readonly WordForms[]>,
  findRest: Find,
  findOwn: Find,
  weight: number,
): Widening {
  const found = new Map<string, readonly Alternative[]>();
  for (const [form, rests] of possible) {
    const own = countOf(findOwn, { form, ...stemsOf(form) });
    const sure = rests.filter((rest) => countOf(findRest, rest) >= CLEARLY_MORE * own + 1);
    if (sure.length > 0)
      found.set(
        form,
        sure.map((rest) => ({ text: rest.form, weight })),
      );
  }
  return found;
}

function countOf(find: Find, word: WordForms): number {
  return find({ word, kinship: 'bare' }).reduce((sum, { postings }) => sum + postings.pages.length, 0);
}
