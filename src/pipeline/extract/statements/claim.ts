import { ALEF_HAMZA_ABOVE } from '../../../arabic/letters.ts';
import type { Span } from '../../../briefing/span.ts';
import { beginsAttribution } from './attribution-start.ts';
import type { Quote } from './quotes.ts';
import { type FoundVerb, hasComma, hasRole, type Line, quoteOpenedBy, type Token, verbAt } from './tokens.ts';
import { isThat } from './word-kinds.ts';
import { beginsRemark, isPastVerb, leavesPhrase } from './writer-remark.ts';

/** A claim within one sentence. */
export interface Claim {
  readonly span: Span;
  /** Its words stand in quotation marks, all of them. */
  readonly quoted: boolean;
  /** The quotation that it opens goes on beyond the sentence. */
  readonly goesOn?: Quote;
}

/**
 * Find where a claim that begins at `start` ends: with its quotation, or with its clause. The clause ends where
 * somebody speaks anew («، وقال مصدر»، «، مشيرا إلى»، «، كما أكد») or where an attribution follows («، حسب المصدر»).
 *
 * @param start UTF-16 position of the claim's first word
 * @param isLoose the claim is a noun phrase, so that a new clause after a comma (فيما، بينما) is outside of it
 * @returns undefined if nothing is left of it
 */
export function readClaim(line: Line, start: number, isLoose: boolean): Claim | undefined {
  const { sentence, text } = line;
  const first = wordAt(line, start);
  const token = line.tokens[first];
  const quote = token === undefined ? undefined : quoteAround(line, token);
  const clauseEnd = endOfClause(line, first, isLoose, quote);
  if (quote !== undefined && standsAlone(line, quote, clauseEnd)) {
    const end = Math.min(quote.end, sentence.span.end);
    const span = trim(text, { start, end }, true);
    return span && { span, quoted: true, ...(quote.end > sentence.span.end && { goesOn: quote }) };
  }
  const from = quote === undefined ? start : quote.outer.start;
  const span = trim(text, { start: from, end: clauseEnd }, false);
  // «أكد الرئيس ضرورة:»: what is necessary stands in a list below.
  const isBare = token !== undefined && hasRole(line, first, 'claim-noun') && span?.end === token.span.end;
  if (isBare) return undefined;
  return span && { span: balance(line, span), quoted: false };
}

/** The quotation that opens the claim, «إن» inside it or not: «قال فلان "إن الأمر …"». */
function quoteAround(line: Line, token: Token): Quote | undefined {
  const { quote } = token;
  const before = quote === undefined ? '' : line.text.slice(quote.start, token.span.start).trim();
  return /^[ب]?[أإا]ن$/u.test(before) ? quote : quoteOpenedBy(line, token);
}

/** A quotation of so many words is a sentence, not a name, and a comma after it ends the claim. */
const LONG_QUOTE = 5;

/** Is the quotation the whole of the claim? */
function standsAlone(line: Line, quote: Quote, clauseEnd: number): boolean {
  if (quote.end >= clauseEnd) return true;
  const after = line.text.slice(quote.outer.end, clauseEnd);
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  const words = line.tokens.filter(({ span }) => span.start >= quote.start && span.end <= quote.end).length;
  return words >= LONG_QUOTE && /^\s*[،,؛]/u.test(after);
}

