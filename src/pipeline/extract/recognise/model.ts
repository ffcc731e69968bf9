import { type ClusterEntries, openClusters } from './clusters.ts';
import type { Lexicon } from './described-tokens.ts';
import { type GazetteerEntries, openGazetteer } from './gazetteer.ts';
import { type KeyTable, makeKeyTable } from './key-table.ts';
import { constrain, type Transitions } from './lattice.ts';

/** Weights in steps of `scale`, `TAG_COUNT` of them a feature. */
export interface Quantised {
  readonly weights: Int8Array;
  readonly scale: number;
}

/** All that the recogniser has learnt, as it is stored. */
export interface ModelData {
  readonly gazetteer: GazetteerEntries;
  readonly clusters: ClusterEntries;
  /** Keys of features, rising; feature `i` has the weights from `i * TAG_COUNT` on. */
  readonly keys: Int32Array;
  readonly features: Quantised;
  readonly transitions: Transitions;
  /** What the second look adds, by the numbers of `readArticleFeatures`, and its own transitions. */
  readonly article: Quantised;
  readonly articleTransitions: Transitions;
  /** What each clue to a name weighs, by the numbers of `readClues`. */
  readonly judgement: readonly number[];
}

/** A model ready for use. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly table: KeyTable;
  readonly features: Quantised;
  readonly transitions: Transitions;
  readonly article: Quantised;
  readonly articleTransitions: Transitions;
  readonly judgement: readonly number[];
}

export function openModel(data: ModelData): Model {
  const { features, article, judgement } = data;
  return {
    lexicon: { gazetteer: openGazetteer(data.gazetteer), clusters: openClusters(data.clusters) },
    table: makeKeyTable(data.keys),
    features,
    transitions: constrain(data.transitions),
    article,
    articleTransitions: constrain(data.articleTransitions),
    judgement,
  };
}
