import type { Span } from '../briefing/span.ts';
import { TATWEEL } from './letters.ts';
import { divideLongSentence } from './long-sentences.ts';
import { beginsStatement, isAbbreviation, isInitial, isSaying } from './sentence-words.ts';

/** Stops with everything that belongs to them: closing quotes and brackets, further stops, invisible marks. */
const STOPS = /[.!?؟…۔]+(?:[.!?؟…۔»”’)\]}\p{Cf}]|["'](?!\p{L})|\s+[»”)\]}])*/gu;

/**
 * Where no sentence ends: addresses, file names, numbers and times; short brackets; short quotations, so that what
 * was said stays in one sentence. A quotation's last stop is left out, for it may end the sentence around it. All
 * repetitions are bounded or begin only at the edge of a run, so a long line costs linear time.
 */
const SHIELDED = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s«»“”"<>]*[^\s«»“”"<>.,،؛!?؟:)\]]`,
    String.raw`(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]+(?:\.[\w\-]+)*`,
    String.raw`(?<![\w٠-٩۰-۹\-])[\w٠-٩۰-۹\-]+(?:\.[\w٠-٩۰-۹\-]+)+`,
    String.raw`\([^\(\)]{1,120}\)`,
    '«[^«»]{1,200}?(?=[.!?؟…]*»)',
    '“[^“”]{1,200}?(?=[.!?؟…]*”)',
    String.raw`(?<=[:\s])"(?=[^\s"])[^"]{1,200}?(?=[.!?؟…]*(?<=\S)"(?!\p{L}))`,
  ].join('|'),
  'gu',
);

const WINDOW = 64;
const LETTER = /\p{L}/u;
/** What cannot begin a sentence: punctuation that goes on, or a small Latin letter. */
const GOES_ON = /^(?:[،,;؛:)\]}»”%/]|\p{Ll})/u;
const FIRST_WORD = /^[«“"'(]?([\p{L}\p{M}]+)/u;
/** Looks back from the end, so that the words before are not tried one by one. */
const LAST_WORDS = /$(?<=(?:([\p{L}\p{M}]+)[^\p{L}\p{N}]+)?([\p{L}\p{M}]+))/u;
const ENDS_IN_UNIT = /[\d٠-٩۰-۹]\s*(?:م|هـ?|ق\.?\s?م)$/u;
const BEGINS_WITH_NUMBER = /^[(\d٠-٩۰-۹]/;
const MARKS = new RegExp(String.raw`[\p{M}${TATWEEL}]`, 'gu');
const CLOSES_QUOTE = /[.!?؟…][»”"]+$/;

/**
 * Split the text of one block into sentences.
 *
 * A sentence ends after . ! ? ؟ and what closes there, with or without a space («جملة.جملة»); not after initials and
 * abbreviations (د. أ.د. J. K.), inside numbers, addresses and file names, in short brackets and quotations, or
 * before punctuation that goes on. An ellipsis ends one only where a verb of saying begins the next («.. وقال»), since
 * Arabic has no capital letters to tell. A quotation's last stop does not end the sentence that goes on with
 * «قال فلان», nor one that only names a title («من نحن؟» للكاتب). What has hundreds of words without a stop is divided
 * where its clauses begin.
 *
 * @param text one block, which has no line break
 * @returns spans in UTF-16 units: in order, trimmed, not empty; everything but white space lies in one
 * @example splitSentences('وصل د. أحمد.وقال «نعم!». انتهى') // 'وصل د. أحمد.', 'وقال «نعم!».', 'انتهى'
 */
export function splitSentences(text: string): readonly Span[] {
  return splitAtStops(text).flatMap((span) => divideLongSentence(text, span));
}

/** Split the text of one block as {@link splitSentences} does, but leave what has no stop whole, however long. */
export function splitAtStops(text: string): readonly Span[] {
  const spans: Span[] = [];
  const shields = text.matchAll(SHIELDED);
  let shield = shields.next();
  let from = 0;
  let read = 0;
  let hasLetter = false;
  for (const { index, 0: stops } of text.matchAll(STOPS)) {
    const end = index + stops.length;
    hasLetter ||= LETTER.test(text.slice(read, index));
    read = end;
    while (!shield.done && shield.value.index + shield.value[0].length <= index) shield = shields.next();
    const isShielded = !shield.done && shield.value.index <= index;
    if (isShielded || !hasLetter || !endsSentence(text, from, index, end)) continue;
    spans.push(trim(text, from, end));
    from = end;
    hasLetter = false;
  }
  return addRest(text, from, spans);
}

/** The rest is a sentence of its own if there is something to read in it, else it belongs to the last one. */
function addRest(text: string, from: number, spans: readonly Span[]): readonly Span[] {
  const rest = trim(text, from, text.length);
  const last = spans.at(-1);
  if (rest.start === rest.end) return spans;
  if (last === undefined || /[\p{L}\p{N}]/u.test(text.slice(from))) return [...spans, rest];
  return [...spans.slice(0, -1), { start: last.start, end: rest.end }];
}

function trim(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

function endsSentence(text: string, from: number, index: number, end: number): boolean {
  const stops = text.slice(index, end);
  const after = text.slice(end, end + WINDOW);
  const next = after.trimStart();
  if (next === '') return true;
  if (GOES_ON.test(next)) return false;
  const before = text.slice(Math.max(from, index - WINDOW), index);
  const word = FIRST_WORD.exec(next)?.[1] ?? '';
  if (CLOSES_QUOTE.test(stops) && goesOnAfterQuote(text.slice(Math.max(from, end - WINDOW), end), word))
    return false;
  const isGlued = after === next;
  if (/[!?؟]/.test(stops)) return !/^(?:أو|أم)$/.test(word) && (!isGlued || beginsGlued(next));
  if (/\.\.|…/.test(stops)) return beginsStatement(word);
  if (isGlued) return endsGlued(before, next);
  return !keepsStop(before, next) || beginsStatement(word);
}

/** Does the sentence go on after a quotation with a stop at its end? */
function goesOnAfterQuote(before: string, word: string): boolean {
  if (isSaying(word)) return true;
  const title = /^(.*)(?:«[^«]*»|“[^“]*”)$/su.exec(before);
  const isTitle = title !== null && /[!?؟][»”]$/.test(before) && /[^\s:]\s*$/.test(title[1] ?? '');
  return isTitle && word !== '' && !/^[وف]|^ثم$/.test(word);
}

/** Does the stop belong to the word before it: an initial, an abbreviation, or a unit before its number? */
function keepsStop(before: string, next: string): boolean {
  if (ENDS_IN_UNIT.test(before)) return BEGINS_WITH_NUMBER.test(next);
  const [, previous = '', word = ''] = LAST_WORDS.exec(before) ?? [];
  return isAbbreviation(removeMarks(word), removeMarks(previous));
}

function beginsGlued(next: string): boolean {
  return /^[«“"(]?(?:\p{Script=Arabic}\p{M}*){2}/u.test(next);
}

/** Does a sentence end at a full stop without a space after it? Not in بي.بي.سي, م.ف or د.أحمد. */
function endsGlued(before: string, next: string): boolean {
  if (!beginsGlued(next)) return false;
  if (ENDS_IN_UNIT.test(before)) return true;
  const bare = removeMarks(before);
  const following = removeMarks(next);
  const word = /\p{L}*$/u.exec(bare)?.[0] ?? '';
  const isPair = /^\p{L}{1,2}$/u.test(word) && /^\p{L}{1,2}(?!\p{L})/u.test(following);
  const isChain = /^\p{L}{1,3}$/u.test(word) && /^\p{L}{1,3}\.\p{L}/u.test(following);
  const endsChain = /(?:^|\P{L})\p{L}{1,3}\.\p{L}{1,3}$/u.test(bare);
  return !(isInitial(word) || isPair || isChain || endsChain);
}

function removeMarks(text: string): string {
  return text.replace(MARKS, '');
}