/** The first word that ends beyond a position: the words are in order, so half of them drop out at each step. */
function wordAt(line: Line, position: number): number {
  let low = 0;
  let high = line.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.tokens[middle]?.span.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endOfClause(line: Line, first: number, isLoose: boolean, quote: Quote | undefined): number {
  const start = line.tokens[first]?.span.start ?? line.sentence.span.end;
  for (let at = first + 1; at < line.tokens.length; at++) {
    const token = line.tokens[at];
    if (token === undefined) break;
    if (quote !== undefined && token.span.start < quote.end) continue;
    if (quote !== undefined && goesOnBehind(line, at, quote)) return line.tokens[at - 1]?.span.end ?? start;
    const isQuoted = token.quote !== undefined && token.quote.start >= start;
    if (!isQuoted && endsClaim(line, first, at, token, isLoose))
      return line.tokens[at - 1]?.span.end ?? start;
  }
  return line.sentence.span.end;
}

/** «إنهم بحاجة إلى الراحة» | وشرحت أن: right behind the quotation the speaker is told of again. */
function goesOnBehind(line: Line, at: number, quote: Quote): boolean {
  const { key } = line.tokens[at] ?? { key: '' };
  const isFirst = (line.tokens[at - 1]?.span.end ?? 0) <= quote.end;
  const next = line.tokens[at + 1];
  return isFirst && key.startsWith('و') && (isPastVerb(key) || (next !== undefined && isThat(next)));
}

function endsClaim(line: Line, first: number, at: number, token: Token, isLoose: boolean): boolean {
  if (beginsSpeech(line, at, token) || beginsAttribution(line, at)) return true;
  // «أما الجرحى فقد …»; إما has its hamza below.
  if (token.raw === `${ALEF_HAMZA_ABOVE}ما`) return true;
  // «.. وتركت»: two stops are how some writers end a sentence.
  if (/\.{2,}\s*$/u.test(token.before) && !/^(?:او|ام|بل|لا|ثم)$/u.test(token.key)) return true;
  if (token.key === 'وقد' && speechFollows(line, at)) return true;
  if (beginsRemark(line, at, token) || (isLoose && leavesPhrase(line, first, at, token))) return true;
  if (!hasComma(token)) return false;
  return (
    /^(?:كما|فيما|بينما|ثم|وقد|ومن|من|وفي|في|وكان|وكانت|حيث|بالمقابل|بدور(?:ه|ها|هم))$/u.test(token.key) &&
    speechFollows(line, at)
  );
}

/** «مؤكدا أن», «وقال», «، قال»: somebody speaks anew. */
function beginsSpeech(line: Line, at: number, token: Token): boolean {
  const verb = verbAt(line, at);
  if (verb === undefined) return false;
  if (verb.form.tense === 'participle')
    return verb.form.verbs.some(({ lemma }) => lemma !== 'تابع') && isFollowed(line, at);
  const isPreposition = verb.form.verbs.some(
    ({ lemma, traits }) => traits.includes('guarded') && lemma === verb.form.form,
  );
  if (isPreposition || isGrowth(line, verb)) return false;
  if (!verb.joined)
    return (
      hasComma(token) &&
      (verb.form.tense === 'past' || SAYS_NOW.test(token.key)) &&
      !isOfNoun(line, at) &&
      !hasRole(line, at - 1, 'relative') &&
      !takesUpSubject(line, at)
    );
  return hasComma(token) || verb.form.tense === 'past';
}

/** «، وزادت المساهمة»: without أن or a quotation to follow, زاد is to grow. */
function isGrowth(line: Line, { at, form }: FoundVerb): boolean {
  if (!form.verbs.every(({ lemma }) => lemma === 'زاد')) return false;
  return !line.tokens.slice(at + 1, at + 6).some((token) => isThat(token) || /[:"“«]/u.test(token.before));
}

/** «، يقول أحدهم»: of other verbs the present tells more of a noun. */
const SAYS_NOW = /^[يت]قول$/u;

/** «ألقى كلمة، أكد فيها أن …»: the clause tells of the speech before. */
function isOfNoun(line: Line, at: number): boolean {
  return /^(?:في|خلال)ه(?:ا|ما)?$/u.test(line.tokens[at + 1]?.key ?? '');
}

/** «أن التحقيقات …، خلصت إلى أن»: with its claim right after it, the verb is said of what the claim tells of. */
function takesUpSubject(line: Line, at: number): boolean {
  return /^(?:الي|علي|عن|من|ان(?:ه|ها|هم)?)$/u.test(line.tokens[at + 1]?.key ?? '');
}

/** A participle of speech needs its claim: مؤكدا أن، مشيرا إلى، مؤكدة في بيان أنها، «، مشيدة بجهود». Others are nouns and adjectives. */
function isFollowed(line: Line, at: number): boolean {
  const [token, next, , afterNext] = line.tokens.slice(at, at + 4);
  const isThatWord = /^ب?ان(?:ه|ها|هم)?$/u;
  if (token === undefined || next === undefined) return false;
  return (
    token.key.endsWith('ا') ||
    hasComma(token) ||
    isThatWord.test(next.key) ||
    /^(?:الي|علي|من|عن)$/u.test(next.key) ||
    (next.key === 'في' && isThatWord.test(afterNext?.key ?? ''))
  );
}

/** Does a verb of speech follow within the opening of a clause: «كما أكد», «من جهته قال»? */
function speechFollows(line: Line, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const token = line.tokens[i];
    if (token === undefined || (i > at + 1 && hasComma(token) && !hasRole(line, i - 1, 'opener')))
      return false;
    if (verbAt(line, i) !== undefined) return !/^[ان]ه/u.test(line.tokens[at + 1]?.key ?? '');
    if (
      !hasRole(line, i, 'opener') &&
      !hasRole(line, i, 'conjunction') &&
      !/^(?:ذات|سياق|السياق|جهه|اخري|اخر|متصل|مماثل|ذاته|نفسه|حين|غضون|الاثناء)$/u.test(token.key)
    )
      return false;
  }
  return false;
}

const EDGE_AFTER = /[\s.،,؛;:!؟?…\-–—*|]+$/u;
const EDGE_BEFORE = /^[\s.،,؛;:…\-–—*|]+/u;

function trim(text: string, span: Span, isQuote: boolean): Span | undefined {
  const piece = text.slice(span.start, span.end);
  const front = EDGE_BEFORE.exec(piece)?.[0].length ?? 0;
  // A quotation keeps its question and exclamation marks: they are the speaker's.
  const back = (isQuote ? /[\s.،,؛;:…\-–—*|]+$/u : EDGE_AFTER).exec(piece.slice(front))?.[0].length ?? 0;
  return front + back >= piece.length ? undefined : { start: span.start + front, end: span.end - back };
}

/** Take in a closing mark or bracket of what the claim opens, drop one of what it does not open. */
function balance(line: Line, { start, end }: Span): Span {
  const { text } = line;
  const isBracketCut =
    text[end] === ')' && text.lastIndexOf('(', end) > Math.max(start - 1, text.lastIndexOf(')', end - 1));
  const span = { start, end: isBracketCut ? end + 1 : end };
  const cut = line.quotes.find(
    ({ outer }) => outer.start >= span.start && outer.start < span.end && outer.end > span.end,
  );
  if (cut !== undefined && text.slice(span.end, cut.outer.end).trim().length <= 3)
    return { start: span.start, end: cut.outer.end };
  const stray = line.quotes.find(
    ({ outer }) => outer.start < span.start && outer.end > span.start && outer.end === span.end,
  );
  if (stray !== undefined) return { start: span.start, end: stray.end };
  const isPaired = line.quotes.some(({ outer }) => outer.end === span.end || outer.start === span.end - 1);
  const isMark = /["“”„‟«»″]/u.test(text.charAt(span.end - 1));
  return isMark && !isPaired ? { start: span.start, end: span.end - 1 } : span;
}
