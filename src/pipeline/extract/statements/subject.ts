import { findMonth } from '../../../arabic/months.ts';
import { isWholeWord } from '../../../arabic/whole-words.ts';
import { cutAddressee } from './addressee.ts';
import { findNear } from './complement.ts';
import type { Inflected } from './inflection.ts';
import { type Phrase, readPhrase, toPhrase } from './phrase.ts';
import { opensQuote } from './quote-frame.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { type FoundVerb, hasBreak, hasRole, type Line, quoteOpenedBy, type Token } from './tokens.ts';
import { speakerWord } from './word-kinds.ts';

/** An outlet or a bracketed place has no more words. */
const LONGEST_ADDRESSEE = 6;

/** What stands between a verb and its claim. */
export interface AfterVerb {
  readonly subject?: Speaker;
  /** The word at which the claim's frame may stand at once. */
  readonly settled: number;
}

/**
 * Read the subject after a verb, over what may stand between them («من جهته», «أمس الأحد», «أيضا»).
 *
 * @example readAfterVerb(line of «وقال أمس مصدر أمني إن», verb) // subject مصدر أمني, settled at إن
 */
export function readAfterVerb(line: Line, verb: FoundVerb): AfterVerb {
  const from = skipFillers(line, verb.at + 1);
  const next = line.tokens[from];
  if (next === undefined || ((hasBreak(next) || opensQuote(line, from)) && from === verb.at + 1))
    return { settled: from };
  if (findNear(line, verb.form.verbs, from) !== undefined) return { settled: from };
  // «قال له بالنص»: no subject begins so.
  const isManner = /^ب(?:ال|حذر$)/u.test(next.key) && next.name === undefined;
  // «أعلن وتحدث عن»: another verb.
  const isJoined = /^و/u.test(next.key) && next.name === undefined && speakerWord(line, from) === undefined;
  // «قد يقول قائل»: anybody.
  const isOther =
    (next.key === 'قايل' && line.tokens[verb.at - 1]?.key.endsWith('قد') === true) ||
    isManner ||
    (isJoined && !isWholeWord(next.key)) ||
    hasRole(line, from, 'claim-noun');
  const phrase = isOther ? undefined : readPhrase(line, from);
  const whole = phrase && cutAtClaim(line, verb, phrase);
  const cut = whole && cutAddressee(line, verb, whole);
  if (whole === undefined || cut === undefined) return { settled: from };
  const subject = readSpeaker(line, cut);
  if (!fits(subject, verb.form) || isPossession(line, verb, cut) || isListener(line, verb, cut))
    return { settled: from };
  return { subject, settled: skipAsked(line, verb, skipFillers(line, whole.to)) };
}

/** «طالب فلان | المواطنين | بالحذر»: a name ends the subject, and whom it is said to stands before the claim. */
function skipAsked(line: Line, verb: FoundVerb, from: number): number {
  const next = line.tokens[from];
  if (!takesPerson(verb) || next === undefined || hasBreak(next)) return from;
  if (findNear(line, verb.form.verbs, from) !== undefined) return from;
  const asked = readPhrase(line, from);
  const to = asked && cutAtClaim(line, verb, asked)?.to;
  return to !== undefined && findNear(line, verb.form.verbs, to) !== undefined ? to : from;
}

/** Step over adverbs of time and manner, dates, and «من جهته». */
export function skipFillers(line: Line, from: number): number {
  let at = from;
  for (let size = fillerAt(line, at); size > 0; size = fillerAt(line, at)) at += size;
  return at;
}

/** How many words from here only fill the clause; 0 if none does. */
function fillerAt(line: Line, at: number): number {
  const token = line.tokens[at];
  if (token === undefined) return 0;
  const told = wordsOfAddressee(line, at, token);
  if (told > 0) return told;
  if (token.name !== undefined) return wordsOfPlaceAt(line, at, token);
  if (/^(?:من|بدور)/u.test(token.key) && hasRole(line, at + 1, 'opener')) return 2;
  if (token.key === 'في' && line.tokens[at + 1]?.key === 'وقت') return 3;
  if (hasRole(line, at, 'demonstrative') && hasRole(line, at + 1, 'time')) return 2;
  if (hasRole(line, at, 'time') || hasRole(line, at, 'filler') || /^(?!ال).{3,}يا$/u.test(token.key))
    return 1;
  if (!/^\d/u.test(token.key) || !hasRole(line, at - 1, 'time')) return 0;
  const month = findMonth(
    line.tokens.slice(at + 1, at + 4).map(({ raw }) => raw),
    0,
  );
  return 1 + (month?.length ?? 0);
}

