import type { Complement } from './complement.ts';
import type { Speaker } from './speaker.ts';
import { type FoundVerb, hasBreak, hasRole, type Line } from './tokens.ts';
import { isNamed } from './word-kinds.ts';

/** «قرارات تطالب طهران بتفكيك …»: in a clause that tells of a thing, a place is the one who is asked. */
export function isAsked(line: Line, verb: FoundVerb, speaker: Speaker, complement: Complement): boolean {
  const takesPerson = complement.verb.traits.includes('person');
  const isPlace = line.tokens[speaker.phrase.from]?.name?.kind === 'place';
  // «إسبانيا التي طالبت واشنطن بالتراجع»
  const isOfNoun = hasRole(line, verb.at - 1, 'relative') || recurs(line, speaker.phrase.from);
  return takesPerson && isPlace && (isOfNoun || (verb.form.tense === 'present' && !opensClause(line, verb)));
}

/** «ودعت طهران إلى …، واعدة بأنها ستساعد طهران»: nobody names himself again in what he says. */
function recurs(line: Line, at: number): boolean {
  const first = line.tokens[at]?.name;
  return line.tokens
    .slice(at + 1)
    .some((token) => token.name !== first && token.name?.name === first?.name && isNamed(token));
}

/** «ينتقد المسؤولين»: a plural in ين is the object. */
export function isObliquePlural(line: Line, { phrase }: Speaker): boolean {
  return phrase.head?.number === 'p' && /^ال.+(?<!ت)ين$/u.test(line.tokens[phrase.from]?.key ?? '');
}

/** Does a clause begin with the verb: و before it, a comma, or the start of the sentence? */
export function opensClause(line: Line, verb: FoundVerb): boolean {
  const token = line.tokens[verb.at];
  if (verb.joined || verb.at === 0 || (token !== undefined && hasBreak(token))) return true;
  return hasRole(line, verb.at - 1, 'conjunction') || hasRole(line, verb.at - 1, 'opener');
}
