import { FACETS } from '../document.ts';
import type { Selection } from '../query/filters.ts';

export const ORDERS = ['best', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** A search as its address holds it. */
export interface SearchState {
  readonly text: string;
  readonly selection: Selection;
  readonly order: Order;
}

/**
 * Read a search from the part of an address after the question mark. What it does not know, it ignores.
 *
 * @example readAddress('?q=داعش&place=مالي').selection // { place: ['مالي'] }
 */
export function readAddress(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const chosen = FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))]] as const);
  return {
    text: parameters.get('q') ?? '',
    selection: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? 'best',
  };
}

/** The part of an address after the question mark, with it; empty for an empty search. */
export function printAddress({ text, selection, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const facet of FACETS) {
    for (const value of selection[facet] ?? []) parameters.append(facet, value);
  }
  if (order !== 'best') parameters.set('order', order);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** The selection with a value taken in, or out if it was in. */
export function toggleValue(selection: Selection, facet: keyof Selection, value: string): Selection {
  const values = selection[facet] ?? [];
  const others = values.filter((other) => other !== value);
  return { ...selection, [facet]: others.length === values.length ? [...values, value] : others };
}
