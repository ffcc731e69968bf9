import { createHash } from 'node:crypto';
import { settings } from '../../site.config.ts';
import { absolute, bestAddress } from '../absolute.ts';
import { byDate, type Card } from '../card.ts';
import { briefingPath } from '../paths.ts';

/** A feed in no format yet: what all three formats say. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Addresses of the page that it belongs to and of the feed itself. */
  readonly page: string;
  readonly self: string;
  /** Newest first; what has no date comes last. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes; an IRI also while the site has no address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent when nothing states it. */
  readonly date: string | undefined;
  /** Names of its main places, organisations and people. */
  readonly tags: readonly string[];
}

/** What a feed is about. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
  /** Path of its page and its own, from the site's root. */
  readonly page: string;
  readonly self: string;
}

/**
 * A feed of the newest of some briefings.
 *
 * @param size entries at most
 */
export function feedOf(
  { title, description, page, self }: FeedHead,
  cards: readonly Card[],
  size = 50,
): Feed {
  const newest = [...cards].sort(byDate).slice(-size).reverse();
  return {
    id: permanentId(self),
    title,
    description,
    page: bestAddress(page),
    self: bestAddress(self),
    entries: newest.map((card) => ({
      id: permanentId(briefingPath(card.id)),
      url: bestAddress(briefingPath(card.id)),
      title: card.title,
      summary: card.summary ?? card.title,
      date: card.date,
      tags: [...card.things.organisations, ...card.things.people, ...card.things.places]
        .filter(({ isMain }) => isMain)
        .map(({ name }) => name),
    })),
  };
}

/**
 * A day as the formats want it: with a time, midnight in UTC. A month or a year is no day, and none is made up.
 *
 * @example dayOf('2014-09-14')?.toISOString() // '2014-09-14T00:00:00.000Z'
 */
export function dayOf(date: string | undefined): Date | undefined {
  return date?.length === 10 ? new Date(`${date}T00:00:00Z`) : undefined;
}

/** The address where the site's is known, else a name-based UUID (RFC 9562, version 8: from SHA-256). */
function permanentId(path: string): string {
  const address = absolute(path);
  if (address !== undefined) return address;
  const hash = createHash('sha256').update(`${settings.name}\n${path}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
