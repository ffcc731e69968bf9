import { constrain, marginalsOf, sumLattice, type Transitions } from '../lattice.ts';
import { TAG_COUNT } from '../tags.ts';
import { countKeys, type Examples, indexExamples } from './examples.ts';
import { emit, type LearnSettings, learn, type Weights } from './learn.ts';

/** Found in a few experiments; an l1 of 0.6 rather than 0.1 makes the model both smaller and better. */
export const FIRST_LOOK: LearnSettings = { epochs: 5, alpha: 0.08, l1: 0.6, l2: 1, seed: 1 };
/** A feature counts if it occurs so often. */
const LEAST = 2;

/** What was learnt of each feature: feature `i` has the key `keys[i]`. */
export interface LearntKeys extends Weights {
  readonly keys: Int32Array;
}

/** Scores and probabilities of the tags, `TAG_COUNT` a token of the whole text. */
export interface Outlook {
  readonly emissions: Float64Array;
  readonly marginals: Float64Array;
}

/** Learn the first look from the chosen sentences. */
export function learnFirstLook(
  examples: Examples,
  tags: readonly Uint8Array[],
  chosen: readonly number[],
): LearntKeys {
  const keys = countKeys(examples, chosen, LEAST);
  return { ...learn(indexExamples(examples, keys), tags, keys.length, chosen, FIRST_LOOK), keys };
}

/** Look at the chosen sentences with what was learnt, and write what is seen into `outlook`. */
export function look(
  examples: Examples,
  chosen: readonly number[],
  learnt: LearntKeys,
  outlook: Outlook,
): void {
  const indexed = indexExamples(examples, learnt.keys);
  const transitions = constrain(learnt.transitions);
  for (const sentence of chosen) {
    const emissions = emit(indexed, sentence, learnt.features);
    write(emissions, transitions, (examples.sentences[sentence] ?? 0) * TAG_COUNT, outlook);
  }
}

function write(emissions: Float64Array, transitions: Transitions, at: number, outlook: Outlook): void {
  outlook.emissions.set(emissions, at);
  outlook.marginals.set(marginalsOf(sumLattice(emissions, transitions)), at);
}
