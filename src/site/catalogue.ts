import { settings } from '../site.config.ts';
import { byDate, type Card } from './card.ts';
import { cardHtml } from './card-html.ts';
import { digestOf } from './digest.ts';
import { type ListPage, listPages } from './list-pages.ts';
import { KINDS, type Kind, UNKNOWN_DATE } from './paths.ts';
import type { Thing } from './thing-loader.ts';

/** A thing with its briefings. */
export interface ThingEntry {
  readonly kind: Kind;
  readonly id: string;
  /** As the registry has it, or as the briefings name it where the registry does not know it. */
  readonly name: string;
  readonly known: Thing | undefined;
  /** Oldest first. */
  readonly cards: readonly Card[];
}

/** A shelf of the archive. */
export interface Shelf {
  /** YYYY-MM, YYYY or `unknown`. */
  readonly id: string;
  /** Oldest first. */
  readonly cards: readonly Card[];
}

/** A briefing as lists show it. */
export interface ShownCard {
  readonly html: string;
  /** Changes when anything of it does. */
  readonly digest: string;
}

/** A list page with a key that changes when anything that it shows does. */
export interface KeyedPage {
  /** Each item is the HTML of a briefing. */
  readonly page: ListPage<string>;
  readonly cacheKey: string;
}

const collator = new Intl.Collator('ar');

/** As Arabic indexes list names: the article does not count. */
export function byName(a: string, b: string): number {
  return collator.compare(a.replace(/^ال/, ''), b.replace(/^ال/, '')) || collator.compare(a, b);
}

/** Everything that the briefings of an archive mention, by kind; in the order of their names. */
export function catalogueThings(
  cards: readonly Card[],
  known: ReadonlyMap<string, Thing>,
): ReadonlyMap<Kind, readonly ThingEntry[]> {
  const sorted = [...cards].sort(byDate);
  return new Map(
    KINDS.map((kind) => {
      const found = new Map<string, { name: string; cards: Card[] }>();
      for (const card of sorted) {
        for (const { id, name } of card.things[kind]) {
          const entry = found.get(id) ?? { name, cards: [] };
          entry.cards.push(card);
          found.set(id, entry);
        }
      }
      const entries = [...found].map(([id, { name, cards }]): ThingEntry => {
        const registered = known.get(id);
        return { kind, id, name: registered?.name ?? name, known: registered, cards };
      });
      return [kind, entries.sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1))];
    }),
  );
}

/** The shelves of an archive, newest first; what has no date comes last. */
export function catalogueShelves(cards: readonly Card[]): readonly Shelf[] {
  const shelves = Map.groupBy([...cards].sort(byDate), ({ date }) => date?.slice(0, 7) ?? UNKNOWN_DATE);
  const rank = (id: string): string => (id === UNKNOWN_DATE ? '' : id);
  return [...shelves]
    .map(([id, cards]) => ({ id, cards }))
    .sort((a, b) => (rank(a.id) < rank(b.id) ? 1 : rank(a.id) > rank(b.id) ? -1 : 0));
}

/** Each briefing as lists show it, made once for all the lists that it stands in. */
export function shownCards(cards: readonly Card[], depth: 2 | 3): ReadonlyMap<string, ShownCard> {
  return new Map(
    cards.map((card) => {
      const html = cardHtml(card, depth);
      return [card.id, { html, digest: digestOf(html) }];
    }),
  );
}

/**
 * The pages of a list.
 *
 * @param heading what else the pages show, so that a change of it renders them anew
 */
export function keyedPages(
  cards: readonly Card[],
  shown: ReadonlyMap<string, ShownCard>,
  heading: unknown,
): readonly KeyedPage[] {
  const items = cards.map(({ id }) => shown.get(id)).filter((card) => card !== undefined);
  return listPages(items, settings.pageSize).map((page) => {
    const digests = page.items.map(({ digest }) => digest);
    return {
      page: { ...page, items: page.items.map(({ html }) => html) },
      cacheKey: digestOf({ heading, ...page, items: digests }),
    };
  });
}
