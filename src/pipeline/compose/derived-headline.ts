import { fold } from '../../arabic/fold.ts';
import { isWholeWord } from '../../arabic/whole-words.ts';
import { locate } from '../../briefing/evidence.ts';
import type { Evidence, Force, Statement } from '../../briefing/schema.ts';
import { type Span, textOf } from '../../briefing/span.ts';
import { findTimeExpressions } from '../extract/dates/find-time-expressions.ts';
import type { Article, Facts, Sentence } from '../stages.ts';
import { balance, type Headline, printHeadline, readHeadline } from './headline.ts';
import { cutAnywhere, cutHeadline, MOST_WORDS } from './headline-cut.ts';
import { dropAsides, dropLeadIn } from './headline-lead-in.ts';
import { hasVerb } from './headline-predicate.ts';
import { isClauseStarter, isPreposition, isRelative, isSaying, pointsBack } from './headline-words.ts';

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
/** A headline is made of the first words of a sentence; some have thousands. */
const WORDS_READ = 80;
/** A longer speaker leaves no room for the claim. */
const LONGEST_SPEAKER = 7;
/** Fewer words of a claim say nothing. */
const LEAST_OF_CLAIM = 3;
/** Rules of expressions that tell the day of the news, which a headline leaves out. */
const TELLS_DAY: ReadonlySet<string> = new Set(['dates/relative-day', 'dates/weekday', 'dates/adverb']);
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
  const words = dropLeadIn(readPart(text, facts, sentence.number).slice(0, WORDS_READ));
  const statement = facts.statements.find(
    (one) => one.verb.sentence === sentence.number && opens(words, one),
  );
  const reported = statement && reportedHeadline(words, facts, statement);
  // «وأشار إلى أن …» has its subject in a sentence before.
  if (reported === undefined && statement?.speaker.origin === 'carried') return undefined;
  const headline =
    reported ?? cutHeadline(words, statement && placeOfClaim(words, statement) + LEAST_OF_CLAIM);
  const opensArticle = article.sentences.find(({ block }) => block.kind === 'paragraph') === sentence;
  if (headline === undefined || isDangling(headline, opensArticle)) return undefined;
  const isUnsaid = reported === undefined && !saysWhat(headline, words, statement);
  return isUnsaid ? undefined : printHeadline(headline);
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
 * The first words of a sentence, where none makes a headline.
 *
 * @param first the first that can stand alone, if any does
 */
export function fallBack(article: Article, facts: Facts, first: Sentence | undefined): string {
  const text =
    first === undefined ? '' : withoutDateline(textOf(article.text, first.span), facts, first.number);
  const words = dropLeadIn(readPart(text, facts, first?.number ?? 1));
  return printHeadline(cutAnywhere(words)) || balance(article.text.slice(0, 80)) || article.source.id;
}

function readPart(text: string, facts: Facts, number: number): Headline {
  const spans = (things: Facts['people']) =>
    things
      .flatMap(({ mentions }) => mentions)
      .flatMap((mention) => (mention.sentence === number ? spansOf(text, mention) : []));
  const people = spans(facts.people);
  const names = [...people, ...spans(facts.organisations), ...spans(facts.places)];
  const days = findTimeExpressions(text).filter(({ rule }) => TELLS_DAY.has(rule));
  return readHeadline(text, names, people, days);
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
function reportedHeadline(words: Headline, facts: Facts, statement: Statement): Headline | undefined {
  const { speaker, claim, verb } = statement;
  const isHere = speaker.sentence === verb.sentence && claim.sentence === verb.sentence;
  if (!isHere || !COLON_FORCES.includes(verb.force)) return undefined;
  const said = dropAsides(readPart(claim.text, facts, claim.sentence));
  const [first, ...rest] = said;
  const isClause = followsThat(words, said);
  if (first === undefined || said.length < 3 || LEANING_CLAIM.test(first.key)) return undefined;
  if (!isClause && isDefinite(first.key)) return undefined;
  const opening = {
    ...first,
    gap: `: ${/[«“"]$/.exec(first.gap)?.[0] ?? ''}`,
    isInName: true,
    isPhrase: !isClause,
  };
  const written = readPart(speaker.text, facts, speaker.sentence);
  const named = readHeadline(speaker.name, [], [], []);
  // «سموه» and «المصدر» stand for the name that they refer to.
  const ways =
    speaker.origin === 'explicit' ? [...speakersOf(written), ...speakersOf(named)] : speakersOf(named);
  const headlines = ways.map((who) => ({
    isWhole: who.length + said.length <= MOST_WORDS,
    cut: cutHeadline([...who, opening, ...rest], who.length + LEAST_OF_CLAIM),
  }));
  return (
    headlines.find(({ isWhole, cut }) => isWhole && cut !== undefined) ?? headlines.find(({ cut }) => cut)
  )?.cut;
}

/** Ways to name the speaker, the fullest first: «الرئيس التركي رجب طيب أردوغان», «رجب طيب أردوغان». */
function speakersOf(words: Headline): readonly Headline[] {
  const person = words.filter(({ isOfPerson }) => isOfPerson);
  return [shorten(words), person].filter(({ length }) => length > 0 && length <= LONGEST_SPEAKER);
}

/** Where in the sentence the claim begins; its length if it does not stand there as it is. */
function placeOfClaim(words: Headline, { claim }: Statement): number {
  const said = readHeadline(claim.text, [], [], []);
  const at = indexOf(words, said);
  return at === -1 ? 0 : at;
}

function indexOf(words: Headline, said: Headline): number {
  return words.findIndex(({ key }, i) => key === said[0]?.key && words[i + 1]?.key === said[1]?.key);
}

/** Is the claim a sentence of its own, behind أن or a colon? «كشف عن الإطار» has none. */
function followsThat(words: Headline, said: Headline): boolean {
  const at = indexOf(words, said);
  return /^[وفب]?ان$/.test(words[at - 1]?.key ?? '') || /[:«“"]/.test(words[at]?.gap ?? '');
}

function isDefinite(key: string): boolean {
  return key.startsWith('ال') && key.length > 4;
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
        (words.length > LONGEST_SPEAKER && /^و./.test(key) && !isWholeWord(key) && !isInName)),
  );
  return end === -1 ? words : words.slice(0, end);
}

/** A headline begins with what it is about, not with what joins it to another sentence. */
function isDangling(words: Headline, opensArticle: boolean): boolean {
  const key = words[0]?.key ?? '';
  const second = words[1]?.key ?? '';
  const isJoint = [key, key.replace(/^[وف](?=..)/, '')].some(
    (word) =>
      isClauseStarter(word) || isRelative(word) || isPreposition(word) || /^(?:ان|انه|انها)$/.test(word),
  );
  // A verb with a phrase right behind it has its subject in the sentence before, if there is one.
  const isSubjectless =
    !opensArticle && words[0]?.isPhrase !== true && isPreposition(second) && !/^ال|ه$/.test(key);
  // A verb before its subject is singular: «أوصوا» has it in another sentence.
  const isPlural = /^\p{L}{3,}وا$/u.test(key);
  return words.length < 3 || isPlural || isJoint || isSubjectless || pointsBack(key, second);
}
