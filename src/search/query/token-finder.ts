import type { IndexFiles } from '../format/index-files.ts';
import type { Postings } from '../format/words.ts';
import type { Find, ShardPostings } from './rank.ts';

/** Looks tokens up, all at once, and keeps what it found. */
export type TokenFinder = (
  terms: readonly { readonly tokens: readonly { readonly token: string }[] }[],
) => Promise<Find>;

/** How many tokens are kept: more than any query has, few enough for a small phone. */
const MOST_KEPT = 500;

/** Make a finder over an index: a token that was looked up before costs nothing. */
export function makeTokenFinder(files: IndexFiles): TokenFinder {
  const kept = new Map<string, Promise<readonly ShardPostings[]>>();
  const lookUp = (token: string): Promise<readonly ShardPostings[]> => {
    const known = kept.get(token) ?? findInShards(files, token);
    kept.delete(token);
    kept.set(token, known);
    known.catch(() => kept.delete(token));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return known;
  };
  return async (terms) => {
    const tokens = new Set(terms.flatMap((term) => term.tokens.map(({ token }) => token)));
    const found = new Map(
      await Promise.all([...tokens].map(async (token) => [token, await lookUp(token)] as const)),
    );
    return (token) => found.get(token) ?? [];
  };
}

async function findInShards(files: IndexFiles, token: string): Promise<readonly ShardPostings[]> {
  const found = await Promise.all(
    files.shards.map(async (shard) => ({
      offset: shard.offset,
      postings: await files.postings(shard, token),
    })),
  );
  return found.filter(isFound);
}

function isFound(shard: { offset: number; postings: Postings | undefined }): shard is ShardPostings {
  return shard.postings !== undefined;
}
