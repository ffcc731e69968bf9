import type { Span } from '../../../briefing/span.ts';
import type { Inflected } from './inflection.ts';
import { readPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { type FoundVerb, hasBreak, hasRole, type Line, replaceToken, verbAt } from './tokens.ts';
import { isThat, speakerWord } from './word-kinds.ts';

/** How the subject stands to its verb. */
export type Order = 'verb-subject' | 'subject-verb' | 'relative';

export interface Subject {
  readonly speaker: Speaker;
  readonly order: Order;
}

const FARTHEST_BACK = 16;
/** Words of a subject that stands before its verb: a longer run has swallowed another clause. */
const LONGEST = 9;
const FARTHEST_ANTECEDENT = 10;

/**
 * Read the subject before a verb that has none after it: from the start of its clause («الوزير قال», «بأن
 * الولايات المتحدة تعتبر», «كان الوزير قد أعلن»), or the noun that «الذي» follows.
 */
export function readBeforeVerb(line: Line, verb: FoundVerb): Subject | undefined {
  if (verb.joined) return undefined;
  let end = verb.at;
  while (/^(?:قد|سبق)$/u.test(line.tokens[end - 1]?.key ?? '')) end--;
  if (hasRole(line, end - 1, 'relative')) return readAntecedent(line, verb, end - 1);
  const start = clauseStart(line, end);
  const was = subjectOfWas(line, verb, start);
  if (was !== undefined) return was;
  for (let from = start; from < end; from++) {
    const phrase = readPhrase(withoutWaw(line, from), from);
    if (phrase?.to !== end) {
      if (hasRole(line, from, 'conjunction') || isThatAt(line, from)) continue;
      return undefined;
    }
    if (phrase.to - phrase.from > LONGEST) return undefined;
    const speaker = readSpeaker(withoutWaw(line, from), phrase);
    return speaker.isListed && agreesBefore(speaker, verb.form)
      ? { speaker, order: 'subject-verb' }
      : undefined;
  }
  return undefined;
}

/** The line with one word read without و, where a name or a noun for a speaker is left: وحزب as حزب. */
function withoutWaw(line: Line, at: number): Line {
  const token = line.tokens[at];
  if (token === undefined || !token.key.startsWith('و') || speakerWord(line, at) !== undefined) return line;
  const key = token.key.slice(1);
  const isName = token.name !== undefined && token.name.span.start === token.span.start + 1;
  const { speakers } = line.lexicon;
  if (!isName && !speakers.has(key) && !speakers.has(key.replace(/^ال/u, ''))) return line;
  return replaceToken(line, at, () => ({
    ...token,
    key,
    raw: token.raw.slice(1),
    span: { start: token.span.start + 1, end: token.span.end },
  }));
}

/** «وكان الوزير، قد طالب»: a comma parts كان and its subject from the verb. */
function subjectOfWas(line: Line, verb: FoundVerb, start: number): Subject | undefined {
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST_ANTECEDENT); at--) {
    const was = line.tokens[at]?.key ?? '';
    if (!/^و?كانت?$/u.test(was)) continue;
    if (was.endsWith('ت') !== (verb.form.gender === 'f')) return undefined;
    const phrase = readPhrase(line, at + 1);
    const speaker = phrase?.to === start ? readSpeaker(line, phrase) : undefined;
    return speaker && agreesBefore(speaker, verb.form) ? { speaker, order: 'subject-verb' } : undefined;
  }
  return undefined;
}

function isThatAt(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && isThat(token);
}

function clauseStart(line: Line, end: number): number {
  const verb = line.tokens[end];
  if (verb !== undefined && hasBreak(verb)) return end;
  for (let at = end - 1; at > Math.max(0, end - FARTHEST_BACK); at--) {
    const token = line.tokens[at];
    if (isThatAt(line, at)) return at + 1;
    if (token === undefined || hasBreak(token)) return at;
    if (verbAt(line, at) !== undefined && speakerWord(line, at) === undefined) return at + 1;
  }
  return Math.max(0, end - FARTHEST_BACK);
}

/** Before its verb a subject agrees in number too: «المسؤولون قالوا». */
function agreesBefore(speaker: Speaker, form: Inflected): boolean {
  const { head } = speaker.phrase;
  if (form.number === 'p') return head?.number === 'p';
  if (form.number === 'd') return false;
  if (speaker.gender !== undefined)
    return speaker.gender === form.gender && !(head?.number === 'p' && form.gender === 'm');
  return true;
}

function readAntecedent(line: Line, verb: FoundVerb, relative: number): Subject | undefined {
  const pronoun = line.tokens[relative]?.key;
  if (pronoun !== 'الذي' && pronoun !== 'التي') return undefined;
  if ((pronoun === 'الذي') !== (verb.form.gender === 'm')) return undefined;
  for (let from = Math.max(0, relative - FARTHEST_ANTECEDENT); from < relative; from++) {
    const starts = speakerWord(line, from) !== undefined || line.tokens[from]?.name?.kind === 'person';
    if (!starts) continue;
    const phrase = readPhrase(line, from);
    if (phrase?.to !== relative) continue;
    const speaker = readSpeaker(line, phrase);
    const isOfGender = speaker.gender === undefined || speaker.gender === verb.form.gender;
    if (speaker.isKnown && isOfGender) return { speaker, order: 'relative' };
  }
  return undefined;
}

/** Where a pronoun that is the verb's subject stands («أنها أكدت»), if one does. */
export function pronounBefore(line: Line, verb: FoundVerb): Span | undefined {
  let at = verb.at - 1;
  if (line.tokens[at]?.key === 'قد') at--;
  const token = line.tokens[at];
  if (token === undefined || !/^(?:ب|و|ف|ل)?(?:ان|لان|لكن)(?:ه|ها|هم)$/u.test(token.key)) return undefined;
  const isFeminine = token.key.endsWith('ها');
  return isFeminine === (verb.form.gender === 'f') ? token.span : undefined;
}
