import { settings } from '../../site.config.ts';
import type { Card } from '../card.ts';
import { HOME } from '../paths.ts';
import { type Feed, feedOf } from './feed.ts';

/**
 * The feed of the whole archive.
 *
 * @param self path of the file that it is written to
 */
export function archiveFeed(self: string, cards: readonly Card[]): Feed {
  const { name, description } = settings;
  return feedOf({ title: name, description, page: HOME, self }, cards);
}
