import { fold } from '../arabic/fold.ts';
import { findMonth, MONTH_TABLES } from '../arabic/months.ts';
import { lightStem, rootSkeleton } from '../arabic/stem.ts';
import { tokenizeWords } from '../arabic/words.ts';
import type { Span } from '../briefing/span.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text or a query with the forms that it is found by. */
export interface AnalyzedWord extends Span {
  /** Without marks, in one spelling; digits 0–9, Latin in small letters. */
  readonly form: string;
  /** The form without article and what stands before it. */
  readonly bare: string;
  readonly stem: string;
  /** Letters that it shares with its relatives; words of other scripts have none but themselves. */
  readonly skeleton: string;
  readonly isStop: boolean;
}

/**
 * What stands before forms that are no words as written. No word of a text mixes Arabic and Latin letters, so
 * none is ever taken for one of these.
 */
const MARKS = { gregorian: 'mا', hijri: 'hا', thing: 'eا' } as const;

const ARABIC = /^[\p{Script=Arabic}]+$/u;
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
  return readForms(text).map((word) => ({ ...word, ...stemsOf(word.form) }));
}

/** The words of a text by their forms alone: stems take most of the time, and not all need them. */
export function readForms(text: string): readonly Pick<AnalyzedWord, 'start' | 'end' | 'form' | 'isStop'>[] {
  return tokenizeWords(text).flatMap(({ start, end }) => {
    const form = formOf(text.slice(start, end));
    return form === '' ? [] : [{ start, end, form, isStop: isStopWord(form) }];
  });
}

/**
 * The other forms of a form: nothing else is needed, so the index holds forms alone. A token that is no
 * word in Arabic letters is its own stem and skeleton.
 *
 * @example stemsOf('والمكتبات') // { bare: 'مكتبات', stem: 'مكتب', skeleton: 'كتب' }
 */
export function stemsOf(form: string): Pick<AnalyzedWord, 'bare' | 'stem' | 'skeleton'> {
  if (!ARABIC.test(form)) return { bare: form, stem: form, skeleton: form };
  return { bare: bareForm(form), stem: lightStem(form), skeleton: rootSkeleton(form) };
}

/** The stem of a form alone. */
export function stemOf(form: string): string {
  return ARABIC.test(form) ? lightStem(form) : form;
}

const ARTICLE = /^(?:[وفبك]{0,2}ال|[وف]?لل)(?=..)/;

/**
 * A form without its article and what stands before it: a word is itself with and without them.
 *
 * @example bareForm('وبالجزاير') // 'جزاير'
 */
export function bareForm(form: string): string {
  return form.replace(ARTICLE, '');
}

/**
 * The readings of a word whose first letters may be a particle or an article: ولاية is read as و and لاية unless an
 * article shows where the word begins, as in الولاية; of ألبرت the first two letters look like an article. A query
 * looks for both, so that it finds the same with and without article.
 *
 * @returns the word as it is read; and as it would be in the other spelling, where that differs
 * @example readingsOf({ form: 'ولايه', ...stemsOf('ولايه') }).map(({ stem }) => stem) // ['لا', 'ولا']
 */
export function readingsOf<T extends Pick<AnalyzedWord, 'form' | 'bare' | 'stem' | 'skeleton'>>(
  word: T,
): readonly Pick<AnalyzedWord, 'form' | 'bare' | 'stem' | 'skeleton'>[] {
  const { form, bare, stem, skeleton } = word;
  const isMixed = PARTICLE.test(bare) || bare.startsWith(AL);
  const other = form === bare ? `${AL}${bare}` : bare;
  const otherwise = { form: other, ...stemsOf(other) };
  const own = { form, bare, stem, skeleton };
  return otherwise.stem === stem || !isMixed ? [own] : [own, otherwise];
}

const AL = 'ال';
/** Where stems take one off: see lightStem. */
const PARTICLE = /^(?:و...|[فبكلس].....)/;

/** Letters that folding leaves as they are: most words have no others, and folding is the dearest step. */
const PLAIN = /^[\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]+$/;

function formOf(word: string): string {
  if (PLAIN.test(word)) return word;
  const folded = fold(word).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (!DIGITS.test(folded)) return folded;
  return /^\d{1,3}(?:,\d{3})+$/.test(folded) ? folded.replaceAll(',', '') : folded.replace(/[.,]/g, 'p');
}

/**
 * The form of a thing of the registry.
 *
 * @example thingForm('islamic-state') // 'eاislamicstate'
 */
export function thingForm(id: string): string {
  return MARKS.thing + id.replaceAll('-', '');
}

/** A form that several words make together, and how many they are. */
export interface Compound {
  readonly form: string;
  readonly length: number;
}

/** What joins with the next word in a name, in writing and in mind: أبو بكر is also written أبوبكر. */
const NAME_HEAD = /^[وفبل]?(?:ابو|ابي|ابا|ام|ابن|بن|عبد)$/;

/** First words of months: most words are none, and need no further look. */
const MONTH_STARTS: ReadonlySet<string> = new Set(
  MONTH_TABLES.flatMap(({ months }) => months.flatMap((names) => names.split('|'))).flatMap((name) =>
    fold(name).split(' ').slice(0, 1),
  ),
);

/**
 * The forms that words make together with those after them: a month by any of its names (أيلول and سبتمبر are
 * one form), and the two words of a compound name as if written in one (عبد الله as عبدالله).
 *
 * @param at index in `words` of the first of them
 */
export function compoundsAt(
  words: readonly Pick<AnalyzedWord, 'form'>[],
  at: number,
  forms: readonly string[],
): readonly Compound[] {
  const found: Compound[] = [];
  const month = MONTH_STARTS.has(forms[at] ?? '') ? findMonth(forms, at) : undefined;
  if (month !== undefined) {
    found.push({ form: `${MARKS[month.calendar]}${month.month}`, length: month.length });
  }
  const word = words[at];
  const next = words[at + 1];
  if (word !== undefined && next !== undefined && NAME_HEAD.test(word.form)) {
    found.push({ form: word.form + next.form, length: 2 });
  }
  return found;
}
