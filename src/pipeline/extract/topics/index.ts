import { fold } from '../../../arabic/fold.ts';
import { tokenizeWords } from '../../../arabic/words.ts';
import type { TopicFound } from '../../../briefing/schema.ts';
import { contains, type Span, textOf } from '../../../briefing/span.ts';
import { type IndexedKeyword, type KeywordIndex, keysOf } from '../../../registry/keyword-index.ts';
import type { Article } from '../../stages.ts';
import { evidenceOf } from '../evidence-of.ts';
import { foldWords } from '../folded-words.ts';
import type { FoundName } from '../names/found-name.ts';

type Worded = Pick<Article, 'words'>;

interface Hit {
  readonly keyword: IndexedKeyword;
  readonly span: Span;
  readonly sentence: number;
}

/** A topic needs at least this score, and this share of the best topic's. */
const LEAST_SCORE = 5;
const LEAST_SHARE = 0.35;
/** A phrase of this weight, written in two sentences, needs no other keyword: «حادث مرور». A single word needs three. */
const PLAIN = 3;
/** A text of one sentence has no room to say a thing twice, and needs less. */
const LEAST_SCORE_OF_SENTENCE = 4;
/** Beyond this many sentences a text needs more to be about something, since chance hits add up. */
const USUAL_LENGTH = 12;
const MOST_TOPICS = 5;
const MOST_EVIDENCE = 6;

/**
 * Find what an article is about, from the keywords of the topic list.
 *
 * A keyword counts its weight, and half of it again for each time that it doubles; one in the lead counts half as much
 * again. Topics must be spread: over two keywords, or by one that hardly stands elsewhere over two sentences if it is a
 * phrase, over three if it is a word that
 * stands there as listed; and over two sentences unless the text has no more, or over one and the title.
 *
 * @param names what a place is called says nothing of the topic: «الرياض» is no sport
 * @returns topics with the highest score first
 */
export function findTopics(
  article: Article,
  index: KeywordIndex,
  names: readonly FoundName[] = [],
): readonly TopicFound[] {
  const places = names.filter(({ kind, form }) => kind === 'place' && form === 'name');
  const hits = findHits(article, index).filter(
    ({ span }) => !places.some((place) => contains(place.span, span)),
  );
  const byTopic = Map.groupBy(hits, ({ keyword }) => keyword.topic);
  const scored = [...byTopic].map(([id, hits]) => ({ id, hits, score: scoreOf(hits) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  const least = leastScoreOf(article);
  const titled = topicsOfTitle(article, index);
  return scored
    .filter(
      ({ id, hits, score }) =>
        score >= Math.max(least, best * LEAST_SHARE) && isSpread(article, hits, titled.has(id)),
    )
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ id, hits, score }) => ({
      id,
      confidence: Math.round(Math.min(0.95, 0.6 + 0.1 * Math.log2(score / least)) * 100) / 100,
      rule: 'topics/keywords',
      evidence: chooseEvidence(hits).map(({ span }) => evidenceOf(article, span)),
    }));
}

function leastScoreOf({ sentences: { length } }: Article): number {
  if (length === 1) return LEAST_SCORE_OF_SENTENCE;
  return LEAST_SCORE * Math.max(1, Math.sqrt(length / USUAL_LENGTH));
}

function scoreOf(hits: readonly Hit[]): number {
  const byKeyword = Map.groupBy(hits, ({ keyword }) => keyword.keys.join(' '));
  return [...byKeyword.values()].reduce((sum, same) => {
    const isInLead = same.some(({ sentence }) => sentence <= 2);
    const weight = same[0]?.keyword.weight ?? 0;
    return sum + weight * (1 + 0.5 * Math.log2(same.length)) * (isInLead ? 1.5 : 1);
  }, 0);
}

/** The topics that the source's own title has keywords of. */
function topicsOfTitle(article: Article, index: KeywordIndex): ReadonlySet<string> {
  const { title = '' } = article.source.known;
  const words = tokenizeWords(title).map((span) => ({ span, text: textOf(title, span), sentence: 0 }));
  return new Set(findHits({ words }, index).map(({ keyword }) => keyword.topic));
}

function isSpread(article: Article, hits: readonly Hit[], isTitled: boolean): boolean {
  const byKeyword = Map.groupBy(hits, ({ keyword }) => keyword.keys.join(' '));
  if (!isTitled && sentencesOf(hits) < 2 && article.sentences.length > 2) return false;
  return byKeyword.size >= 2 || [...byKeyword.values()].some((same) => isPlain(article, same));
}

/** Does one keyword do by itself? A word must stand there as listed: مظاهر has the stem of مظاهرة. */
function isPlain(article: Article, same: readonly Hit[]): boolean {
  const keyword = same[0]?.keyword;
  if (keyword === undefined || keyword.weight < PLAIN) return false;
  if (keyword.keys.length >= 2) return sentencesOf(same) >= 2 || article.sentences.length === 1;
  const listed = fold(keyword.text).replace(/^ال/u, '');
  return sentencesOf(same.filter(({ span }) => fold(textOf(article.text, span)).endsWith(listed))) >= 3;
}

function sentencesOf(hits: readonly Hit[]): number {
  return new Set(hits.map(({ sentence }) => sentence)).size;
}

/** The weightiest, then the first of each; shown in text order. */
function chooseEvidence(hits: readonly Hit[]): readonly Hit[] {
  return [...hits]
    .sort((a, b) => b.keyword.weight - a.keyword.weight || a.span.start - b.span.start)
    .slice(0, MOST_EVIDENCE)
    .sort((a, b) => a.span.start - b.span.start);
}

function findHits(article: Worded, index: KeywordIndex): readonly Hit[] {
  const folded = foldWords(article.words.map((word) => word.text));
  // Folded, وإلى is والي, a governor.
  const keys = folded.map((word, i) => (isAndTo(article.words[i]?.text ?? '') ? [] : keysOf(word)));
  const hits: Hit[] = [];
  for (let at = 0; at < keys.length; at++) {
    const found = keywordsAt(article, keys, at, index);
    const length = found.reduce((most, keyword) => Math.max(most, keyword.keys.length), 1);
    for (const keyword of found) hits.push(toHit(article, at, keyword));
    // «مكافحة الإرهاب» counts as a phrase, not once more for الإرهاب.
    at += length - 1;
  }
  return hits;
}

/** The longest keywords that begin at a word, one a topic: its weightiest. */
function keywordsAt(
  article: Worded,
  keys: readonly (readonly string[])[],
  at: number,
  index: KeywordIndex,
): readonly IndexedKeyword[] {
  const fitting = (keys[at] ?? [])
    .flatMap((key) => index.get(key) ?? [])
    .filter((keyword) =>
      keyword.keys.every(
        (key, i) =>
          keys[at + i]?.includes(key) === true &&
          article.words[at + i]?.sentence === article.words[at]?.sentence,
      ),
    );
  const longest = fitting.reduce((most, { keys: own }) => Math.max(most, own.length), 0);
  const byTopic = Map.groupBy(
    fitting.filter(({ keys: own }) => own.length === longest),
    ({ topic }) => topic,
  );
  return [...byTopic.values()].flatMap((same) => [...same].sort((a, b) => b.weight - a.weight).slice(0, 1));
}

function toHit(article: Worded, at: number, keyword: IndexedKeyword): Hit {
  const first = article.words[at];
  const last = article.words[at + keyword.keys.length - 1];
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  return { keyword, span, sentence: first?.sentence ?? 0 };
}

function isAndTo(word: string): boolean {
  return /^و[إا]لى$/u.test(word);
}
