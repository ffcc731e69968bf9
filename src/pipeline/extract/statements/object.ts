import { ALEF_HAMZA_BELOW } from '../../../arabic/letters.ts';
import { isWholeWord } from '../../../arabic/whole-words.ts';
import { isDative } from './binding.ts';
import { type Complement, findNear } from './complement.ts';
import { type Phrase, toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { skipFillers } from './subject.ts';
import { type FoundVerb, hasBreak, hasComma, hasRole, type Line, type Token, verbAt } from './tokens.ts';
import { isDefinite, isNamed, isPeoplePlural, isThat, isVerbalNoun, speakerWord } from './word-kinds.ts';

/** Words of a subject: a longer run has the object in it. */
const LONGEST_SUBJECT = 9;

/**
 * «أكد الوزير | ضرورة …», «أدانت تونس | الهجوم», «رفض رئيس الوفد العراقي | ربط …»: the subject ends where a noun
 * that opens claims begins, or, after the noun phrase has closed, where a noun begins that cannot belong to it.
 *
 * @param settled the word after the subject, where أن may stand: then the whole phrase is the subject
 */
export function cutAtObject(
  line: Line,
  verb: FoundVerb,
  speaker: Speaker,
  settled: number,
): { readonly speaker: Speaker; readonly complement: Complement } | undefined {
  const taking = verb.form.verbs.find(({ frames }) => frames.includes('object'));
  const { from, to } = speaker.phrase;
  if (taking === undefined) return undefined;
  // «التي أعلنت الوزارة ضبطها»: in a relative clause the object is what the clause tells of.
  const isSwallowed = to - from > LONGEST_SUBJECT;
  const isOpen =
    !hasRole(line, verb.at - 1, 'relative') &&
    (isSwallowed || findNear(line, verb.form.verbs, settled) === undefined);
  for (let at = from + 1; at < to; at++) {
    const token = line.tokens[at];
    if (token === undefined) break;
    // «المشاركين في | تحرير المدينة»
    if (hasRole(line, at - 1, 'preposition')) continue;
    const isObject =
      hasRole(line, at, 'claim-noun') ||
      isOwnDeed(token, line.tokens[at - 1]) ||
      (isOpen && opensObject(line, speaker.phrase, at, token));
    const phrase = isObject ? toPhrase(line, from, at) : undefined;
    if (phrase === undefined) continue;
    const cut = readSpeaker(line, phrase);
    return cut.isKnown
      ? { speaker: cut, complement: { verb: taking, frame: 'object', at, start: token.span.start } }
      : undefined;
  }
  return undefined;
}

/**
 * May a new noun phrase begin at the word? A phrase is closed by the article or by a proper name; what follows is an
 * adjective or, of a person, the name. Bodies have no names of persons, so any word without article opens an object.
 */
function opensObject(line: Line, phrase: Phrase, at: number, token: Token): boolean {
  const previous = line.tokens[at - 1];
  const isOther = token.name === undefined && speakerWord(line, at) === undefined;
  if (!isOther || hasRole(line, at, 'self') || hasRole(line, at, 'title-end')) return false;
  if (isDefinite(token))
    return isNamed(previous)
      ? !/(?:ي|يه)$/u.test(token.key) && !SUPERLATIVE.test(token.key)
      : isClosedByEnding(line, at - 1) && !/[او]ن$/u.test(token.key);
  const isBound = /^و|^[فبك]ال|^ل(?!قا|جو)/u.test(token.key) || isSmall(line, at);
  if (isBound || isDative(line, token)) return false;
  const isConstruct = token.key.endsWith('ه') && isDefinite(line.tokens[at + 1]);
  // «منظمات إسلامية | ريادة المملكة»: an adjective has closed an indefinite noun.
  if (isConstruct && at >= phrase.from + 2 && /يه$/u.test(previous?.key ?? '')) return true;
  if (!isDefinite(previous) && !isNamed(previous)) return false;
  return isVerbalNoun(token.key) || isConstruct || isImpersonal(line, phrase);
}

/** Adjectives of bodies, folded: «المحكمة الإسبانية العليا». */
const SUPERLATIVE = /^ال(?:عليا|اعلي|كبري|عظمي|صغري|وسطي|اولي)$/u;

/** «الشركتان | التعليق», «المحتجون | الحوار»: their adjectives end as they do. */
function isClosedByEnding(line: Line, at: number): boolean {
  const key = line.tokens[at]?.key ?? '';
  return isPeoplePlural(key) || (speakerWord(line, at)?.number === 'd' && key.endsWith('ان'));
}

/** A verbal noun with a pronoun: «أكد الوزير فلان | حرصه على …». */
function isOwnDeed({ key, raw }: Token, previous: Token | undefined): boolean {
  if (previous === undefined || previous.key.startsWith('ي')) return false;
  const isPossessed = /\u0647\p{M}*$|ها\p{M}*$|هم\p{M}*$/u.test(raw);
  const bare = key.replace(/(?:ها|هم|ه)$/u, '');
  return isPossessed && (isVerbalNoun(bare) || OWN_DEEDS.test(bare));
}

/** Verbal nouns of the first form that statements are made of. */
const OWN_DEEDS = /^(?:حرص|رفض|دعم|عزم|شكر|ثق|اسف|امل|قلق|ادان|استعداد|تضامن)ت?$/u;

/** A body, a state, an outlet: nothing that bears a personal name. */
function isImpersonal(line: Line, { from, head }: Phrase): boolean {
  if (head !== undefined) return ['body', 'media', 'document'].includes(head.role);
  const first = line.tokens[from];
  return isNamed(first) && first?.name?.kind !== 'person';
}

/** «أكد | ضرورة …», «أدان الحزب | ما وصفه …»: a noun that opens claims, or ما, right there. */
export function findClaimNoun(line: Line, verb: FoundVerb, at: number): Complement | undefined {
  const opens = ['claim-noun', 'demonstrative'].some((role) => hasRole(line, at, role));
  return opens || line.tokens[at]?.key === 'ما' ? objectAt(line, verb, at) : undefined;
}

/** «نفى الوزير، فلان، | التصريحات …»: after the comma that closes the subject, a noun that is no post or rank. */
export function findObjectAfterComma(line: Line, verb: FoundVerb, at: number): Complement | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  if (!/^["”»]?\s*[،,]\s*$/u.test(token.before))
    return isAfterTime(line, at, token) ? objectAt(line, verb, at) : undefined;
  const isConstruct = /.{3}ات$/u.test(token.key) && isDefinite(line.tokens[at + 1]);
  const isNoun =
    isDefinite(token) || isVerbalNoun(token.key) || isConstruct || hasRole(line, at, 'claim-noun');
  const isOther = token.name === undefined && speakerWord(line, at) === undefined && !isSmall(line, at);
  return isNoun && isOther && verbAt(line, at) === undefined ? objectAt(line, verb, at) : undefined;
}

/** «أكد الوزير هذا الأربعاء | إدماج …»: a day has closed the subject, a verbal noun opens the claim. */
function isAfterTime(line: Line, at: number, token: Token): boolean {
  const isDay = hasRole(line, at - 1, 'time') || hasRole(line, at - 1, 'filler');
  const isNoun = isVerbalNoun(token.key) || new RegExp(`^${ALEF_HAMZA_BELOW}`, 'u').test(token.raw);
  return isDay && isNoun && token.name === undefined && !isThat(token) && !isSmall(line, at);
}

/** The object of a verb whose subject stands before it: «الجزائر رفضت التعاون», «كانت أعلنت أمس، إحباط». */
export function findObject(line: Line, verb: FoundVerb): Complement | undefined {
  const at = skipFillers(line, verb.at + 1);
  const next = line.tokens[at];
  const isParted = next !== undefined && hasBreak(next) && !(at > verb.at + 1 && hasComma(next));
  // «أعلن وتحدث عن»: another verb.
  const isJoined =
    next !== undefined &&
    /^و/u.test(next.key) &&
    next.name === undefined &&
    !/ه(?:ا|م)?$/u.test(next.key) &&
    !isWholeWord(next.key);
  return next === undefined || isParted || isJoined || isThat(next) || isSmall(line, at)
    ? undefined
    : objectAt(line, verb, at);
}

function objectAt(line: Line, verb: FoundVerb, at: number): Complement | undefined {
  const taking = verb.form.verbs.find(({ frames }) => frames.includes('object'));
  const start = line.tokens[at]?.span.start;
  const isPhrase = /^(?:ب|ك)ال|^لل/u.test(line.tokens[at]?.key ?? '');
  return taking === undefined || start === undefined || isPhrase
    ? undefined
    : { verb: taking, frame: 'object', at, start };
}

function isSmall(line: Line, at: number): boolean {
  return ['preposition', 'time', 'filler', 'relative', 'conjunction'].some((role) => hasRole(line, at, role));
}
