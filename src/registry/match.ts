import { foldWithMap } from '../arabic/fold.ts';
import type { Span } from '../briefing/span.ts';
import { textOf } from '../briefing/span.ts';
import type { LexiconNode, Pattern } from './lexicon.ts';
import { namePrefix } from './name-words.ts';
import type { TextWords } from './text-words.ts';

/** A name that stands in a text, before its conditions are looked at. */
export interface Candidate {
  readonly pattern: Pattern;
  /** First word and the word after the last. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** Clitics before the name, as written: و، ف، ب، ك، ل in this order, at most two. */
  readonly clitics: string;
}

interface Start {
  readonly word: string;
  readonly clitics: string;
}

/** سـ stands before verbs only, so no name follows it. */
const CONJUNCTIONS = ['و', 'ف'];
const PREPOSITIONS = ['ب', 'ك', 'ل'];

/**
 * Every listed name that begins at a word, longest first; of equal length, fewer clitics first.
 *
 * @param at index of the word
 */
export function candidatesAt(read: TextWords, at: number, lexicon: LexiconNode): readonly Candidate[] {
  const word = read.folded[at] ?? '';
  return startsOf(word)
    .flatMap((start) => {
      const found: Candidate[] = [];
      walk(read, at, lexicon, start, (pattern, to) => {
        found.push({
          pattern,
          from: at,
          to,
          span: spanOf(read, at, to, start.clitics),
          clitics: start.clitics,
        });
      });
      return found;
    })
    .sort((a, b) => b.to - a.to || a.clitics.length - b.clitics.length);
}

/**
 * The ways to read a word as clitics and the first word of a name.
 *
 * ل swallows the alef of the article, and the article too before another lam: للجزائر is ل + الجزائر.
 */
export function startsOf(word: string): readonly Start[] {
  const starts: Start[] = [{ word, clitics: '' }];
  const first = word.charAt(0);
  if (CONJUNCTIONS.includes(first) && word.length > 2) starts.push({ word: word.slice(1), clitics: first });
  for (const start of [...starts]) {
    const letter = start.word.charAt(0);
    if (!PREPOSITIONS.includes(letter) || start.word.length < 3) continue;
    const clitics = start.clitics + letter;
    const rest = start.word.slice(1);
    starts.push({ word: rest, clitics });
    if (start.word.startsWith('لل')) {
      starts.push({ word: `ال${rest.slice(1)}`, clitics }, { word: `ال${rest}`, clitics });
    }
  }
  return starts;
}

function walk(
  read: TextWords,
  at: number,
  lexicon: LexiconNode,
  start: Start,
  emit: (pattern: Pattern, to: number) => void,
): void {
  const step = (node: LexiconNode, index: number, word: string): void => {
    visit(node.next.get(word), index + 1);
    const prefix = namePrefix(word);
    const following = read.folded[index + 1];
    if (prefix !== undefined && following !== undefined && read.joins[index + 1] === true) {
      visit(node.next.get(prefix + following), index + 2);
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

function spanOf(read: TextWords, from: number, to: number, clitics: string): Span {
  const first = read.words[from] ?? { start: 0, end: 0 };
  const last = read.words[to - 1] ?? first;
  const offset = clitics === '' ? 0 : (foldWithMap(textOf(read.text, first)).starts[clitics.length] ?? 0);
  return { start: first.start + offset, end: last.end };
}
