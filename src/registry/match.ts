import { foldWithMap } from '../arabic/fold.ts';
import type { Span } from '../briefing/span.ts';
import { textOf } from '../briefing/span.ts';
import { isLongEnough, type NameStart, startsOf } from './clitics-of-names.ts';
import { isUnconditional } from './entry.ts';
import type { LexiconNode, Pattern } from './lexicon.ts';
import { namePrefix } from './name-words.ts';
import type { TextWords } from './text-words.ts';

/** A name that stands in a text, before its conditions are looked at. */
export interface Candidate {
  readonly pattern: Pattern;
  /** First word and the word after the last. */
  readonly from: number;
  readonly to: number;
  /** The clitics before the name, as written. */
  readonly clitics: string;
}

/**
 * Every listed name that begins at a word, longest first; of equal length, fewer clitics first, then names that
 * say when they count, since they are the more special ones.
 *
 * @param at index of the word
 */
export function candidatesAt(read: TextWords, at: number, lexicon: LexiconNode): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const start of startsOf(read.folded[at] ?? '')) {
    walk(read, at, lexicon, start, (pattern, to) => {
      if (to > at + 1 || isLongEnough(start)) found.push({ pattern, from: at, to, clitics: start.clitics });
    });
  }
  return found.sort(
    (a, b) => b.to - a.to || a.clitics.length - b.clitics.length || specialty(b) - specialty(a),
  );
}

function specialty({ pattern }: Candidate): number {
  return isUnconditional(pattern.alias) ? 0 : 1;
}

function walk(
  read: TextWords,
  at: number,
  lexicon: LexiconNode,
  start: NameStart,
  emit: (pattern: Pattern, to: number) => void,
): void {
  const step = (node: LexiconNode, index: number, word: string): void => {
    visit(node.next.get(word), index + 1);
    let firstParts = namePrefix(word);
    for (let last = index + 1; firstParts !== undefined && read.joins[last] === true; last++) {
      const following = read.folded[last] ?? '';
      visit(node.next.get(firstParts + following), last + 1);
      const prefix = namePrefix(following);
      firstParts = prefix === undefined ? undefined : firstParts + prefix;
    }
  };
  const visit = (node: LexiconNode | undefined, index: number): void => {
    if (node === undefined) return;
    for (const pattern of node.patterns) emit(pattern, index);
    const word = read.folded[index];
    if (node.next.size > 0 && word !== undefined && read.joins[index] === true) step(node, index, word);
  };
  step(lexicon, at, start.word);
}

const QUOTE_PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
];

/**
 * Where the name stands, without its clitics. Of لل only the second lam belongs to it. A quotation mark that
 * opens inside the name is closed inside it: تنظيم «الدولة».
 */
export function spanOf({ from, to, clitics }: Candidate, read: TextWords): Span {
  const first = read.words[from] ?? { start: 0, end: 0 };
  const last = read.words[to - 1] ?? first;
  const offset = clitics === '' ? 0 : (foldWithMap(textOf(read.text, first)).starts[clitics.length] ?? 0);
  const span = { start: first.start + offset, end: last.end };
  return opensQuote(textOf(read.text, span), read.text.charAt(span.end))
    ? { ...span, end: span.end + 1 }
    : span;
}

function opensQuote(inside: string, next: string): boolean {
  return QUOTE_PAIRS.some(([open, close]) => {
    if (next !== close) return false;
    const opened = inside.split(open).length - 1;
    return open === close ? opened % 2 === 1 : opened > inside.split(close).length - 1;
  });
}

/** Do quotation marks stand directly around the name? */
export function isQuoted(candidate: Candidate, read: TextWords): boolean {
  const span = spanOf(candidate, read);
  const before = read.text.charAt(span.start - 1);
  const after = read.text.charAt(span.end);
  return QUOTE_PAIRS.some(([open, close]) => before === open && after === close);
}
