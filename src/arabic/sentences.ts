import type { Span } from '../briefing/span.ts';

const STOP = /[.!?؟…۔]+/g;
const CLOSERS = /^[»"”’)\]}'*]+/;

/** First version: a stop, what closes after it, and a space. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    let end = match.index + match[0].length;
    end += CLOSERS.exec(text.slice(end))?.[0].length ?? 0;
    if (end < text.length && !/\s/.test(text.charAt(end))) continue;
    if (
      /(?:^|[\s("«])\p{L}$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      match[0] === '.'
    )
      continue;
    pushTrimmed(text, from, end, spans);
    from = end;
  }
  pushTrimmed(text, from, text.length, spans);
  return spans;
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  spans.push({ start, end: start + trimmed.length });
}
