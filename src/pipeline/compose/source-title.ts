import { fold } from '../../arabic/fold.ts';
import type { Block } from '../../briefing/body.ts';
import { textOf } from '../../briefing/span.ts';
import type { Article } from '../stages.ts';

/** A title has no more words than this. */
const MOST_WORDS = 18;
/** The paragraph below a title says so many times more. */
const TIMES_LONGER = 1.5;
const LEAST_BELOW = 8;
/** «غالب السهلي – بريدة»: who wrote and where, in a few words with a dash between. */
const BY_LINE = /^\S+(?: \S+){0,2} ?[–—-] ?\S+(?: \S+){0,2}$/u;

/**
 * See the title that a plain text begins with: a short first line without a full stop above a longer paragraph, or a
 * first line that repeats the title that is known.
 *
 * The line becomes a heading and stays in the body: nothing of the text is dropped, and sentence numbers do not
 * change. As a heading it is no candidate for key points and summary.
 *
 * @param hasDatelineInFirst the first line holds the dateline, so it is no title
 * @returns the article with that block as a heading of depth 2, or itself
 */
export function markTitle(article: Article, hasDatelineInFirst: boolean): Article {
  const [first, ...rest] = article.blocks;
  if (first === undefined || rest.length === 0 || first.kind !== 'paragraph' || hasDatelineInFirst)
    return article;
  const known = article.source.known.title;
  const line = textOf(article.text, first.span);
  const isKnown = known !== undefined && fold(known) === fold(line);
  if (!isKnown && !looksLikeTitle(line, textBelow(article, rest))) return article;
  const heading: Block = { span: first.span, kind: 'heading', depth: 2 };
  return {
    ...article,
    blocks: [heading, ...article.blocks.slice(1)],
    sentences: article.sentences.map((sentence) =>
      sentence.block === first ? { ...sentence, block: heading } : sentence,
    ),
  };
}

/** The paragraph below a title, past a line with dateline or author. */
function textBelow(article: Article, blocks: readonly Block[]): string {
  const texts = blocks.slice(0, 2).map(({ span }) => textOf(article.text, span));
  return texts.find((text) => countWords(text) >= LEAST_BELOW) ?? '';
}

function looksLikeTitle(line: string, below: string): boolean {
  const words = countWords(line);
  const isShort = !BY_LINE.test(line) && words >= 3 && words <= MOST_WORDS;
  const isOpen = !/[.،,؛:]["”»)]*$/u.test(line) && !/[.؟!]\s+\S/u.test(line);
  const wordsBelow = countWords(below);
  return isShort && isOpen && wordsBelow >= LEAST_BELOW && wordsBelow >= words * TIMES_LONGER;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
