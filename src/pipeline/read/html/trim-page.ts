import { fold } from '../../../arabic/fold.ts';
import type { Known } from '../../stages.ts';
import { cleanLine } from '../clean-line.ts';
import type { PageLine } from './flatten.ts';
import { isAuthorLine, isDateLine } from './head-line.ts';
import { isLongSentence } from './long-sentence.ts';

/** A title stands above its article, with a section, a date and an author at most. */
const TITLE_WITHIN = 6;
/** Lines of more words are the article's own. */
const LONGEST_HEAD = 12;

/**
 * Take from a page's lines what stands at its edges and is not the article: links alone on their lines, which are
 * menus above and other articles below, the line that repeats the title, and above the first paragraph those that
 * repeat the date or the author that the page tells.
 */
export function trimPage(
  lines: readonly PageLine[],
  { title, date, author }: Pick<Known, 'title' | 'date' | 'author'>,
): readonly PageLine[] {
  const isOwn = ({ isLink, text }: PageLine): boolean => !isLink || isLongSentence(text);
  const first = lines.findIndex(isOwn);
  const last = lines.findLastIndex(isOwn);
  const own = first === -1 ? lines : lines.slice(first, last + 1);
  const repeated =
    title === undefined ? -1 : own.findIndex(({ text }) => fold(cleanLine(text)) === fold(title));
  const untitled = repeated === -1 || repeated >= TITLE_WITHIN ? own : own.filter((_, i) => i !== repeated);
  const body = untitled.findIndex(({ text }) => text.split(' ').length > LONGEST_HEAD);
  const repeats = ({ text, isDate }: PageLine): boolean =>
    (date !== undefined && (isDate || isDateLine(text))) ||
    (author !== undefined && isAuthorLine(text, author));
  return untitled.filter((line, i) => i >= body || !repeats(line));
}
