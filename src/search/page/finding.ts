import type { Facet } from '../document.ts';
import type { Found } from '../engine.ts';
import type { FacetCount, Selection } from '../query/filters.ts';
import type { Order } from './address.ts';
import type { Hit } from './hit.ts';

/** A search as the page asks for it. */
export interface Wish {
  readonly text: string;
  readonly selection: Selection;
  readonly order: Order;
  readonly isTyping: boolean;
  /** How many results to show at once. */
  readonly shown: number;
}

/** What a search found, in plain data: it may come from another thread. */
export interface Answer
  extends Pick<
    Found,
    'query' | 'names' | 'corrections' | 'absent' | 'isNearest' | 'others' | 'isRelaxed' | 'isOnlyCommon'
  > {
  readonly total: number;
  /** The results that are shown at once; those whose part of the index does not answer are left out. */
  readonly first: readonly Hit[];
  readonly missing: ReturnType<Found['missing']>;
}

/** More of what a search found, and the parts of the index that are missing by now. */
export interface More<T> {
  readonly value: T;
  readonly missing: Answer['missing'];
}

/** An answer, and where there is more. */
export interface Finding {
  readonly answer: Answer;
  readonly hits: (from: number, to: number) => Promise<More<readonly Hit[]>>;
  readonly count: (facet: Facet) => Promise<More<readonly FacetCount[]>>;
  /** Calls once, when a part that was too slow has answered: the same search finds more then. */
  readonly onLate: (act: () => void) => void;
}

/** Searches an index, on this thread or on another. */
export interface Searcher {
  readonly find: (wish: Wish) => Promise<Finding>;
  /** Read the index anew when it is next needed. */
  readonly renew: () => void;
}
