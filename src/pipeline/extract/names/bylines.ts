import { contains, type Span, textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import type { FoundName } from './found-name.ts';

/** By-lines stand above the text. */
const BLOCKS = 3;
/** What stands before a reporter's name. */
const LEAD = /^(?:كتبت?|بقلم|تقرير|إعداد|اعداد|متابعة|حوار|تصوير|أعده|أعدته)?\s*[:/]?\s*$/u;
/** What stands behind it: nothing, or where the reporter is or writes. */
const REST = /^\s*(?:[–—(-]\s*(?:\S+\s*){1,4})?$/u;

/**
 * Is the name a reporter's, who signs the article: in its dateline («سليم حداد - الرياض:») or on a line of its own above
 * the text («سليم حداد – صحيفة الراية», «بقلم: سليم حداد»)? Such a person wrote the news and is not told of in it.
 *
 * @param dateline where the article's dateline stands, if it has one
 */
export function isByline(article: Article, { kind, id, span }: FoundName, dateline?: Span): boolean {
  if (kind !== 'person' || id !== undefined) return false;
  if (dateline !== undefined && contains(dateline, span)) return true;
  const block = article.blocks.slice(0, BLOCKS).find((one) => contains(one.span, span));
  if (block === undefined) return false;
  const before = textOf(article.text, { start: block.span.start, end: span.start });
  const after = textOf(article.text, { start: span.end, end: block.span.end });
  return LEAD.test(before) && REST.test(after);
}
