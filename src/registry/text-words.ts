import type { Span } from '../briefing/span.ts';
import { textOf } from '../briefing/span.ts';
import { nameForm } from './name-words.ts';

/** A text as names are looked up in it. */
export interface TextWords {
  readonly text: string;
  readonly words: readonly Span[];
  /** Each word by {@link nameForm}. */
  readonly folded: readonly string[];
  /** Can a name run from the word before into this one? */
  readonly joins: readonly boolean[];
  /** Does a sentence end between the word before and this one? True of the first word. */
  readonly opens: readonly boolean[];
  /** Is the text typed as in Egypt, with ى for every final ي (فى)? */
  readonly typesYehAsMaqsura: boolean;
}

/** Inside a name stand single spaces, hyphens and quotation marks: تنظيم «الدولة الإسلامية». */
const INSIDE_NAME = /^[ \u00a0\u2010-\u2014\-"'\u201c\u201d\u2018\u2019\u00ab\u00bb]{0,4}$/u;
/** Between the letters of an acronym: أ.ف.ب */
const INSIDE_ACRONYM = /^\.?[ \u00a0]?$/u;
const SENTENCE_END = /[.!?\u061f\u06d4\u2026\n\r]/u;

/**
 * Fold the words of a text once and note what stands between them.
 *
 * @example readText('قال: وليبيا', tokenizeWords('قال: وليبيا')).folded // ['قال', 'وليبيا']
 */
export function readText(text: string, words: readonly Span[]): TextWords {
  const folded = words.map((span) => nameForm(textOf(text, span)));
  const gaps = words.map((span, i) => text.slice(words[i - 1]?.end ?? 0, span.start));
  const isLetter = (i: number): boolean => folded[i]?.length === 1;
  return {
    text,
    words,
    folded,
    joins: gaps.map((gap, i) =>
      i === 0 ? false : INSIDE_NAME.test(gap) || (isLetter(i) && isLetter(i - 1) && INSIDE_ACRONYM.test(gap)),
    ),
    typesYehAsMaqsura: words.some((span) => textOf(text, span) === 'فى'),
    opens: gaps.map((gap, i) => i === 0 || SENTENCE_END.test(gap)),
  };
}

/**
 * The words around a range in the same sentence, nearest first on each side.
 *
 * @param reach how many words to look at on each side
 */
export function wordsAround(read: TextWords, from: number, to: number, reach: number): readonly string[] {
  const before: string[] = [];
  for (let i = from; i > 0 && from - i < reach && read.opens[i] === false; i--) {
    before.push(read.folded[i - 1] ?? '');
  }
  const after: string[] = [];
  for (let i = to; i < read.folded.length && i - to < reach && read.opens[i] === false; i++) {
    after.push(read.folded[i] ?? '');
  }
  return [...before, ...after];
}
