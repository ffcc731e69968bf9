import { type Phrase, toPhrase } from './phrase.ts';
import { type FoundVerb, hasRole, type Line, type Token } from './tokens.ts';
import { isDefinite, isNamed, speakerWord } from './word-kinds.ts';

/**
 * Of a verb that takes the person spoken to as its object, keep the subject only: «أبلغ الوزير | نظيره»,
 * «حذرت واشنطن | طهران», «دعت الوزارة | المواطنين». Written Arabic does not mark the object, so each sign of one
 * cuts the phrase; what has none is left whole.
 */
export function cutAddressee(line: Line, verb: FoundVerb, phrase: Phrase): Phrase | undefined {
  if (!verb.form.verbs.some(({ traits }) => traits.includes('person'))) return phrase;
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = line.tokens[at];
    if (token !== undefined && isAddressee(line, phrase, at, token)) return toPhrase(line, phrase.from, at);
  }
  return phrase;
}

function isAddressee(line: Line, phrase: Phrase, at: number, token: Token): boolean {
  const isQuoted = token.quote?.start === token.span.start && !hasRole(line, at - 1, 'preposition');
  if (isQuoted || hasRole(line, at, 'listener') || ALL.test(token.key)) return true;
  return (
    isOtherName(line, phrase, token) || isPossessed(phrase, at, token) || isOtherNoun(line, phrase, at, token)
  );
}

/** «دعا فلان | جميع المواطنين» */
const ALL = /^(?:جميع|كافه|كل|ساير|مختلف)$/u;

/** A second proper name after a first: «حذرت واشنطن طهران». */
function isOtherName(line: Line, phrase: Phrase, token: Token): boolean {
  const first = line.tokens[phrase.from];
  // «الدكتور أحمد محمد»: of a name with a title, another part.
  if (phrase.head?.role === 'rank' && token.name?.kind === 'person') return false;
  return isNamed(first) && isNamed(token) && token.name !== first?.name;
}

/** A noun with a pronoun: «نظيره», «مواطنيها». */
function isPossessed(phrase: Phrase, at: number, token: Token): boolean {
  return (phrase.isDefinite || at > phrase.from + 1) && /(?:ها|هم|\u0647)\p{M}*$/u.test(token.raw);
}

/** «اتهمت نقابة الصيادين شركات»: no name of the subject, which has no article either. */
function isBodyOrPeople(line: Line, at: number): boolean {
  const role = speakerWord(line, at)?.role;
  return role === 'body' || role === 'people' || role === 'media';
}

/** A noun with the article that is no adjective, where the construct before it is closed. */
function isOtherNoun(line: Line, phrase: Phrase, at: number, token: Token): boolean {
  const previous = line.tokens[at - 1];
  const isAfterSurname = at === phrase.from + 1 && phrase.head === undefined && !isNamed(previous);
  if (isAfterSurname && speakerWord(line, at) !== undefined && speakerWord(line, at)?.role !== 'rank')
    return true;
  if (!token.key.startsWith('ال')) return isDefinite(previous) && isBodyOrPeople(line, at);
  const isSecond = at === phrase.from + 1;
  const isOblique = token.key.endsWith('ين');
  if (isSecond && isOblique && phrase.head === undefined && !isNamed(previous)) return true;
  if (!isDefinite(previous) && previous?.name === undefined) return false;
  if (isAfterName(previous, token) && speakerWord(line, at)?.role !== 'rank') return true;
  if (isOblique && (phrase.isDefinite || /[هي]$/u.test(previous?.key ?? ''))) return true;
  if (isSecond && phrase.isDefinite && !/[يه]$/u.test(token.key) && !hasRole(line, at, 'title-end'))
    return true;
  // «وزير الشؤون الخارجية»: one domain, though «الخارجية» alone is the ministry.
  if (previous?.key === 'الشوون' || previous?.key === 'الشؤون') return false;
  const word = speakerWord(line, at);
  return word !== undefined && word.role !== 'rank';
}

/** «مجلس علماء باكستان | الأمة»: after a proper name, a noun that is no adjective of origin or of praise. */
function isAfterName(previous: Token | undefined, token: Token): boolean {
  return (
    isNamed(previous) &&
    token.name === undefined &&
    !/(?:ي|يه)$|^ال(?:شقيق|صديق|مجاور|جديد|حر|متحد)/u.test(token.key)
  );
}
