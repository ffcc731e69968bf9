import type { Complement } from './complement.ts';
import { toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { type FoundVerb, hasBreak, hasRole, type Line } from './tokens.ts';
import { isNamed } from './word-kinds.ts';

/**
 * «أكد الوزير ضرورة …», «أدانت تونس الهجوم»: the subject ends where a noun that opens claims begins, or, after a
 * proper name, where a noun begins that is no adjective of it.
 */
export function cutAtClaimNoun(
  line: Line,
  verb: FoundVerb,
  speaker: Speaker,
): { readonly speaker: Speaker; readonly complement: Complement } | undefined {
  const taking = verb.form.verbs.find(({ frames }) => frames.includes('object'));
  const { from, to } = speaker.phrase;
  const name = line.tokens[from]?.name;
  if (taking === undefined) return undefined;
  for (let at = from + 1; at < to; at++) {
    const token = line.tokens[at];
    if (token === undefined) break;
    const isAfterName =
      isNamed(line.tokens[from]) && line.tokens[at - 1]?.name === name && token.name !== name;
    const isAdjective = /^ال.*(?:ي|يه)$/u.test(token.key) || token.name?.form === 'demonym';
    const isObject =
      hasRole(line, at, 'claim-noun') || (isAfterName && /^ال/u.test(token.key) && !isAdjective);
    const phrase = isObject ? toPhrase(line, from, at) : undefined;
    if (phrase === undefined) continue;
    const cut = readSpeaker(line, phrase);
    return cut.isKnown
      ? {
          speaker: cut,
          complement: { verb: taking, frame: 'object', at, start: token.span.start },
        }
      : undefined;
  }
  return undefined;
}

/** «أكد | ضرورة …», «أدان الحزب | ما وصفه …»: a noun that opens claims, or ما, right there. */
export function findClaimNoun(line: Line, verb: FoundVerb, at: number): Complement | undefined {
  const taking = verb.form.verbs.find(({ frames }) => frames.includes('object'));
  const start = line.tokens[at]?.span.start;
  const opens = ['claim-noun', 'demonstrative'].some((role) => hasRole(line, at, role));
  if (taking === undefined || start === undefined) return undefined;
  if (!opens && line.tokens[at]?.key !== 'ما') return undefined;
  return { verb: taking, frame: 'object', at, start };
}

/** The object right after a verb whose subject stands before it: «الجزائر رفضت التعاون». */
export function findObject(line: Line, verb: FoundVerb): Complement | undefined {
  const taking = verb.form.verbs.find(({ frames }) => frames.includes('object'));
  const next = line.tokens[verb.at + 1];
  if (taking === undefined || next === undefined || hasBreak(next)) return undefined;
  if (
    ['preposition', 'time', 'filler', 'relative', 'conjunction'].some((role) =>
      hasRole(line, verb.at + 1, role),
    )
  )
    return undefined;
  return { verb: taking, frame: 'object', at: verb.at + 1, start: next.span.start };
}
