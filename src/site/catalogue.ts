import { createHash } from 'node:crypto';
import { settings } from '../site.config.ts';
import { byDate, type Card } from './card.ts';
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

/** A list page with what it shows of each briefing, and a key that changes when any of that does. */
export interface KeyedPage {
  readonly page: ListPage<Card>;
  readonly cacheKey: string;
}

const collator = new Intl.Collator('ar');

/** As Arabic indexes list names: the article does not count. */
function byName(a: string, b: string): number {
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

/**
 * The pages of a list.
 *
 * @param heading what else the pages show, so that a change of it renders them anew
 */
export function keyedPages(cards: readonly Card[], heading: unknown): readonly KeyedPage[] {
  return listPages(cards, settings.pageSize).map((page) => {
    const shown = { heading, ...page, items: page.items.map(shownOf) };
    return { page, cacheKey: createHash('sha256').update(JSON.stringify(shown)).digest('hex') };
  });
}

function shownOf({ id, title, date, summary, statements, things }: Card): unknown {
  return [id, title, date, summary, statements, things.places, things.organisations, things.people];
}
