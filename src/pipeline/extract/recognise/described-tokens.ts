import { type Clusters, findClusters, UNKNOWN } from './clusters.ts';
import { type Gazetteer, labelTokens } from './gazetteer.ts';
import type { Tokens } from './tokens.ts';
import { readWordForms, type WordForms } from './word-forms.ts';

/** Tokens with all that features are made of. */
export interface DescribedTokens {
  readonly tokens: Tokens;
  readonly forms: WordForms;
  /** As `labelTokens` gives them. */
  readonly labels: Uint8Array;
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
}

/** What words are looked up in: the part of a model that features need. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  readonly clusters: Clusters;
}

export function describeTokens(tokens: Tokens, { gazetteer, clusters }: Lexicon): DescribedTokens {
  const forms = readWordForms(tokens);
  const found = findClusters(tokens, forms.words, forms.shapes, clusters);
  return {
    tokens,
    forms,
    labels: labelTokens(tokens, forms.words, gazetteer),
    coarse: Uint16Array.from(found, (index) => clusters.coarse[index] ?? UNKNOWN),
    fine: Uint16Array.from(found, (index) => clusters.fine[index] ?? UNKNOWN),
  };
}