/** «قال ل«الصحيفة» مصدر», «قال لرويترز مسؤول», «رد عليه خبير»: whom it was said to. */
function wordsOfAddressee(line: Line, at: number, { key, name, span }: Token): number {
  if (/^(?:ل|علي)ه(?:ا|م|ما|ن)?$/u.test(key)) return 1;
  const next = line.tokens[at + 1];
  const quote = key === 'ل' && next !== undefined ? quoteOpenedBy(line, next) : undefined;
  const isInside = (end: number, i: number): boolean =>
    (line.tokens[i]?.span.end ?? Number.POSITIVE_INFINITY) <= end;
  const isTold = key.startsWith('ل') && name?.kind === 'organisation' && name.span.start > span.start;
  const end = quote?.end ?? (isTold ? name.span.end : undefined);
  if (end === undefined) return 0;
  let size = 1;
  while (size < LONGEST_ADDRESSEE && isInside(end, at + size)) size++;
  return size;
}

/** «بالبليدة», «بالجزائر العاصمة»: where it was said. */
function wordsOfPlaceAt(line: Line, at: number, { key, name, span }: Token): number {
  if (name?.kind !== 'place' || !key.startsWith('ب') || name.span.start <= span.start) return 0;
  let size = 1;
  while (line.tokens[at + size]?.name === name) size++;
  return size + wordsInBrackets(line, at + size);
}

/** «(ولاية الأغواط)». */
function wordsInBrackets(line: Line, at: number): number {
  if (line.tokens[at]?.before.trim() !== '(') return 0;
  const size = line.tokens.slice(at, at + LONGEST_ADDRESSEE).findIndex(({ before }) => before.includes(')'));
  return Math.max(size, 0);
}

const IN_CHARGE = /^(?:ال)?مكلف(?:ه|ون|ين)?$/u;

/** Of a verb whose claim ب or ل opens, leave the claim out of the phrase: «تعهدت الوزارة | بتشديد الرقابة». */
function cutAtClaim(line: Line, verb: FoundVerb, phrase: Phrase): Phrase | undefined {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const frame = findNear(line, verb.form.verbs, at)?.frame;
    // «الاتحاد العام للعمال», «الأمين العام لرابطة …»: the name of a body goes on.
    const isLong = line.tokens[at]?.key.startsWith('لل') === true || hasRole(line, at - 1, 'title-end');
    const isOfName = frame === 'ل' && isLong;
    // «كاتب الدولة المكلف بإصلاح المستشفيات»: the post goes on.
    const isCharge = frame === 'ب' && IN_CHARGE.test(line.tokens[at - 1]?.key ?? '');
    if ((frame === 'ب' || frame === 'ل') && !isOfName && !isCharge) return toPhrase(line, phrase.from, at);
  }
  return phrase;
}

/** Does the verb's gender allow the noun? Names and words that the lists do not know allow both. */
function fits(speaker: Speaker, form: Inflected): boolean {
  const { head } = speaker.phrase;
  if (form.number !== 's') return false;
  // An abstract noun in ية is feminine, a surname in ية rare.
  if (head === undefined && form.gender === 'm' && speaker.isAbstract) return false;
  return head === undefined || speaker.kind === 'named' || head.number === 'p' || head.gender === form.gender;
}

/**
 * A lone noun with a pronoun is the verb's object: «رجلا أكدت انتماءه». Kin and posts may speak: «قال محاميه». Of a verb
 * that takes an object, so is one with other nouns behind it: «اختتم حديثه عن الملف».
 */
function isPossession(line: Line, verb: FoundVerb, { from, to, head }: Phrase): boolean {
  const token = line.tokens[from];
  const isNamedBehind = line.tokens.slice(from + 1, to).some(({ name }) => name?.kind === 'person');
  if (to - from > 1 && (isNamedBehind || !takesPerson(verb))) return false;
  if (token === undefined || head !== undefined || token.name !== undefined) return false;
  const owned = /^(.+?)(?:ها|هم|ه)$/u.exec(token.key)?.[1];
  return owned !== undefined && /[هم]\p{M}*$|ها\p{M}*$/u.test(token.raw) && !line.lexicon.speakers.has(owned);
}

/** «أبلغت رويترز» and the like tell whom, when the verb takes the person spoken to as its object. */
function isListener(line: Line, verb: FoundVerb, phrase: Phrase): boolean {
  return (
    takesPerson(verb) &&
    verb.form.gender === 'm' &&
    phrase.head?.gender === 'f' &&
    line.tokens[phrase.from]?.name === undefined
  );
}

function takesPerson({ form }: FoundVerb): boolean {
  return form.verbs.some(({ traits }) => traits.includes('person'));
}
