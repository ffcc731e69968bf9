import { fold } from '../arabic/fold.ts';
import { findMonth } from '../arabic/months.ts';
import { lightStem, rootSkeleton } from '../arabic/stem.ts';
import { tokenizeWords } from '../arabic/words.ts';
import type { Span } from '../briefing/span.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text or a query with the forms that it is found by. */
export interface AnalyzedWord extends Span {
  /** Without marks, in one spelling; digits 0–9, Latin in small letters. */
  readonly form: string;
  readonly stem: string;
  /** Absent for numbers and words in other scripts. */
  readonly skeleton?: string;
  readonly isStop: boolean;
}

/**
 * What stands before tokens that are no words as written. No word of a text mixes Arabic and Latin letters, so
 * none is ever taken for one of these.
 */
const MARKS = { skeleton: 'r', gregorian: 'mا', hijri: 'hا', thing: 'eا' } as const;

const ARABIC = /^[\p{Script=Arabic}]/u;
const DIGITS = /^\p{Nd}/u;

/**
 * Analyse a text for search: the one analysis of index, query and marks, so that they always agree.
 *
 * Method: folding, then a light stem and a root skeleton (see src/arabic/stem.ts) for words in Arabic letters;
 * other words are folded only. Numbers lose their thousands' separators.
 *
 * @example analyze('وبالمدرسة 1,000').map((word) => word.stem) // ['مدرس', '1000']
 */
export function analyze(text: string): readonly AnalyzedWord[] {
  return tokenizeWords(text).flatMap(({ start, end }): readonly AnalyzedWord[] => {
    const form = formOf(text.slice(start, end));
    if (form === '') return [];
    if (!ARABIC.test(form)) return [{ start, end, form, stem: form, isStop: false }];
    return [
      { start, end, form, stem: lightStem(form), skeleton: rootSkeleton(form), isStop: isStopWord(form) },
    ];
  });
}

function formOf(word: string): string {
  const folded = fold(word).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (!DIGITS.test(folded)) return folded;
  return /^\d{1,3}(?:,\d{3})+$/.test(folded) ? folded.replaceAll(',', '') : folded.replace(/[.,]/g, 'p');
}

/**
 * The tokens that a word is indexed under and looked up by, in text order: its stem and, where it has something
 * to take off, its form. The two share one space, so a bare word needs one token for both.
 */
export function tokensOf({ stem, form }: AnalyzedWord): readonly string[] {
  return form === stem ? [stem] : [stem, form];
}

export function skeletonToken(skeleton: string): string {
  return MARKS.skeleton + skeleton;
}

/**
 * The token of a thing of the registry.
 *
 * @example thingToken('islamic-state') // 'eاislamicstate'
 */
export function thingToken(id: string): string {
  return MARKS.thing + id.replaceAll('-', '');
}

/** A token that several words make together, and how many they are. */
export interface Compound {
  readonly token: string;
  readonly length: number;
}

/** What joins with the next word in a name, in writing and in mind: أبو بكر is also written أبوبكر. */
const NAME_HEAD = /^[وفبل]?(?:ابو|ابي|ابا|ام|ابن|بن|عبد)$/;

/**
 * The tokens that words make together with those after them: a month by any of its names (أيلول and سبتمبر are
 * one token), and the two words of a compound name as if written in one (عبد الله as عبدالله).
 *
 * @param at index in `words` of the first of them
 */
export function compoundsAt(
  words: readonly AnalyzedWord[],
  at: number,
  forms: readonly string[],
): readonly Compound[] {
  const found: Compound[] = [];
  const month = findMonth(forms, at);
  if (month !== undefined) {
    found.push({ token: `${MARKS[month.calendar]}${month.month}`, length: month.length });
  }
  const word = words[at];
  const next = words[at + 1];
  if (word !== undefined && next?.skeleton !== undefined && NAME_HEAD.test(word.form)) {
    found.push({ token: lightStem(word.form + next.form), length: 2 });
  }
  return found;
}
