import { clusterHash } from '../clusters.ts';
import { keyOf, SEED } from '../hashing.ts';
import type { Tokens } from '../tokens.ts';
import { readWordForms } from '../word-forms.ts';

/** Running text as numbers of words. */
export interface NumberedText {
  /** The key of each word that is common enough, the most frequent first. */
  readonly keys: Int32Array;
  /** A sentence a row: indices into `keys`, −1 for rare words. */
  readonly sentences: readonly Int32Array[];
}

/** Number the words that occur at least `least` times. */
export function numberWords(tokens: Tokens, least: number): NumberedText {
  const { words, shapes } = readWordForms(tokens);
  const keys = Int32Array.from(words, (word, token) => {
    const length = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0);
    return keyOf(clusterHash(word ?? SEED, shapes[token] ?? 0, length));
  });
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB)
    .map(([key]) => key);
  const numbers = new Map(common.map((key, index) => [key, index]));
  const numbered = keys.map((key) => numbers.get(key) ?? -1);
  const sentences = Array.from({ length: tokens.sentences.length - 1 }, (_, sentence) =>
    numbered.slice(tokens.sentences[sentence], tokens.sentences[sentence + 1]),
  );
  return { keys: Int32Array.from(common), sentences };
}
