import { fold } from '../../../arabic/fold.ts';
import type { Article } from '../../stages.ts';
import type { FoundName } from './found-name.ts';

/** At this score a thing is a main one: a name in the lead that comes back, or one that runs through the text. */
const MAIN_FROM = 4;
/** Words of a sentence before its subject: a verb, وقد, an adverb. */
const BEFORE_SUBJECT = 2;

/**
 * How much an article is about a thing: a point a mention up to five, two for standing in its own title or the lead and
 * one more for both, one for standing where a subject stands. In a text of one or two sentences half is enough.
 *
 * @param mentions of one thing, in text order
 */
export function salienceOf(article: Article, mentions: readonly FoundName[]): 'main' | 'passing' {
  const needed = article.sentences.length <= 2 ? MAIN_FROM / 2 : MAIN_FROM;
  return scoreOf(article, mentions) >= needed ? 'main' : 'passing';
}

function scoreOf(article: Article, mentions: readonly FoundName[]): number {
  const lead = article.sentences.find(({ block }) => block.kind === 'paragraph');
  const title = fold(article.source.known.title ?? '');
  const isInTitle = mentions.some(({ span }) =>
    title.includes(fold(article.text.slice(span.start, span.end))),
  );
  const isInLead = mentions.some(({ span }) => span.start < (lead?.span.end ?? 0));
  const isSubject = mentions.some((mention) => standsAsSubject(article, mention));
  const isOpening = (isInTitle || isInLead ? 2 : 0) + (isInTitle && isInLead ? 1 : 0);
  return Math.min(mentions.length, 5) + isOpening + (isSubject ? 1 : 0);
}

/** Near the front of its sentence with no preposition joined to it: where Arabic has its subject. */
function standsAsSubject(article: Article, { span, form }: FoundName): boolean {
  if (form === 'demonym') return false;
  const before = article.text.slice(Math.max(0, span.start - 40), span.start);
  const opening = /(?:^|[.!?؟\n:؛])([^.!?؟\n:؛]*)$/u.exec(before)?.[1];
  if (opening === undefined) return false;
  const words = opening.trim() === '' ? [] : opening.trim().split(/\s+/);
  const isGoverned = /(?:^|\s)(?:في|من|إلى|على|عن|مع|بين|ضد|حول|نحو|[وف]?[بل])\s?$/u.test(opening);
  return words.length <= BEFORE_SUBJECT && !isGoverned;
}
