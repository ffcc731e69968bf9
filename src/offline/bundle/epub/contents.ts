import type { Card } from '../../../site/card.ts';
import { KINDS } from '../../../site/paths.ts';
import { settings } from '../../../site.config.ts';
import { strings } from '../../../strings/ar.ts';
import { offlineStrings } from '../../../strings/offline.ts';
import type { BookPage, Entry } from './book.ts';

const { book } = offlineStrings;
const month = new Intl.DateTimeFormat(`${settings.locale}-u-ca-gregory-nu-${settings.digits}`, {
  year: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/**
 * The table of contents: briefings by month, newest first, and dossiers by kind.
 *
 * @param cards oldest first
 */
export function contentsOf(cards: readonly Card[], pages: readonly BookPage[]): readonly Entry[] {
  const shelves = Map.groupBy(cards.toReversed(), ({ date }) => date?.slice(0, 7) ?? '');
  const months = [...shelves].map(([shelf, briefings]) => ({
    title: shelfName(shelf),
    entries: briefings.map(({ id, title }) => ({ title, path: `b/${id}.xhtml` })),
  }));
  const dossiers = KINDS.map((kind) => ({
    title: strings.kinds[kind].title,
    entries: pages
      .filter(({ path }) => new RegExp(`^${kind}/[^/]+\\.xhtml$`).test(path))
      .map(({ title, path }) => ({ title, path }))
      .sort((a, b) => a.title.localeCompare(b.title, 'ar')),
  })).filter(({ entries }) => entries.length > 0);
  return [
    ...(months.length === 0 ? [] : [{ title: book.months, entries: months }]),
    ...(dossiers.length === 0 ? [] : [{ title: book.dossiers, entries: dossiers }]),
  ];
}

function shelfName(shelf: string): string {
  if (shelf === '') return book.undated;
  return shelf.length === 4 ? shelf : month.format(new Date(`${shelf}-01T00:00:00Z`));
}
