import { locate } from '../../briefing/evidence.ts';
import type { Statement } from '../../briefing/schema.ts';
import { textOf } from '../../briefing/span.ts';
import type { Article, Facts, Sentence } from '../stages.ts';
import { balance, type Headline, printHeadline } from './headline.ts';
import { cutAnywhere, cutHeadline } from './headline-cut.ts';
import { dropLeadIn } from './headline-lead-in.ts';
import { dropTitledName } from './headline-names.ts';
import { isDangling, isToldBefore } from './headline-opening.ts';
import { hasVerb } from './headline-predicate.ts';
import { readPart } from './headline-reading.ts';
import { LEAST_OF_CLAIM, opensWith, placeOfClaim, reportedHeadline } from './headline-reported.ts';
import { isSaying } from './headline-words.ts';

/** A headline is made of the first words of a sentence; some have thousands. */
const WORDS_READ = 80;
/** A name goes for more words than this. */
const WORTH_OF_NAME = 2;

/**
 * Make a headline of one sentence: without dateline and lead-in, «speaker: claim» where it reports what somebody
 * said, cut where it may end.
 *
 * @param most it may have so many words
 * @returns undefined where none is well-formed
 * @example of «وقال مصدر أمني إن الجزائر رفضت التدخل.»: 'مصدر أمني: الجزائر رفضت التدخل'
 */
export function deriveHeadline(
  article: Article,
  facts: Facts,
  sentence: Sentence,
  most: number,
): string | undefined {
  const text = withoutDateline(textOf(article.text, sentence.span), facts, sentence.number);
  if (/[؟?]\P{L}*$|[@/]\w|^\P{L}*[A-Za-z]/u.test(text)) return undefined;
  const words = dropLeadIn(readPart(text, facts, sentence.number).slice(0, WORDS_READ));
  const statement = facts.statements.find(
    (one) => one.verb.sentence === sentence.number && opensWith(words, one),
  );
  const reported = statement && reportedHeadline(words, facts, statement, most);
  // «وأشار إلى أن …» has its subject in a sentence before.
  if (reported === undefined && statement?.speaker.origin === 'carried') return undefined;
  const headline =
    reported ?? cutFarthest(words, most, statement && placeOfClaim(words, statement) + LEAST_OF_CLAIM);
  const opensArticle = article.sentences.find(({ block }) => block.kind === 'paragraph') === sentence;
  if (headline === undefined || isDangling(headline, opensArticle)) return undefined;
  if (!opensArticle && sentence === article.sentences.at(-1) && isList(text, words)) return undefined;
  if (!opensArticle && isToldBefore(headline, reported !== undefined)) return undefined;
  const isUnsaid = reported === undefined && !saysWhat(headline, words, statement);
  return isUnsaid ? undefined : printHeadline(headline);
}

/** «سمات اليمن صنعاء عدن»: a line without verb and stop, as the labels under an article are. */
function isList(text: string, words: Headline): boolean {
  return !/[.!؟…:»”"]\s*$/u.test(text) && !hasVerb(words);
}

/** With a person's name, or only with the title before it where that reaches farther into the sentence. */
function cutFarthest(words: Headline, most: number, least?: number): Headline | undefined {
  const full = cutHeadline(words, most, least);
  const short = dropTitledName(words);
  if (short === words) return full;
  const dropped = words.length - short.length;
  const cut = cutHeadline(short, most, least === undefined ? least : least - dropped);
  const reached = cut === undefined ? 0 : cut.length + dropped;
  return reached > (full?.length ?? 0) + WORTH_OF_NAME ? cut : full;
}

/** «أوضح المدير في لقاء صحفي» does not say what, nor does «أكد الوزير أن قرار الرئيس». */
function saysWhat(headline: Headline, words: Headline, statement: Statement | undefined): boolean {
  const claim = statement === undefined ? 0 : placeOfClaim(words, statement);
  const isClause = claim > 0 && /^[وفب]?ان$/.test(words[claim - 1]?.key ?? '');
  if (isClause && headline.length < words.length) return hasVerb(headline.slice(claim - 1));
  const isVerbOfSaying = isSaying(headline[0]?.key ?? '');
  return !isVerbOfSaying || headline.slice(1, -2).some(({ key }) => /^[ب]?ان(?:ه|ها|هم)?$/.test(key));
}

/**
 * The first words of a sentence, where none makes a headline: of the first that does not begin with somebody saying
 * something, since what was said would be cut off.
 *
 * @param tried sentences that can stand alone, in the order in which they are wanted
 */
export function fallBack(article: Article, facts: Facts, tried: readonly Sentence[]): DerivedHeadline {
  const read = (sentence: Sentence): Headline => {
    const text = withoutDateline(textOf(article.text, sentence.span), facts, sentence.number);
    return dropLeadIn(readPart(text, facts, sentence.number).slice(0, WORDS_READ));
  };
  const chosen = tried.find((one) => !isSaying(read(one)[0]?.key ?? '')) ?? tried[0];
  const headline = chosen && printHeadline(cutAnywhere(read(chosen)));
  const text = headline || balance(article.text.slice(0, 80)) || article.source.id;
  return { text, ...(chosen !== undefined && { sentence: chosen }) };
}

/** A headline with the sentence that it was made of. */
export interface DerivedHeadline {
  readonly text: string;
  readonly sentence?: Sentence;
}

function withoutDateline(text: string, { dateline }: Facts, number: number): string {
  const span = dateline?.sentence === number ? locate({ ...dateline, sentence: 1 }, [text]) : undefined;
  return span === undefined ? text : text.slice(span.end).replace(/^[\s:–—\-)،/]+/u, '');
}
