import { textOf } from '../../briefing/span.ts';
import type { Article, Digest, Facts, Sentence } from '../stages.ts';
import { deriveHeadline, fallBack } from './derived-headline.ts';
import { MOST_AT_LENGTH, MOST_WORDS } from './headline-cut.ts';
import { rankSentences } from './ranking.ts';

type Title = Pick<Digest, 'title' | 'titleOrigin' | 'titleSentence'>;

/** How many sentences are tried, the first and then the best. */
const TRIED = 6;

/** A sentence so far behind the first tells something else than the news. */
const NEAR = 7;

/** The schema takes no longer title; only a text without spaces comes near. */
const LONGEST = 300;

/**
 * Give an article its title: the source's own if it has one, else a headline derived from the first sentence that
 * makes a good one, of fourteen words or, where it can be cut no earlier, of twenty.
 *
 * @example of «تجري حاليا مشاورات بين الجزائر ومالي حول الحدود.»: { title: 'مشاورات بين الجزائر ومالي حول الحدود', titleOrigin: 'derived', titleSentence: 1 }
 */
export function findTitle(article: Article, facts: Facts): Title {
  const { title } = article.source.known;
  if (title !== undefined) return { title: clip(title), titleOrigin: 'source' };
  const heading =
    article.blocks[0]?.kind === 'heading' ? textOf(article.text, article.blocks[0].span) : undefined;
  if (heading !== undefined) return { title: clip(heading), titleOrigin: 'source' };
  const ranked = rankSentences(article, facts).map(({ sentence }) => sentence);
  const first = ranked.reduce<Sentence | undefined>(
    (a, b) => (a === undefined || b.number < a.number ? b : a),
    undefined,
  );
  const nearest = (first?.number ?? 1) + NEAR;
  const others = (ranked.length === 0 ? article.sentences : ranked).filter(({ number }) => number <= nearest);
  const tried = [...new Set([...(first === undefined ? [] : [first]), ...others])].slice(0, TRIED);
  for (const { sentence, most } of inTurn(tried)) {
    const headline = deriveHeadline(article, facts, sentence, most);
    if (headline !== undefined) return derived(headline, sentence);
  }
  const { text, sentence } = fallBack(article, facts, tried);
  return derived(text, sentence);
}

/** The first sentence tells the news, so it may take more words before the others are asked. */
function inTurn(
  tried: readonly Sentence[],
): readonly { readonly sentence: Sentence; readonly most: number }[] {
  const [first, ...others] = tried;
  if (first === undefined) return [];
  return [
    { sentence: first, most: MOST_WORDS },
    { sentence: first, most: MOST_AT_LENGTH },
    ...others.map((sentence) => ({ sentence, most: MOST_WORDS })),
    ...others.map((sentence) => ({ sentence, most: MOST_AT_LENGTH })),
  ];
}

function derived(title: string, sentence: Sentence | undefined): Title {
  return {
    title: clip(title),
    titleOrigin: 'derived',
    ...(sentence !== undefined && { titleSentence: sentence.number }),
  };
}

function clip(title: string): string {
  return title.length <= LONGEST
    ? title
    : title
        .slice(0, LONGEST)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
