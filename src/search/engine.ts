import type { Facet, Fragment } from './document.ts';
import type { Patience } from './format/attendance.ts';
import { keep, type Load, openIndex } from './format/index-files.ts';
import { countValues, documentsOfFacet, type FacetCount, facetsOf, type Selection } from './query/filters.ts';
import { openVocabulary } from './query/known-words.ts';
import { type Marker, makeMarker } from './query/marks.ts';
import { indexNames, type NamedInQuery } from './query/names.ts';
import type { Query } from './query/parse.ts';
import { textOfQuery } from './query/plan.ts';
import { type Corpus, type Ranked, rankDocuments } from './query/rank.ts';
import { keepRequired } from './query/required.ts';
import type { Correction } from './query/spelling.ts';
import { type Archive, type Understood, understand } from './query/understand.ts';
import { type MissingShard, type Session, sessionsOf } from './session.ts';
import { type SearchSettings, settings as shipped } from './settings.ts';

/** How to search. */
export interface SearchOptions {
  /** Values that results must have, beside those of the query's own fields. */
  readonly selection?: Selection;
  /** The last word may not be finished: it also stands for words that begin so. */
  readonly isTyping?: boolean;
  readonly order?: 'best' | 'newest' | 'oldest';
  /** When to go on without a shard; never unless given. */
  readonly patience?: Patience;
}

/** What a search found. Texts are loaded when they are asked for. */
export interface Found {
  readonly query: Query;
  /** Best first, or in the order that was asked for. */
  readonly results: readonly Ranked[];
  /** Things of the registry that the query names. */
  readonly names: readonly NamedInQuery[];
  /** Words that the archive does not have, with those that may be meant. */
  readonly corrections: readonly Correction[];
  /** Words that no article has, and for which nothing is offered, as they were typed. Missing shards may have them. */
  readonly absent: readonly string[];
  /** The archive has none of the words: the results have words that are like them. */
  readonly isNearest: boolean;
  /** All words that were looked for beside those of the query. */
  readonly others: readonly string[];
  /** No briefing has the phrases as they stand: the results have their words. */
  readonly isRelaxed: boolean;
  /** The query has only words that are not indexed. */
  readonly isOnlyCommon: boolean;
  readonly marker: Marker;
  /** Values of a facet among the results, not narrowed by the facet itself. */
  readonly count: (facet: Facet) => Promise<readonly FacetCount[]>;
  /** What a result shows; undefined when its shard is missing by now. */
  readonly fragment: (document: number) => Promise<Fragment | undefined>;
  /** Shards that nothing is shown of, by now: only with patience. */
  readonly missing: () => readonly MissingShard[];
  /** Calls once, when a shard that was too slow has answered: the same search finds more then. */
  readonly onLate: (act: () => void) => void;
}

/** A search engine over one index. */
export interface Engine {
  readonly documents: number;
  readonly search: (text: string, options?: SearchOptions) => Promise<Found>;
  readonly fragment: (document: number) => Promise<Fragment>;
}

/** How to open an index. */
export interface OpenOptions {
  /** Leave the shards' tables of contents to the first search, which may go on without some of them. */
  readonly isLazy?: boolean;
}

/** An index that is open for one search. */
type Opened = Archive & Session;

/**
 * Open a search index. The same code runs in the browser and in Node: only `load` knows where the files are.
 *
 * Pagefind's WebAssembly is not run: ranking is over all forms of a word and all shards at once, 80 KB less are
 * loaded, and a missing file is an error instead of no result.
 *
 * @throws DamagedIndex
 */
export async function openEngine(
  load: Load,
  settings: SearchSettings = shipped,
  { isLazy = false }: OpenOptions = {},
): Promise<Engine> {
  const index = await openIndex(load);
  const begin = sessionsOf(index);
  if (!isLazy) await begin();
  const vocabulary = openVocabulary(index.entry.vocabulary, index.text);
  const names = keep(async (_: 'names') => indexNames(await index.names()));
  const documents = index.entry.shards.reduce((sum, shard) => sum + shard.documents, 0);
  return {
    documents,
    search: async (text, options = {}) => {
      const session = await begin(options.patience);
      return search(
        { ...session, vocabulary, names: () => names('names'), documents, settings },
        text,
        options,
      );
    },
    fragment: async (document) => {
      const fragment = await (await begin()).fragment(document);
      if (fragment === undefined) throw new RangeError(`document ${document} is not there`);
      return fragment;
    },
  };
}

async function search(opened: Opened, text: string, options: SearchOptions): Promise<Found> {
  const understood = await understand(opened, text, options.isTyping === true);
  const { query, plan, things, names, corrections, absent, isNearest, others } = understood;
  const isRanked = plan.terms.length > 0;
  const ranked = isRanked
    ? rankDocuments(plan, opened.corpus, understood.find, opened.settings)
    : everything(opened.corpus);
  const there = opened.keepThere(ranked);
  const { ranked: kept, isRelaxed } = await keepRequired(there, plan, opened.files, opened.fragment);
  const selections = [
    ...query.fields.map(({ facet, value }) => ({ [facet]: [value] })),
    options.selection ?? {},
  ];
  const narrow = async (except?: Facet): Promise<readonly Ranked[]> => {
    const sets = await Promise.all(
      selections.flatMap((selection: Selection) =>
        facetsOf(selection)
          .filter((facet) => facet !== except)
          .map(async (facet) => documentsOfFacet(await opened.facet(facet), selection[facet] ?? [], things)),
      ),
    );
    opened.requireAny();
    return opened.keepThere(kept.filter(({ document }) => sets.every((set) => set.has(document))));
  };
  const found = await narrow();
  opened.forgive();
  return {
    query,
    results: inOrder(found, options.order ?? 'best', isRanked),
    names,
    corrections,
    absent,
    isNearest,
    others,
    isRelaxed,
    isOnlyCommon: understood.words.length > 0 && !isRanked,
    marker: markerOf(understood),
    count: async (facet) => {
      const documents = new Set((await narrow(facet)).map(({ document }) => document));
      const counts = countValues(await opened.facet(facet), documents);
      opened.requireAny();
      return counts;
    },
    fragment: opened.fragment,
    missing: opened.missing,
    onLate: opened.onLate,
  };
}

function markerOf({ query, names, others }: Understood): Marker {
  return makeMarker(
    [textOfQuery(query), ...others],
    names.flatMap(({ thing }) => [thing.name, ...thing.aliases]),
  );
}

/** A query that only narrows, or says nothing, is answered by the whole archive. */
function everything({ lengths }: Corpus): readonly Ranked[] {
  return Array.from(lengths, (_, document) => ({ document, score: 0 }));
}

/**
 * Documents are numbered by date, so their order is known without loading a date. What no words were looked for
 * in has no best order but the newest first.
 */
function inOrder(
  results: readonly Ranked[],
  order: 'best' | 'newest' | 'oldest',
  isRanked: boolean,
): readonly Ranked[] {
  if (order === 'best' && isRanked) return results;
  const sign = order === 'oldest' ? 1 : -1;
  return [...results].sort((a, b) => sign * (a.document - b.document));
}
