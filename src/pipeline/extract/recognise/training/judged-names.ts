import { findMentions } from '../../../../registry/find-mentions.ts';
import type { Registry } from '../../../../registry/registry.ts';
import { joinTokens, type TokenArticle } from '../../../evaluate/token-article.ts';
import { findCandidates } from '../../names/candidates.ts';
import { readClues } from '../../names/clues.ts';
import type { NameKind } from '../../names/found-name.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { toRecognition } from '../recognition.ts';
import type { TaggedSentence } from '../tag-text.ts';
import { readSpans } from '../tags.ts';
import type { Corpus } from './corpus.ts';
import type { Example } from './judgement.ts';

/** The kinds in the order of the types of tags. */
const KINDS: readonly NameKind[] = ['person', 'place', 'organisation'];

/**
 * Judge what registry and recogniser propose in a text by what annotators marked in it.
 *
 * @param tagged the sentences of the corpus as read by a model that was not trained on them
 */
export function judgeNames(
  corpus: Corpus,
  tagged: readonly TaggedSentence[],
  registry: Registry,
  gazetteer: Gazetteer,
): readonly Example[] {
  return joinTokens(corpus.sentences).flatMap((part) => judgePart(part, corpus, tagged, registry, gazetteer));
}

function judgePart(
  { article, first, tokens, tokensAt }: TokenArticle,
  { tags }: Corpus,
  tagged: readonly TaggedSentence[],
  registry: Registry,
  gazetteer: Gazetteer,
): readonly Example[] {
  const read = tokens.flatMap((row, index) => {
    const sentence = tagged[first + index];
    return sentence === undefined ? [] : [{ ...sentence, tokens: row }];
  });
  const recognition = toRecognition(article.text, read, { gazetteer, judgement: [] });
  const words = article.words.map(({ span }) => span);
  const mentions = findMentions(article.text, words, registry);
  const right = new Set(
    tokens.flatMap((_, index) =>
      readSpans(tags[first + index] ?? []).map(
        ({ from, to, type }) => `${index} ${from} ${to} ${KINDS[type]}`,
      ),
    ),
  );
  return findCandidates(article, mentions, registry, recognition).map(({ kind, span, clues }) => {
    const { sentence, from, to } = tokensAt(span);
    return { clues: readClues(clues), isRight: right.has(`${sentence} ${from} ${to} ${kind}`) };
  });
}
