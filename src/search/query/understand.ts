import { type AnalyzedWord, analyze, thingForm } from '../analyze.ts';
import type { IndexFiles } from '../format/index-files.ts';
import type { NamedThing } from '../format/names.ts';
import type { SearchSettings } from '../settings.ts';
import { detachedWords, possiblyAttached } from './detached.ts';
import type { Vocabulary } from './known-words.ts';
import { findNames, type NamedInQuery } from './names.ts';
import { parseQuery, type Query } from './parse.ts';
import { formTerm, type Plan, planQuery, type Term, textOfQuery, type Widening } from './plan.ts';
import { type Correction, complete, correct } from './spelling.ts';
import { type Find, findTokens, type Token } from './token-finder.ts';

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
  /** What is looked for beside words: without a particle, in another spelling, or once they are finished. */
  readonly others: readonly string[];
}

/** What understanding asks the archive for. */
export interface Archive {
  readonly files: IndexFiles;
  readonly vocabulary: Vocabulary;
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
  const things = words.length > 0 || query.fields.length > 0 ? await files.names() : [];
  const names = findNames(textOfQuery(query), words, things);
  const nameTerms = names.map(({ thing }, i) =>
    formTerm(thingForm(thing.id), settings.weights.thing, -1 - i),
  );
  const first = planQuery(query, settings);
  const firstFind = await findTokens(files, tokensOf([...first.terms, ...nameTerms]));
  const possible = possiblyAttached(first.terms, firstFind, archive.documents);
  const restFind = await findTokens(
    files,
    [...possible.values()].flat().map((word) => ({ word, kinship: 'bare' })),
  );
  const detached = detachedWords(possible, restFind, firstFind, settings.weights.detached);
  const corrections = await correctUnknown(archive, textOfQuery(query), first.terms, firstFind, detached);
  const last = isTyping && /[\p{L}\p{M}]$/u.test(text) ? words.at(-1) : undefined;
  const completions = last === undefined ? [] : await complete(last, archive.vocabulary);
  const widening = wideningOf(corrections, detached, last, completions, settings);
  const others = [...widening.values()].flatMap((words) => words.map(({ text }) => text));
  const plan = widening.size === 0 ? first : planQuery(query, settings, widening);
  const terms = [...plan.terms, ...nameTerms];
  const find = widening.size === 0 ? firstFind : await findTokens(files, tokensOf(terms));
  return { query, words, plan: { ...plan, terms }, find, things, names, corrections, others };
}

async function correctUnknown(
  { vocabulary, settings }: Archive,
  text: string,
  terms: readonly Term[],
  find: Find,
  detached: Widening,
): Promise<readonly Correction[]> {
  // A word has a term for each of its readings: it is unknown when none of them stands anywhere.
  const words = Map.groupBy(
    terms.filter(({ tokens }) => tokens.length > 1),
    ({ group }) => group,
  );
  const unknown = [...words.values()].filter((ways) =>
    ways.every(({ word }) => !detached.has(word.form) && find({ word, kinship: 'stem' }).length === 0),
  );
  const forms = new Map(unknown.flatMap((ways) => ways.slice(0, 1)).map(({ word }) => [word.form, word]));
  const corrections = await Promise.all(
    [...forms.values()].map((word) => correct(word, typedAs(text, word.form), vocabulary, settings)),
  );
  return corrections.filter(({ meant }) => meant.length > 0);
}

/** How a form stands in the query. */
function typedAs(text: string, form: string): string {
  const word = analyze(text).find((one) => one.form === form);
  return word === undefined ? form : text.slice(word.start, word.end);
}

function wideningOf(
  corrections: readonly Correction[],
  detached: Widening,
  last: AnalyzedWord | undefined,
  completions: readonly string[],
  { weights }: SearchSettings,
): Widening {
  const widening = new Map([...detached, ...corrections.map(({ word, meant }) => [word, meant] as const)]);
  if (last !== undefined && completions.length > 0) {
    widening.set(
      last.form,
      completions.map((text) => ({ text, weight: weights.completion })),
    );
  }
  return widening;
}

function tokensOf(terms: readonly Term[]): readonly Token[] {
  return terms.flatMap(({ tokens }) => tokens);
}
