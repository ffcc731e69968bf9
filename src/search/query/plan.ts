import { type AnalyzedWord, analyze, compoundsAt, readingsOf, stemsOf } from '../analyze.ts';
import type { SearchSettings } from '../settings.ts';
import type { Query } from './parse.ts';
import type { Kinship, Token, WordForms } from './token-finder.ts';

/** A token to look up and how much a hit counts. */
export interface WeightedToken extends Token {
  readonly weight: number;
}

/** A word that is looked for, in every form that finds it. */
export interface Term {
  readonly word: WordForms;
  readonly tokens: readonly WeightedToken[];
  /** What the query asks for with it, and which of its ways: the best way counts, not the sum. */
  readonly group: number;
  readonly way: number;
  /** It may be meant, and nobody said so: it lifts what is found by other words, and finds nothing beside them. */
  readonly isGuess: boolean;
}

/** Words in a row. */
export type Phrase = readonly AnalyzedWord[];

/** What to look up for a query. */
export interface Plan {
  readonly terms: readonly Term[];
  /** Each of these stands in every result. */
  readonly required: readonly Phrase[];
  /** None of these does. */
  readonly excluded: readonly Phrase[];
}

/** A word, or several, to look for beside one of the query, and how much it counts. */
export interface Alternative {
  readonly text: string;
  readonly weight: number;
  /** See Term. */
  readonly isGuess?: boolean;
}

/** What to look for beside words, by their forms. */
export type Widening = ReadonlyMap<string, readonly Alternative[]>;

/**
 * Work out what to look up. Stop words are looked up nowhere; phrases keep them.
 *
 * @param widening for words outside quotation marks and OR
 */
export function planQuery(query: Query, settings: SearchSettings, widening: Widening = new Map()): Plan {
  const terms: Term[] = [];
  const required: Phrase[] = [];
  let group = 0;
  for (const atoms of query.groups) {
    const [only] = atoms;
    if (atoms.length === 1 && only?.kind === 'word') {
      for (const word of analyze(only.text)) terms.push(...waysOf(word, group++, settings, widening));
      continue;
    }
    atoms.forEach(({ text, kind }, way) => {
      const words = analyze(text);
      terms.push(...words.flatMap((word) => termsOf(word, group, way, settings)));
      if (kind === 'phrase' && atoms.length === 1 && words.length > 0) required.push(words);
    });
    group++;
  }
  terms.push(...compoundTerms(query, group, settings));
  return { terms, required, excluded: query.excluded.map(({ text }) => analyze(text)) };
}

/** The words and phrases that a query looks for, without its signs. */
export function textOfQuery(query: Query): string {
  return query.groups.map((atoms) => atoms.map(({ text }) => text).join(' ')).join(' ');
}

/** A form that is looked for by its stem: what is no word in Arabic letters is its own. */
export function formTerm(form: string, weight: number, group: number, way = 0): Term {
  const word = { form, ...stemsOf(form) };
  return { word, tokens: [{ word, kinship: 'stem', weight }], group, way, isGuess: false };
}

function waysOf(
  word: AnalyzedWord,
  group: number,
  settings: SearchSettings,
  widening: Widening,
): readonly Term[] {
  if (word.isStop) return [];
  const own = readingsOf(word).map((reading, way) => termOf(reading, group, way, settings));
  const widened = (widening.get(word.form) ?? []).flatMap(({ text, weight, isGuess = false }, i) =>
    analyze(text).flatMap((other) =>
      termsOf(other, group, own.length + i, settings, weight).map((term) => ({ ...term, isGuess })),
    ),
  );
  return [...own, ...widened];
}

function termsOf(
  word: AnalyzedWord,
  group: number,
  way: number,
  settings: SearchSettings,
  factor = 1,
): readonly Term[] {
  return word.isStop ? [] : [termOf(word, group, way, settings, factor)];
}

function termOf(
  { form, bare, stem, skeleton }: WordForms,
  group: number,
  way: number,
  { weights }: SearchSettings,
  factor = 1,
): Term {
  const word = { form, bare, stem, skeleton };
  const kinships: readonly Kinship[] = ['stem', 'bare', 'skeleton'];
  const tokens = kinships.map((kinship) => ({ word, kinship, weight: weights[kinship] * factor }));
  return { word, tokens, group, way, isGuess: false };
}

/** Neighbouring words, also of different groups, may make one month or one name. */
function compoundTerms(query: Query, group: number, settings: SearchSettings): readonly Term[] {
  const words = analyze(textOfQuery(query));
  const forms = words.map(({ form }) => form);
  return words.flatMap((_, at) =>
    compoundsAt(words, at, forms).map(({ form }, i) =>
      formTerm(form, settings.weights.compound, group + at, i),
    ),
  );
}
