import type { Span } from '../../../briefing/span.ts';
import { bindsDative, bindsPreposition, isDative } from './binding.ts';
import type { SpeakerWord } from './lexicon.ts';
import { isIssued, isNumbered, joinsDomains, joinsPosts } from './phrase-ties.ts';
import { hasBreak, hasComma, hasRole, type Line, quoteOpenedBy, type Token, verbAt } from './tokens.ts';
import { isNamed, isThat, speakerWord, wordsOfName } from './word-kinds.ts';
import { spanOf } from './words-span.ts';

/** A noun phrase that may name a speaker: words `[from, to)` of a line. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** What its first word says of the speaker. */
  readonly head?: SpeakerWord;
  /** Its first word has the article: it may refer to somebody named before. */
  readonly isDefinite: boolean;
}

const LONGEST = 22;
const LONGEST_QUOTED_NAME = 4;
const STOP_ROLES = ['preposition', 'time', 'filler', 'relative', 'conjunction'] as const;
const TANWIN = /(?:\u064b\u0627|\u0627\u064b)$/u;

/**
 * Read the noun phrase that begins at a word: to the first word that cannot belong to it. Prepositions end it
 * unless they tie a post or a source to its body («الناطق باسم الجيش», «مصدر في الوزارة»); a comma does unless
 * a name and a post stand on its two sides («وزير الدفاع، الفريق فلان، أن»).
 *
 * @returns undefined if no phrase begins there
 * @example readPhrase(line of «قال مصدر أمني إن», 1) // words [1, 3)
 */
export function readPhrase(line: Line, from: number): Phrase | undefined {
  const to = readRun(line, from);
  if (to === from || isBarePronoun(line, from)) return undefined;
  const apposed = readApposition(line, from, to);
  return toPhrase(line, from, readCalled(line, apposed));
}

/** «ذلك» with no noun after it stands for a matter, not for a speaker. */
function isBarePronoun(line: Line, at: number): boolean {
  const next = line.tokens[at + 1];
  return hasRole(line, at, 'demonstrative') && next?.key.startsWith('ال') !== true;
}

/** The phrase made of exactly these words. */
export function toPhrase(line: Line, from: number, to: number): Phrase | undefined {
  const span = spanOf(line, from, to);
  const first = line.tokens[from];
  if (span === undefined || first === undefined) return undefined;
  const isLed = hasRole(line, from, 'demonstrative') || hasRole(line, from, 'pre-noun');
  const at = isLed && to - from > 1 ? from + 1 : from;
  const head = speakerWord(line, at) ?? speakerWord(line, from);
  const isDefinite = !isNamed(first) && (line.tokens[at]?.key.startsWith('ال') ?? false);
  return { from, to, span: widenQuotes(line, span), isDefinite, ...(head !== undefined && { head }) };
}

function readRun(line: Line, from: number): number {
  let at = from;
  while (at < from + LONGEST) {
    const token = line.tokens[at];
    if (token === undefined || (at > from && endsBefore(line, from, at, token))) break;
    const named = wordsOfName(line, at);
    if (named > 0) at += named;
    else if (isStop(line, from, at, token)) break;
    else at++;
  }
  // A preposition that nothing follows was not part of it after all.
  while (at > from + 1 && hasRole(line, at - 1, 'preposition') && wordsOfName(line, at - 1) === 0) at--;
  return at;
}

function endsBefore(line: Line, from: number, at: number, token: Token): boolean {
  if (hasBreak(token) && !isAfterAbbreviation(line, at, token)) return true;
  if (closesOuterQuote(line, from, at, token)) return true;
  const opened = quoteOpenedBy(line, token);
  // «مشاركون في «ملتقى …»»: what a preposition ties to the phrase may be a long name.
  if (opened === undefined || hasRole(line, at - 1, 'preposition')) return /\s{3}|\n/u.test(token.before);
  const last = line.tokens[at + LONGEST_QUOTED_NAME];
  return last !== undefined && last.span.start < opened.end;
}

