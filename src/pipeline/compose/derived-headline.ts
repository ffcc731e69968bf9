import { fold } from '../../arabic/fold.ts';
import { locate } from '../../briefing/evidence.ts';
import type { Evidence, Force, Statement } from '../../briefing/schema.ts';
import { type Span, textOf } from '../../briefing/span.ts';
import { findTimeExpressions } from '../extract/dates/find-time-expressions.ts';
import type { Article, Facts, Sentence } from '../stages.ts';
import { type Headline, printHeadline, readHeadline } from './headline.ts';
import { cutHeadline, MOST_WORDS } from './headline-cut.ts';
import { dropLeadIn } from './headline-lead-in.ts';
import { isClauseStarter, isPreposition, isRelative } from './headline-words.ts';

/** Forces whose claim may stand behind a colon; «نفى: …» would say the contrary. */
const COLON_FORCES: readonly Force[] = [
  'says',
  'claims',
  'confirms',
  'reveals',
  'informs',
  'expects',
  'considers',
  'warns',
];
/** A longer speaker leaves no room for the claim. */
const LONGEST_SPEAKER = 6;
/** A claim that begins so leans on its verb: «أكد أنه لن يترشح». */
const LEANING_CLAIM =
  /^(?:[وف]?(?:ا|ل)?ن?ه(?:ا|م|ما)?|انه\p{L}*|هو|هي|هم|ذلك|هذا|هذه|تلك|ان|من|في|الي|علي|عن|ب\p{L}{0,2})$/u;

/**
 * Make a headline of one sentence: without dateline and lead-in, «speaker: claim» where it reports what somebody
 * said, cut where it may end.
 *
 * @returns undefined where none is well-formed
 * @example of «وقال مصدر أمني إن الجزائر رفضت التدخل.»: 'مصدر أمني: الجزائر رفضت التدخل'
 */
export function deriveHeadline(article: Article, facts: Facts, sentence: Sentence): string | undefined {
  const text = withoutDateline(textOf(article.text, sentence.span), facts, sentence.number);
  const words = dropLeadIn(readPart(text, facts, sentence.number));
  const headline = reportedHeadline(words, facts, sentence.number) ?? cutHeadline(words);
  return headline === undefined || isDangling(headline) ? undefined : printHeadline(headline);
}

/** The first words of an article, where no sentence makes a headline. */
export function fallBack(article: Article): string {
  const words = article.words.slice(0, MOST_WORDS);
  const text = article.text.slice(words[0]?.span.start ?? 0, words.at(-1)?.span.end ?? 0);
  return printHeadline(readHeadline(text, [], [])) || article.text.trim().slice(0, 80);
}

function readPart(text: string, facts: Facts, number: number): Headline {
  const names = [...facts.people, ...facts.organisations, ...facts.places]
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => (mention.sentence === number ? spansOf(text, mention) : []));
  const days = findTimeExpressions(text).filter(
    ({ rule, meaning }) =>
      rule === 'dates/relative-day' ||
      rule === 'dates/weekday' ||
      (rule === 'dates/adverb' && meaning.kind === 'open'),
  );
  return readHeadline(text, names, days);
}

/** Where a name stands in part of its sentence: everywhere it does, since the same words are the same name. */
function spansOf(text: string, { text: name }: Evidence): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

function withoutDateline(text: string, { dateline }: Facts, number: number): string {
  const span = dateline?.sentence === number ? locate({ ...dateline, sentence: 1 }, [text]) : undefined;
  return span === undefined ? text : text.slice(span.end).replace(/^[\s:–—\-)،/]+/u, '');
}

/** «مصدر أمني: الجزائر رفضت التدخل», of a sentence that begins with its verb of speech or its speaker. */
function reportedHeadline(words: Headline, facts: Facts, number: number): Headline | undefined {
  const statement = facts.statements.find((one) => one.verb.sentence === number && opens(words, one));
  if (statement === undefined || !COLON_FORCES.includes(statement.verb.force)) return undefined;
  const { speaker, claim } = statement;
  if (speaker.sentence !== number || claim.sentence !== number) return undefined;
  const said = dropLeadIn(readPart(claim.text, facts, number));
  const isLeaning = LEANING_CLAIM.test(said[0]?.key ?? '') || said.length < 3;
  const who = shorten(readPart(speaker.text, facts, number));
  if (isLeaning || who.length === 0 || who.length > LONGEST_SPEAKER) return undefined;
  const [first, ...rest] = said;
  if (first === undefined) return undefined;
  const gap = `: ${/[«“"]$/.exec(first.gap)?.[0] ?? ''}`;
  return cutHeadline([...who, { ...first, gap, isInName: true }, ...rest]);
}

/** Does the sentence begin with the statement: its verb, or its speaker and then its verb? */
function opens(words: Headline, { verb, speaker }: Statement): boolean {
  const key = fold(verb.text);
  const speakerWords = fold(speaker.text).split(/\s+/);
  const isVerb = (at: number) => words[at]?.key === key || words[at]?.key === key.slice(1);
  return isVerb(0) || (speakerWords[0] === words[0]?.key && isVerb(speakerWords.length));
}

/** «وزير العمل والتشغيل، فلان» becomes «وزير العمل»: up to a comma, a relative pronoun or a second term. */
function shorten(words: Headline): Headline {
  const end = words.findIndex(
    ({ gap, key, isInName }, i) =>
      i > 0 &&
      (/[،,(–—-]/.test(gap) ||
        isRelative(key) ||
        (words.length > LONGEST_SPEAKER && /^و./.test(key) && !isInName)),
  );
  return end === -1 ? words : words.slice(0, end);
}

/** A headline begins with what it is about. */
function isDangling(words: Headline): boolean {
  const key = words[0]?.key ?? '';
  return words.length < 3 || isClauseStarter(key) || isRelative(key) || isPreposition(key);
}
