import type { Span } from '../../briefing/span.ts';
import { segment } from '../segment/index.ts';
import type { Article } from '../stages.ts';
import { sourceOf } from './text-article.ts';

/** Sentences to an article: files of tokens do not say where articles begin. */
const ARTICLE = 30;

/** Some sentences of a file of tokens as an article. */
export interface TokenArticle {
  /** Its tokens joined by spaces, a line a sentence. */
  readonly article: Article;
  /** The number in the file of its first sentence. */
  readonly first: number;
  /** Where the tokens of each sentence stand in the text. */
  readonly tokens: readonly (readonly Span[])[];
  /** The tokens that a span touches, `[from, to)` of a sentence counted from the article's first. */
  readonly tokensAt: (span: Span) => {
    readonly sentence: number;
    readonly from: number;
    readonly to: number;
  };
}

/** Make articles of the sentences of a file of tokens, 30 of them an article. */
export function joinTokens(sentences: readonly (readonly string[])[]): readonly TokenArticle[] {
  const starts = Array.from({ length: Math.ceil(sentences.length / ARTICLE) }, (_, i) => i * ARTICLE);
  return starts.map((first) => joinSome(sentences.slice(first, first + ARTICLE), first));
}

function joinSome(sentences: readonly (readonly string[])[], first: number): TokenArticle {
  const text = sentences.map((tokens) => tokens.join(' ')).join('\n');
  const sentenceAt = new Uint32Array(text.length);
  const tokenAt = new Uint32Array(text.length);
  let at = 0;
  const tokens = sentences.map((row, sentence) =>
    row.map(({ length }, token) => {
      sentenceAt.fill(sentence, at, at + length);
      tokenAt.fill(token, at, at + length);
      const span = { start: at, end: at + length };
      at += length + 1;
      return span;
    }),
  );
  return {
    article: segment({ source: sourceOf('tokens', text), text, edits: [], messages: [] }),
    first,
    tokens,
    tokensAt: ({ start, end }) => ({
      sentence: sentenceAt[start] ?? 0,
      from: tokenAt[start] ?? 0,
      to: (tokenAt[end - 1] ?? 0) + 1,
    }),
  };
}
