import { publishedSource } from './beside/published-source.ts';
import { byDate, type Card } from './card.ts';
import { type Copies, copiesOf } from './copies.ts';
import { type Related, relatedBriefings, type SharedThing } from './related.ts';

/** A briefing as another's page names it. */
export interface Neighbour {
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
}

/** A related briefing as the page shows it. */
export interface RelatedLink extends Neighbour {
  readonly shared: readonly SharedThing[];
  readonly isSameEvent: boolean;
}

/** What a briefing's page shows of the rest of the archive. */
export interface Surroundings {
  readonly related: readonly RelatedLink[];
  /** Briefings with the same text, or much of it; they are not among the related ones. */
  readonly copies: readonly Neighbour[];
  /** Copies that a person has accepted; no other list has them. */
  readonly accepted: readonly Neighbour[];
  /** The next newer; what has no date has its neighbours among its like, by id. */
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
  /** Ending of the published seed's name, where there is one. */
  readonly source: string | undefined;
}

/**
 * What each briefing's page shows of the rest of the archive. All of it, and nothing else, belongs into the page's
 * cache key.
 *
 * @param cards in any order
 * @param topicNames by id; a topic without one is not named
 * @param root folder of the archive
 */
export function surroundingsOf(
  cards: readonly Card[],
  topicNames: ReadonlyMap<string, string>,
  root: string,
): ReadonlyMap<string, Surroundings> {
  const related = relatedBriefings(cards);
  const copies = copiesOf(cards);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const shelves = Map.groupBy([...cards].sort(byDate), ({ date }) => date !== undefined);
  return new Map(
    [...shelves.values()].flatMap((shelf) =>
      shelf.map((card, i) => [
        card.id,
        {
          related: (related.get(card.id) ?? [])
            .filter((one) => !isCopy(copies.get(card.id), one.card.id))
            .map((one) => linkOf(one, topicNames)),
          copies: (copies.get(card.id)?.found ?? []).flatMap((id) => neighbourOf(byId.get(id)) ?? []),
          accepted: (copies.get(card.id)?.accepted ?? []).flatMap((id) => neighbourOf(byId.get(id)) ?? []),
          newer: neighbourOf(shelf[i + 1]),
          older: neighbourOf(shelf[i - 1]),
          source: publishedSource(root, card.source)?.ending,
        },
      ]),
    ),
  );
}

function isCopy(copies: Copies | undefined, id: string): boolean {
  return copies !== undefined && (copies.found.includes(id) || copies.accepted.includes(id));
}

function linkOf(
  { card, shared, isSameEvent }: Related,
  topicNames: ReadonlyMap<string, string>,
): RelatedLink {
  const named = shared.flatMap((thing) => {
    const name = thing.kind === 'topics' ? topicNames.get(thing.id) : thing.name;
    return name === undefined ? [] : [{ ...thing, name }];
  });
  return { id: card.id, title: card.title, date: card.date, shared: named, isSameEvent };
}

function neighbourOf(card: Card | undefined): Neighbour | undefined {
  return card && { id: card.id, title: card.title, date: card.date };
}
