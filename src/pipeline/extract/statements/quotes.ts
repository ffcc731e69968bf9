import type { Span } from '../../../briefing/span.ts';

const MARK = /["“”„‟«»″]|''/gu;
const OPENS_BY_SHAPE = /[“„«]/u;

/** A stretch in quotation marks. Its span is what stands between them. */
export interface Quote extends Span {
  /** Span with the marks. */
  readonly outer: Span;
}

/**
 * Find what stands in quotation marks in one block. A mark opens or closes by what stands beside it, since
 * sources mix their marks (”عوامل“, "هاتريك″); its shape decides only where its sides do not. Quotes may nest;
 * one that is never closed is left out.
 *
 * @param text the article's text
 * @param block the span of one line of it
 * @returns in the order in which they open
 * @example findQuotes('قال “نعم”', { start: 0, end: 9 }) // [{ start: 5, end: 8, outer: { start: 4, end: 9 } }]
 */
export function findQuotes(text: string, block: Span): readonly Quote[] {
  const quotes: Quote[] = [];
  const open: Span[] = [];
  const line = text.slice(block.start, block.end);
  for (const match of line.matchAll(MARK)) {
    const mark = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    const opener = open.at(-1);
    if (opener === undefined ? canOpen(text, mark) : opensInside(text, mark, match[0])) open.push(mark);
    else if (opener !== undefined) {
      open.pop();
      quotes.push({ start: opener.end, end: mark.start, outer: { start: opener.start, end: mark.end } });
    }
  }
  return quotes.sort((a, b) => a.start - b.start);
}

function canOpen(text: string, mark: Span): boolean {
  return /\S/u.test(text.charAt(mark.end)) || !/\S/u.test(text.charAt(mark.start - 1));
}

function opensInside(text: string, mark: Span, sign: string): boolean {
  const touchesBefore = /[\p{L}\p{N}.،؟!)]/u.test(text.charAt(mark.start - 1));
  const touchesAfter = /[\p{L}\p{N}(]/u.test(text.charAt(mark.end));
  if (touchesBefore !== touchesAfter) return touchesAfter;
  return OPENS_BY_SHAPE.test(sign);
}
