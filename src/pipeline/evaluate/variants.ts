import { splitSentences } from '../../arabic/sentences.ts';
import { textOf } from '../../briefing/span.ts';

/** How another newsroom takes an article over: each makes a copy that readers would know for one. */
export const VARIANTS: readonly {
  readonly name: string;
  /** @param other an article of the same file, for a title of other words */
  readonly make: (text: string, other: string) => string;
}[] = [
  { name: 'cutEnd', make: (text) => joinShare(text, (share) => share < LONGER_PART) },
  { name: 'cutStart', make: (text) => joinShare(text, (share) => share >= 1 - LONGER_PART) },
  {
    name: 'retitled',
    make: (text, other) => `${other.split(/\s+/).slice(0, TITLE_WORDS).join(' ')}\n${text}`,
  },
  { name: 'repunctuated', make: repunctuate },
  { name: 'reworded', make: rewordOutsideQuotes },
];

const LONGER_PART = 0.6;
const TITLE_WORDS = 10;
const EVERY = 9;

function joinShare(text: string, isKept: (share: number) => boolean): string {
  const sentences = splitSentences(text).map((span) => textOf(text, span));
  return sentences.filter((_, i) => isKept(i / sentences.length)).join('\n');
}

/** Commas and stops taken away or changed, other quotation marks, other digits, hamzas left out. */
function repunctuate(text: string): string {
  const digits = text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  return digits
    .replace(/[،,؛;]/g, ' ')
    .replace(/[.!]/g, '\n')
    .replace(/[«»"]/g, '“')
    .replace(/[أإآ]/g, 'ا');
}

/** Quotations stay word for word; elsewhere every ninth word is another. */
function rewordOutsideQuotes(text: string): string {
  let count = 0;
  return text
    .split(/(«[^»]*»|"[^"]*")/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/\S+/g, (word) => (++count % EVERY === 0 ? 'كذلك' : word)),
    )
    .join('');
}
