import { fold } from '../../src/arabic/fold.ts';
import { isKnown } from '../../src/pipeline/repair/glue/proclitics.ts';

/** ة and ى stand at a word's end only, save in ىء: what has one inside was glued already. */
const ARABIC_WORD = /^(?:[\u0621-\u0628\u062a-\u0648\u064a]|\u0649(?=\u0621|$)|\u0629$){2,}$/;

/**
 * The words that a lexicon must hold so that it knows all of a list with or without particles and article: folded,
 * from the shortest on, each only where the words before do not make it known.
 */
export function keepStems(list: string): readonly string[] {
  const words = new Set(
    list
      .split('\n')
      .filter((word) => ARABIC_WORD.test(word))
      .map(fold),
  );
  const kept = new Set<string>();
  for (const word of [...words].sort((a, b) => a.length - b.length)) {
    if (!isKnown(word, (stem) => kept.has(stem))) kept.add(word);
  }
  return [...kept].sort();
}