/** «قال الوزير” فلان»: a mark that closes nothing opened in the phrase ends it. */
function closesOuterQuote(line: Line, from: number, at: number, token: Token): boolean {
  if (!/^["”»]/u.test(token.before)) return false;
  const first = line.tokens[from]?.span.start ?? 0;
  const last = line.tokens[at - 1]?.span.end ?? 0;
  return !line.quotes.some(
    ({ outer, start }) => outer.end > last && outer.end <= token.span.start && start >= first - 1,
  );
}

/** «د. فلان»: the dot of an abbreviated title ends nothing. */
function isAfterAbbreviation(line: Line, at: number, token: Token): boolean {
  return line.tokens[at - 1]?.key.length === 1 && /^[.,/]\s*$/u.test(token.before);
}

function isStop(line: Line, from: number, at: number, token: Token): boolean {
  // «مسيحيون يتحدرون من المدينة»: what the people do is told, not who they are.
  if (at > from && token.name === undefined && /^ي\p{L}{3,}ون$/u.test(token.key)) return true;
  // «فلان | قام بزيارة …»: a verb of the past that no speech is told by.
  if (at > from && /^(?:(?:قام|كان|تم|اصبح|زار|وصل)ت?|[يت]عد)$/u.test(token.key)) return true;
  // «المحافظ | بصفته رئيسا للمجلس»
  if (/^ب(?:اعتبار|صفت)(?:ه|ها|هم)$/u.test(token.key)) return true;
  if (token.key === 'و' && (joinsPosts(line, from, at) || joinsDomains(line, from, at))) return false;
  if (/^\d/u.test(token.key) && isNumbered(line, from, at)) return false;
  if (isIssued(line, from, at)) return false;
  if (isThat(token) || token.key === 'و' || /^\d/u.test(token.key) || TANWIN.test(token.raw)) return true;
  const verb = verbAt(line, at);
  const mayBeName =
    at > from && verb?.joined === false && verb.form.verbs.some(({ traits }) => traits.includes('name'));
  if (verb !== undefined && !mayBeName && speakerWord(line, at) === undefined) return true;
  if (at > from && (hasRole(line, at, 'demonstrative') || isAdverb(line, from, token))) return true;
  if (at > from && (isOfOthers(line, from, at) || isAnotherPost(line, from, at))) return true;
  // «ختم فلان | حديثه»
  if (at > from && /^(?:حديث|كلمت|تصريح|مداخلت|خطاب)(?:ه|ها)$/u.test(token.key)) return true;
  if ((hasRole(line, at, 'aside') && !isGivenName(line, at)) || hasRole(line, at, 'relayed')) return true;
  // «صحيفة «أخبار اليوم»»: within a name that quotation marks hold a time is no time.
  const isQuoted = (token.quote?.start ?? 0) > (line.tokens[from]?.span.start ?? 0);
  const stops = STOP_ROLES.filter((role) => role !== 'time' || !isQuoted);
  if (stops.some((role) => hasRole(line, at, role))) return !bindsPreposition(line, from, at);
  if (/^[وف]/u.test(token.key) && line.lexicon.small.has(`${token.key.slice(1)} preposition`)) return true;
  return isDative(line, token) && !bindsDative(line, from, at, token);
}

/** «قال شرفي | رؤساء الأحزاب …»: several people do not bear one name. */
function isOfOthers(line: Line, from: number, at: number): boolean {
  const previous = line.tokens[at - 1];
  const isSurname =
    at === from + 1 && speakerWord(line, from) === undefined && !isPlural(previous?.key ?? '');
  const word = speakerWord(line, at);
  const isNoun = word?.role === 'office' || word?.role === 'people' || word?.role === 'source';
  return word?.number === 'p' && (previous?.name?.kind === 'person' || (isSurname && isNoun));
}

/** «مجلس الوزراء | وزير الدفاع»: a body whose name has closed bears no post. */
function isAnotherPost(line: Line, from: number, at: number): boolean {
  const isBody = speakerWord(line, from)?.role === 'body';
  const isPost = speakerWord(line, at)?.role === 'office' && line.tokens[at]?.key.startsWith('ال') === false;
  return isBody && isPost && line.tokens[at - 1]?.key.startsWith('ال') === true;
}

/** «نشطاء», «سكان», «عشرات»: nouns that others may follow. */
function isPlural(key: string): boolean {
  return /^ال|(?:ات|ان|اء|ون|ين|ا)$/u.test(key) || key.length < 4;
}

/** «مدير الأمن فضل الراعي»: as a verb it is followed by what was preferred. */
function isGivenName(line: Line, at: number): boolean {
  return (
    line.tokens[at]?.key === 'فضل' &&
    !/^(?:عدم|ان|الا|البقاء|التكتم|الكشف|الاحتفاظ)$/u.test(line.tokens[at + 1]?.key ?? '')
  );
}

/** «نفت أنقرة قطعيا»: after the name of a state or body a word in يا is an adverb. */
function isAdverb(line: Line, from: number, token: Token): boolean {
  const first = line.tokens[from];
  return (
    isNamed(first) &&
    first?.name?.kind !== 'person' &&
    token.name === undefined &&
    /^(?!ال).{3,}يا$/u.test(token.key)
  );
}

/** «أحد السكان، يدعى سليم حداد، إن»: who somebody is, told by a verb. */
function readCalled(line: Line, to: number): number {
  const isCalling = /^(?:[يت]دعي|و?اسم(?:ه|ها))$/u.test(line.tokens[to]?.key ?? '');
  const name = line.tokens[to + 1]?.name;
  return isCalling && name?.kind === 'person' ? to + 1 + wordsOfName(line, to + 1) : to;
}

const MOST_APPOSITIONS = 3;

/** Take in a name after a post, or a post after a name, between commas; posts may be several. */
function readApposition(line: Line, from: number, to: number): number {
  const first = speakerWord(line, from);
  const isPost = first !== undefined && ['office', 'people', 'rank'].includes(first.role);
  let accepted = to;
  let start = to;
  for (let count = 0; count < MOST_APPOSITIONS; count++) {
    const next = line.tokens[start];
    const end =
      next === undefined || !/^["”″»]?\s*[،,]\s*$/u.test(next.before) ? start : readRun(line, start);
    if (next === undefined || end === start || end - start > 9 || !isSetOff(line, end)) break;
    const role = speakerWord(line, start)?.role;
    const isName = role === 'rank' || next.name?.kind === 'person' || isBareName(line, start, end);
    if (!isName && role !== 'office') break;
    const isNamedPost = role === 'office' && (first === undefined || first.role === 'rank');
    // «المناضلة الصحراوية، فلانة، أن»: a title that no list knows.
    const after = line.tokens[end];
    const isTitle = first === undefined && line.tokens[from]?.key.startsWith('ال') === true;
    const isNamedTitle = isTitle && next.name?.kind === 'person' && after !== undefined && isThat(after);
    if ((isPost && isName) || isNamedPost || isNamedTitle) accepted = end;
    start = end;
  }
  return accepted;
}

/** Does a comma, a colon or أن follow what stands between commas? */
function isSetOff(line: Line, end: number): boolean {
  const after = line.tokens[end];
  return (
    after === undefined ||
    hasComma(after) ||
    hasRole(line, end, 'time') ||
    isThat(after) ||
    /:/u.test(after.before)
  );
}

/** Two to five words without article or known meaning: how most personal names look. */
function isBareName(line: Line, from: number, to: number): boolean {
  const words = line.tokens.slice(from, to);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    speakerWord(line, from) === undefined &&
    !hasRole(line, from, 'occasion') &&
    !/^(?:لل|بال|وال)/u.test(words[0]?.key ?? 'لل') &&
    !(
      words[0]?.key.startsWith('ال') === true &&
      (words.length > 3 || words[1]?.key.startsWith('ال') === true)
    ) &&
    !words.some((word, i) => isThat(word) || verbAt(line, from + i) !== undefined)
  );
}

/** Marks that stand around the first or last word of a phrase belong to it: «قناة "الغد"». */
function widenQuotes(line: Line, span: Span): Span {
  const cut = line.quotes.find(
    (quote) => quote.start >= span.start && quote.start < span.end && quote.end >= span.end,
  );
  const isWhole = cut !== undefined && line.text.slice(span.end, cut.end).trim() === '';
  if (cut !== undefined && isWhole && cut.outer.start >= span.start) {
    return { start: span.start, end: cut.outer.end };
  }
  return span;
}
