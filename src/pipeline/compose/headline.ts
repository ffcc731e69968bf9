import { fold } from '../../arabic/fold.ts';
import { tokenizeWords } from '../../arabic/words.ts';
import type { Span } from '../../briefing/span.ts';

/** A word on its way into a headline. */
export interface HeadlineWord {
  readonly text: string;
  /** Folded. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** It goes on a name that the word before began or belongs to: no cut stands before it. */
  readonly isInName: boolean;
  /** A name begins here: a leading و is its letter. */
  readonly isName: boolean;
  /** The name that it begins or goes on is a person's. */
  readonly isOfPerson: boolean;
  /** It tells the day of the news: اليوم، أمس، حاليا. */
  readonly isDay: boolean;
  /** The headline is a phrase that begins here: it needs no predicate. */
  readonly isPhrase?: boolean;
}

/** Words of a headline, in order. */
export type Headline = readonly HeadlineWord[];

/**
 * Take a sentence's words apart.
 *
 * @param names where names stand in `text`
 * @param people which of them are people's
 * @param days where expressions of the day of the news stand in `text`
 */
export function readHeadline(
  text: string,
  names: readonly Span[],
  people: readonly Span[],
  days: readonly Span[],
): Headline {
  const spans = tokenizeWords(text);
  return spans.map((span, i) => {
    const written = text.slice(span.start, span.end);
    return {
      text: written,
      key: fold(written),
      gap: text.slice(spans[i - 1]?.end ?? 0, span.start),
      isInName: names.some((name) => name.start < span.start && span.start < name.end),
      isName: names.some((name) => name.start === span.start),
      isOfPerson: people.some((name) => name.start < span.end && span.start < name.end),
      isDay: days.some((day) => day.start < span.end && span.start < day.end),
    };
  });
}

/** Write a headline out, with nothing open and nothing at its end. */
export function printHeadline(words: Headline): string {
  const joined = words.map(({ gap, text }, i) => (i === 0 ? openersOf(gap) : tidyGap(gap)) + text).join('');
  return balance(joined).replace(/\s+/g, ' ').trim();
}

/**
 * Leave out the words `[from, to)` and what set them off.
 *
 * @example «أشرف الوزير، اليوم، على» without its word 2 is «أشرف الوزير على»
 */
export function without(words: Headline, from: number, to: number): Headline {
  const next = words[to];
  const first = words[from];
  if (next === undefined || first === undefined || from === 0) {
    const rest = words.slice(to);
    return [
      ...words.slice(0, from),
      ...rest.map((word, i) => (i === 0 && from === 0 ? { ...word, gap: openersOf(word.gap) } : word)),
    ];
  }
  const isSetOff = /[،,]/.test(first.gap) && /[،,]/.test(next.gap);
  const openers = openersOf(next.gap);
  const gap = isSetOff
    ? ` ${openers}`
    : /[،,؛:.]/.test(next.gap)
      ? next.gap
      : first.gap.replace(/[([]/g, '') + openers;
  return [...words.slice(0, from), { ...next, gap }, ...words.slice(to + 1)];
}

/** Quotation marks and brackets that open right before a word. */
function openersOf(gap: string): string {
  return /[«“"(]*$/.exec(gap.trimEnd() === gap ? gap : '')?.[0] ?? '';
}

function tidyGap(gap: string): string {
  return gap
    .replace(/\s+([،؛:.,)»”])/g, '$1')
    .replace(/[،,]+/g, '،')
    .replace(/([،؛:])(?=[^\s»”")]|$)/g, '$1 ')
    .replace(/([«“(])\s+$/, '$1');
}

/** Take off quotation marks and brackets that have no partner, and punctuation at the ends. */
export function balance(text: string): string {
  const isPaired = ['«»', '“”', '()', '[]'].every(([open = '', close = '']) => isNested(text, open, close));
  const hasEvenQuotes = (text.match(/"/g) ?? []).length % 2 === 0;
  const plain = isPaired && hasEvenQuotes ? text : text.replace(/[«»“”"()[\]]/g, '');
  return plain.replace(/^[\s،؛:.…\-–—]+|[\s،؛:.…!؟?,;\-–—]+$/gu, '');
}

function isNested(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === open) depth++;
    else if (sign === close && --depth < 0) return false;
  }
  return depth === 0;
}
