import type { Facet } from '../document.ts';
import type { FacetCount } from '../query/filters.ts';
import type { Answer, More, Wish } from './finding.ts';
import type { Hit } from './hit.ts';

/** What a page asks of its search worker. Each call has a number; a search is known by that of its call. */
export type Call = { readonly call: number } & (
  | { readonly ask: 'open'; readonly base: string }
  | { readonly ask: 'find'; readonly wish: Wish }
  | { readonly ask: 'hits'; readonly search: number; readonly from: number; readonly to: number }
  | { readonly ask: 'count'; readonly search: number; readonly facet: Facet }
  | { readonly ask: 'renew' }
);

/** What each call is answered by. */
export interface Replies {
  readonly open: undefined;
  readonly find: Answer;
  readonly hits: More<readonly Hit[]>;
  readonly count: More<readonly FacetCount[]>;
  readonly renew: undefined;
}

/** What a search worker says. */
export type Message =
  | { readonly call: number; readonly reply: Replies[keyof Replies] }
  | { readonly call: number; readonly failure: string }
  /** A part of the index that a search went on without has come. */
  | { readonly late: number };
