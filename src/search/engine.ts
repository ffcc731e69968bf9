import type { Facet, Fragment } from './document.ts';
import { type IndexFiles, type Load, openIndex, type Shard } from './format/index-files.ts';
import type { Postings } from './format/words.ts';
import { parseQuery, type Query } from './query/parse.ts';
import { type Plan, planQuery } from './query/plan.ts';
import { type Corpus, type Ranked, rankDocuments, type ShardPostings } from './query/rank.ts';
import { type SearchSettings, settings as shipped } from './settings.ts';

/** Selected values of facets: a document has one of each facet's. */
export type Selection = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What a search found. Texts are loaded when they are asked for. */
export interface Found {
  readonly query: Query;
  readonly plan: Plan;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** A search engine over one index. */
export interface Engine {
  readonly documents: number;
  readonly search: (text: string, selection?: Selection) => Promise<Found>;
  readonly fragment: (document: number) => Promise<Fragment>;
}

const decoder = new TextDecoder();

/**
 * Open a search index. The same code runs in the browser and in Node: only `load` knows where the files are.
 *
 * It reads Pagefind's files itself and does not run Pagefind's WebAssembly: ranking is over the three forms of a
 * word and over all shards at once, 70 KB less are loaded, and a missing file is an error instead of no result.
 *
 * @throws DamagedIndex
 */
export async function openEngine(load: Load, settings: SearchSettings = shipped): Promise<Engine> {
  const files = await openIndex(load);
  const corpus = corpusOf(files.shards);
  return {
    documents: corpus.lengths.length,
    search: async (text) => {
      const query = parseQuery(text);
      const plan = planQuery(query, settings);
      const found = await findTokens(files, plan);
      return {
        query,
        plan,
        ranked: rankDocuments(plan, corpus, (token) => found.get(token) ?? [], settings),
      };
    },
    fragment: async (document) => {
      const shard = files.shards.findLast(({ offset }) => offset <= document);
      if (shard === undefined) throw new RangeError(`there is no document ${document}`);
      return JSON.parse(decoder.decode(await files.fragment(shard, document - shard.offset))) as Fragment;
    },
  };
}

function corpusOf(shards: readonly Shard[]): Corpus {
  const documents = shards.reduce((sum, shard) => sum + shard.documents, 0);
  const lengths = new Int32Array(documents);
  for (const { contents, offset } of shards) lengths.set(contents.lengths, offset);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { lengths, averageLength: Math.max(1, total / Math.max(1, documents)) };
}

async function findTokens(
  files: IndexFiles,
  plan: Plan,
): Promise<ReadonlyMap<string, readonly ShardPostings[]>> {
  const tokens = new Set(plan.terms.flatMap((term) => term.tokens.map(({ token }) => token)));
  const found = await Promise.all(
    [...tokens].map(async (token) => {
      const postings = await Promise.all(
        files.shards.map(async (shard) => ({
          offset: shard.offset,
          postings: await files.postings(shard, token),
        })),
      );
      return [token, postings.filter(isFound)] as const;
    }),
  );
  return new Map(found);
}

function isFound(shard: { offset: number; postings: Postings | undefined }): shard is ShardPostings {
  return shard.postings !== undefined;
}
