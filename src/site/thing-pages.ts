import type { Card } from './card.ts';
import { catalogueThings, keyedPages, shownCards, type ThingEntry } from './catalogue.ts';
import type { ListPage } from './list-pages.ts';
import { KINDS } from './paths.ts';
import type { Thing } from './thing-loader.ts';

/** A page about a thing. */
export interface ThingPage {
  readonly thing: Omit<ThingEntry, 'cards'>;
  /** Number of its briefings; shown on the newest page only, so that the others stay as they are. */
  readonly count: number | undefined;
  /** Each item is the HTML of a briefing. */
  readonly page: ListPage<string>;
  readonly cacheKey: string;
}

/** Every page about every thing that the archive's briefings mention. */
export function thingPages(cards: readonly Card[], known: ReadonlyMap<string, Thing>): readonly ThingPage[] {
  const things = catalogueThings(cards, known);
  const shown = shownCards(cards, 3);
  return KINDS.flatMap((kind) =>
    (things.get(kind) ?? []).flatMap(({ cards, ...thing }) =>
      keyedPages(cards, shown, thing).map(({ page, cacheKey }) => {
        const count = page.number === undefined ? cards.length : undefined;
        return { thing, count, page, cacheKey: `${cacheKey} ${count}` };
      }),
    ),
  );
}
