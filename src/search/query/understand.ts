import { type AnalyzedWord, analyze, thingForm } from '../analyze.ts';
import type { IndexFiles } from '../format/index-files.ts';
import type { NamedThing } from '../format/names.ts';
import type { SearchSettings } from '../settings.ts';
import { absentWords } from './absent.ts';
import { detachedWords, possiblyAttached } from './detached.ts';
import type { Vocabulary } from './known-words.ts';
import { findNames, indexNames, type NamedInQuery, type NameIndex } from './names.ts';
import { parseQuery, type Query } from './parse.ts';
import { formTerm, type Plan, planQuery, type Term, textOfQuery, type Widening } from './plan.ts';
import { type Correction, complete, correct } from './spelling.ts';
import { type Find, findTokens, type Token, type WordForms } from './token-finder.ts';

/** What a query means to one archive. */
export interface Understood {
  readonly query: Query;
  readonly words: readonly AnalyzedWord[];
  readonly plan: Plan;
  readonly find: Find;
  /** Things of the archive's registry, and those that the query names. */
  readonly things: readonly NamedThing[];
  readonly names: readonly NamedInQuery[];
  readonly corrections: readonly Correction[];
  /** Words that stand in no article and for which nothing is offered, as they were typed, each once. */
  readonly absent: readonly string[];
  /** The archive has none of the words: only their relatives, and what is offered instead of them, are there. */
  readonly isNearest: boolean;
  /** What is looked for beside words: without a particle, in another spelling, or once they are finished. */
  readonly others: readonly string[];
}

/** What understanding asks the archive for. */
export interface Archive {
  readonly files: IndexFiles;
  readonly vocabulary: Vocabulary;
  readonly names: () => Promise<NameIndex>;
  readonly documents: number;
  readonly settings: SearchSettings;
}

/**
 * Work out what a query asks this archive for: its words in every form, the other names of what it names, what
 * unknown words may be meant for, and what the last word may become.
 *
 * @param isTyping the last word may not be finished
 */
export async function understand(archive: Archive, text: string, isTyping: boolean): Promise<Understood> {
  const { files, settings } = archive;
  const query = parseQuery(text);
  const words = analyze(textOfQuery(query));
  const first = planQuery(query, settings);
  // The archive is asked for names and for words at once: each answer may take its time.
  const asksForNames = words.length > 0 || query.fields.length > 0;
  const [known, firstFind] = await Promise.all([
    asksForNames ? archive.names() : indexNames([]),
    findTokens(files, tokensOf(first.terms)),
  ]);
  const names = findNames(textOfQuery(query), words, known);
  const nameTerms = names.map(({ thing }, i) =>
    formTerm(thingForm(thing.id), settings.weights.thing, -1 - i),
  );
  const detached = await detach(first.terms, firstFind, archive);
  const last = isTyping && /[\p{L}\p{M}]$/u.test(text) ? words.at(-1) : undefined;
  const completions = last === undefined ? [] : await complete(last, archive.vocabulary);
  const unfinished = completions.length > 0 ? last : undefined;
  const { count, unknown } = sortTerms(first.terms, firstFind, detached, unfinished);
  const corrections = await correctAll(archive, textOfQuery(query), unknown);
  const explained = new Set([
    ...corrections.map(({ word }) => word),
    ...names.flatMap((name) => name.words.map(({ form }) => form)),
    ...detached.keys(),
    ...(unfinished === undefined ? [] : [unfinished.form]),
  ]);
  const absent = absentWords(words, { terms: first.terms, find: firstFind, explained }).map(
    ({ start, end }) => textOfQuery(query).slice(start, end),
  );
  const isKnown = count + names.length > 0 || corrections.some(({ apart }) => apart !== undefined);
  const isNearest = !isKnown && unknown.length > 0;
  const widening = wideningOf({ corrections, detached, unfinished, completions }, settings);
  const others = [...widening.values()]
    .flat()
    .filter(({ isGuess }) => isNearest || isGuess !== true)
    .map((other) => other.text);
  const plan = widening.size === 0 ? first : planQuery(query, settings, widening);
  const terms = [...plan.terms, ...nameTerms];
  const isMore = widening.size + nameTerms.length > 0;
  const find = isMore ? await findTokens(files, tokensOf(terms)) : firstFind;
  const meaning = { query, words, plan: { ...plan, terms }, find, things: known.things, names };
  return { ...meaning, corrections, absent, isNearest, others };
}

/** Take particles off the words that the archive has far more often without them. */
async function detach(
  terms: readonly Term[],
  find: Find,
  { files, documents, settings }: Archive,
): Promise<Widening> {
  const possible = possiblyAttached(terms, find, documents);
  const rests = [...possible.values()].flat();
  const restFind = await findTokens(
    files,
    rests.map((word) => ({ word, kinship: 'bare' })),
  );
  return detachedWords(possible, restFind, find, settings.weights.detached);
}

/**
 * Count the words that the archive has, and tell those that it has not: a word has a term for each of its readings, and is
 * unknown when none of them stands anywhere, by itself or without its particle.
 *
 * @param unfinished a word that is still being typed, and is the beginning of some
 */
function sortTerms(
  terms: readonly Term[],
  find: Find,
  detached: Widening,
  unfinished: AnalyzedWord | undefined,
): { readonly count: number; readonly unknown: readonly WordForms[] } {
  const words = [
    ...Map.groupBy(
      terms.filter(({ tokens }) => tokens.length > 1),
      ({ group }) => group,
    ).values(),
  ];
  const isUnknown = ({ word }: Term): boolean =>
    word.form !== unfinished?.form &&
    !detached.has(word.form) &&
    find({ word, kinship: 'stem' }).length === 0;
  const unknown = words.filter((ways) => ways.every(isUnknown));
  const forms = new Map(unknown.flatMap((ways) => ways.slice(0, 1)).map(({ word }) => [word.form, word]));
  return { count: words.length - unknown.length, unknown: [...forms.values()] };
}

async function correctAll(
  { vocabulary, settings }: Archive,
  text: string,
  unknown: readonly WordForms[],
): Promise<readonly Correction[]> {
  const corrections = await Promise.all(
    unknown.map((word) => correct(word, typedAs(text, word.form), vocabulary, settings)),
  );
  return corrections.filter(({ apart, meant }) => apart !== undefined || meant.length > 0);
}

/** How a form stands in the query. */
function typedAs(text: string, form: string): string {
  const word = analyze(text).find((one) => one.form === form);
  return word === undefined ? form : text.slice(word.start, word.end);
}

/** What is known of a query's words that the archive does not have as they are. */
interface Unclear {
  readonly corrections: readonly Correction[];
  readonly detached: Widening;
  readonly unfinished: AnalyzedWord | undefined;
  readonly completions: readonly string[];
}

function wideningOf(
  { corrections, detached, unfinished, completions }: Unclear,
  { weights }: SearchSettings,
): Widening {
  const corrected = corrections.map(({ word, apart, meant }) => {
    const instead = apart === undefined ? [] : [{ text: apart, weight: weights.correction }];
    return [word, [...instead, ...meant]] as const;
  });
  const widening = new Map([...detached, ...corrected]);
  if (unfinished !== undefined) {
    widening.set(
      unfinished.form,
      completions.map((text) => ({ text, weight: weights.completion })),
    );
  }
  return widening;
}

function tokensOf(terms: readonly Term[]): readonly Token[] {
  return terms.flatMap(({ tokens }) => tokens);
}
