import { analyze, thingForm } from './analyze.ts';
import type { Facet, Fragment } from './document.ts';
import { unpackLength } from './format/contents.ts';
import { type Load, openIndex, type Shard } from './format/index-files.ts';
import {
  countValues,
  documentsOfFacet,
  type FacetCount,
  type FacetValues,
  facetsOf,
  loadFacet,
  type Selection,
} from './query/filters.ts';
import { type Marker, makeMarker } from './query/marks.ts';
import { findNames, type NamedInQuery } from './query/names.ts';
import { parseQuery, type Query } from './query/parse.ts';
import { formTerm, planQuery, type Term, textOfQuery, type Widening } from './query/plan.ts';
import { type Corpus, type Ranked, rankDocuments } from './query/rank.ts';
import { keepRequired } from './query/required.ts';
import { type Correction, complete, correct } from './query/spelling.ts';
import { findTokens, type Token } from './query/token-finder.ts';
import { type SearchSettings, settings as shipped } from './settings.ts';

/** How to search. */
export interface SearchOptions {
  /** Values that results must have, beside those of the query's own fields. */
  readonly selection?: Selection;
  /** The last word may not be finished: it also stands for words that begin so. */
  readonly isTyping?: boolean;
  readonly order?: 'best' | 'newest' | 'oldest';
}

/** What a search found. Texts are loaded when they are asked for. */
export interface Found {
  readonly query: Query;
  /** Best first, or in the order that was asked for. */
  readonly results: readonly Ranked[];
  /** Things of the registry that the query names. */
  readonly names: readonly NamedInQuery[];
  /** Words that the archive does not have, with those that were looked for instead. */
  readonly corrections: readonly Correction[];
  /** No briefing has the phrases as they stand: the results have their words. */
  readonly isRelaxed: boolean;
  /** The query has only words that are not indexed. */
  readonly isOnlyCommon: boolean;
  readonly marker: Marker;
  /** Values of a facet among the results, not narrowed by the facet itself. */
  readonly count: (facet: Facet) => Promise<readonly FacetCount[]>;
}

/** A search engine over one index. */
export interface Engine {
  readonly documents: number;
  readonly search: (text: string, options?: SearchOptions) => Promise<Found>;
  readonly fragment: (document: number) => Promise<Fragment>;
}

/**
 * Open a search index. The same code runs in the browser and in Node: only `load` knows where the files are.
 *
 * Pagefind's WebAssembly is not run: ranking is over all forms of a word and all shards at once, 80 KB less are
 * loaded, and a missing file is an error instead of no result.
 *
 * @throws DamagedIndex
 */
export async function openEngine(load: Load, settings: SearchSettings = shipped): Promise<Engine> {
  const files = await openIndex(load);
  const corpus = corpusOf(files.shards);
  const facets = new Map<Facet, Promise<FacetValues>>();
  const facetValues = (facet: Facet): Promise<FacetValues> => {
    const values = facets.get(facet) ?? loadFacet(files, facet);
    facets.set(facet, values);
    values.catch(() => facets.delete(facet));
    return values;
  };
  const fragment = async (document: number): Promise<Fragment> => {
    const shard = files.shards.findLast(({ offset }) => offset <= document);
    if (shard === undefined) throw new RangeError(`there is no document ${document}`);
    return JSON.parse(await files.text(shard, document - shard.offset)) as Fragment;
  };

  const search = async (text: string, options: SearchOptions = {}): Promise<Found> => {
    const query = parseQuery(text);
    const words = analyze(textOfQuery(query));
    const things = words.length > 0 || query.fields.length > 0 ? await files.names() : [];
    const names = findNames(textOfQuery(query), words, things);
    const nameTerms = names.map(({ thing }, i) =>
      formTerm(thingForm(thing.id), settings.weights.thing, -1 - i),
    );
    const first = planQuery(query, settings);
    const find = await findTokens(files, tokensOf([...first.terms, ...nameTerms]));
    const unknown = first.terms.filter(
      ({ tokens, word }) => tokens.length > 1 && find({ word, kinship: 'stem' }).length === 0,
    );
    const { vocabulary } = files.entry;
    const corrections = (
      await Promise.all(unknown.map(({ word }) => correct(word, vocabulary, files.words)))
    ).filter(({ meant }) => meant.length > 0);
    const last = options.isTyping === true && /[\p{L}\p{M}]$/u.test(text) ? words.at(-1) : undefined;
    const completions = last === undefined ? [] : await complete(last, vocabulary, files.words);
    const widening: Widening = new Map([
      ...corrections.map(
        ({ word, meant }) => [word, { words: meant, weight: settings.weights.correction }] as const,
      ),
      ...(last === undefined || completions.length === 0
        ? []
        : [[last.form, { words: completions, weight: settings.weights.completion }] as const]),
    ]);
    const plan = widening.size === 0 ? first : planQuery(query, settings, widening);
    const terms = [...plan.terms, ...nameTerms];
    const findAll = widening.size === 0 ? find : await findTokens(files, tokensOf(terms));
    const ranked =
      terms.length > 0 ? rankDocuments({ ...plan, terms }, corpus, findAll, settings) : everything(corpus);
    const { ranked: kept, isRelaxed } = await keepRequired(ranked, plan, files, fragment);
    const selections = [
      ...query.fields.map(({ facet, value }): Selection => ({ [facet]: [value] })),
      options.selection ?? {},
    ];
    const narrow = async (except?: Facet): Promise<readonly Ranked[]> => {
      const sets = await Promise.all(
        selections.flatMap((selection) =>
          facetsOf(selection)
            .filter((facet) => facet !== except)
            .map(async (facet) => documentsOfFacet(await facetValues(facet), selection[facet] ?? [], things)),
        ),
      );
      return kept.filter(({ document }) => sets.every((set) => set.has(document)));
    };
    const results = await narrow();
    return {
      query,
      results: inOrder(results, terms.length > 0 ? (options.order ?? 'best') : (options.order ?? 'newest')),
      names,
      corrections,
      isRelaxed,
      isOnlyCommon: words.length > 0 && terms.length === 0,
      marker: makeMarker([
        ...query.groups.flat().map((atom) => atom.text),
        ...names.flatMap(({ thing }) => [thing.name, ...thing.aliases]),
        ...corrections.flatMap(({ meant }) => meant),
        ...completions,
      ]),
      count: async (facet) => {
        const documents = new Set((await narrow(facet)).map(({ document }) => document));
        return countValues(await facetValues(facet), documents);
      },
    };
  };
  return { documents: corpus.lengths.length, search, fragment };
}

function tokensOf(terms: readonly Term[]): readonly Token[] {
  return terms.flatMap(({ tokens }) => tokens);
}

function corpusOf(shards: readonly Shard[]): Corpus {
  const documents = shards.reduce((sum, shard) => sum + shard.documents, 0);
  const lengths = new Float64Array(documents);
  for (const { contents, offset } of shards) lengths.set(contents.lengths.map(unpackLength), offset);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { lengths, averageLength: Math.max(1, total / Math.max(1, documents)) };
}

/** A query that only narrows, or says nothing, is answered by the whole archive. */
function everything({ lengths }: Corpus): readonly Ranked[] {
  return Array.from(lengths, (_, document) => ({ document, score: 0 }));
}

/** Documents are numbered by date, so their order is known without loading a date. */
function inOrder(results: readonly Ranked[], order: 'best' | 'newest' | 'oldest'): readonly Ranked[] {
  if (order === 'best') return results;
  const sign = order === 'newest' ? -1 : 1;
  return [...results].sort((a, b) => sign * (a.document - b.document));
}
