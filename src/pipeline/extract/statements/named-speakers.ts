import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { LEXICON } from './load-lexicon.ts';
import { readLine } from './read-line.ts';
import { type KnownName, readLines } from './tokens.ts';

/**
 * Find where somebody speaks by name: the phrase beside a verb of speech, title and all, in which a person is named.
 *
 * @param sentences numbers of the sentences to look at
 * @param names what may be names there, not overlapping
 * @returns spans in text order
 * @example findNamedSpeakers(article of «قالت رئيسة الجمعية رنا عودة إن الباب مفتوح.», new Set([1]), []) // «رئيسة الجمعية رنا عودة»
 */
export function findNamedSpeakers(
  article: Article,
  sentences: ReadonlySet<number>,
  names: readonly KnownName[],
): readonly Span[] {
  const some = { ...article, sentences: article.sentences.filter(({ number }) => sentences.has(number)) };
  return readLines(some, names, LEXICON).flatMap((line) =>
    readLine(line).flatMap(({ speaker }) => (speaker?.kind === 'named' ? [speaker.phrase.span] : [])),
  );
}
