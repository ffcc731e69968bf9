import { fold } from '../../../arabic/fold.ts';
import type { PageLine } from './flatten.ts';

/** A title stands above its article, with a section, a date and an author at most. */
const TITLE_WITHIN = 6;

/**
 * Take from a page's lines what stands at its edges and is not the article: links alone on their lines, which are
 * menus above and other articles below, and the line that repeats the title.
 */
export function trimPage(lines: readonly PageLine[], title: string | undefined): readonly PageLine[] {
  const first = lines.findIndex(({ isLink }) => !isLink);
  const last = lines.findLastIndex(({ isLink }) => !isLink);
  const own = first === -1 ? lines : lines.slice(first, last + 1);
  const repeated = title === undefined ? -1 : own.findIndex(({ text }) => fold(text) === fold(title));
  return repeated === -1 || repeated >= TITLE_WITHIN ? own : own.filter((_, i) => i !== repeated);
}
