import type { AnalyzedWord } from '../analyze.ts';
import { type ChunkWord, type Postings, postingsOf, readPositions } from '../format/chunk.ts';
import type { FoundChunk, IndexFiles } from '../format/index-files.ts';

/** How near a word of the index has to be to the one that is looked for. */
export type Kinship = 'bare' | 'stem' | 'skeleton';

/** A word to look up: all words that have the same bare form, stem or skeleton. */
export interface Token {
  readonly kinship: Kinship;
  readonly word: WordForms;
}

/** A word in the ways in which it can be looked up. */
export type WordForms = Pick<AnalyzedWord, 'form' | 'bare' | 'stem' | 'skeleton'>;

/** The documents of a token in one shard; `offset` is the number of the shard's first document. */
export interface ShardPostings {
  readonly offset: number;
  readonly postings: Postings;
}

/** Where a token stands; an empty list when nowhere. */
export type Find = (token: Token) => readonly ShardPostings[];

/** Load what is needed for tokens, all at once: one chunk a shard for all words of a skeleton. */
export async function findTokens(files: IndexFiles, tokens: readonly Token[]): Promise<Find> {
  const skeletons = new Set(tokens.map(({ word }) => word.skeleton));
  const chunks = new Map(
    await Promise.all(
      [...skeletons].map(async (skeleton) => [skeleton, await files.chunks(skeleton)] as const),
    ),
  );
  const found = new Map<string, readonly ShardPostings[]>();
  return (token) => {
    const key = `${token.kinship} ${token.word[token.kinship]}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const postings = (chunks.get(token.word.skeleton) ?? []).flatMap(({ shard, chunk }) => {
      const words = wordsOf(chunk.words, token);
      return words.length === 0 ? [] : [{ offset: shard.offset, postings: postingsOf(chunk, words) }];
    });
    found.set(key, postings);
    return postings;
  };
}

/** The positions of a token, by document. */
export async function findPositions(
  files: IndexFiles,
  token: Token,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, readonly number[]>();
  const read = async ({ shard, chunk, positions }: FoundChunk): Promise<void> => {
    const words = wordsOf(chunk.words, token);
    if (words.length === 0) return;
    const bytes = await positions();
    if (bytes === undefined) return;
    for (const [page, own] of readPositions(chunk, words, bytes)) found.set(shard.offset + page, own);
  };
  await Promise.all((await files.chunks(token.word.skeleton)).map(read));
  return found;
}

function wordsOf(words: readonly ChunkWord[], { kinship, word }: Token): readonly ChunkWord[] {
  return words.filter((other) => other.skeleton === word.skeleton && other[kinship] === word[kinship]);
}
