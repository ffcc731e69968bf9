import type { SpeakerKind } from '../../../briefing/schema.ts';
import { contains } from '../../../briefing/span.ts';
import type { Gender } from './inflection.ts';
import { KIND_OF_ROLE, type SpeakerRole } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { nameOf, wholeName } from './speaker-name.ts';
import { hasRole, type KnownName, type Line } from './tokens.ts';
import {
  isBarePeoplePlural,
  isDefinite,
  isNamed,
  isPeoplePlural,
  isVerbalNoun,
  speakerWord,
} from './word-kinds.ts';

/** Who a phrase names, before the rest of the text is asked. */
export interface Speaker {
  readonly phrase: Phrase;
  readonly kind: SpeakerKind;
  /** As readers see it. */
  readonly name: string;
  readonly id?: string;
  readonly gender?: Gender;
  /** A noun with the article and no name: it may refer to somebody named before («المصدر»). */
  readonly mayRefer: boolean;
  /** «ذات الهيئة»: it is somebody named before, perhaps by another noun. */
  readonly isSame: boolean;
  /** It begins with a noun in ية that nobody lists, like إمكانية. */
  readonly isAbstract: boolean;
  /** The lists or the names know its first word. */
  readonly isListed: boolean;
  /** The lists or the names know what it is, or it looks like a personal name; otherwise it is a guess by form. */
  readonly isKnown: boolean;
}

/**
 * Say who a noun phrase names: kind, name, registry id.
 *
 * A person's name anywhere in it makes it `named`. A post without a name is `official`, as bodies and states
 * are; people told of by what they do are `anonymous`.
 */
export function readSpeaker(line: Line, phrase: Phrase): Speaker {
  const { head } = phrase;
  const names = namesIn(line, phrase);
  const person = names.find((name) => name.kind === 'person' && !isForWhom(line, phrase, name));
  const isSole =
    person !== undefined && isBearer(line, phrase, person) && !isJoinedByOther(line, phrase, person);
  const bearer = isSole ? person : undefined;
  const whole = bearer ?? names.find((name) => covers(name, phrase, line));
  const leads = names.find((name) => name.form !== 'demonym' && name.span.start <= phrase.span.start);
  const isPersonal = (person !== undefined && !isBody(line, phrase)) || hasPersonalName(line, phrase);
  const kind = isPersonal ? 'named' : kindOf(line, phrase, leads);
  const mayRefer =
    !isPersonal &&
    leads === undefined &&
    (phrase.isDefinite || isRepeated(line, phrase)) &&
    isPlainReference(line, phrase);
  const firstKey = line.tokens[phrase.from]?.key ?? '';
  const isPeople = isPeoplePlural(firstKey) || isBarePeoplePlural(firstKey);
  const gender = head?.gender ?? (leads === undefined ? undefined : genderOf(leads));
  return {
    phrase,
    kind,
    name:
      bearer !== undefined && bearer.id === undefined
        ? wholeName(line, phrase, bearer)
        : (whole?.name ?? nameOf(line, phrase)),
    mayRefer,
    isSame: /^(?:نفس|ذات)$/u.test(line.tokens[phrase.from]?.key ?? ''),
    isAbstract: !isPersonal && leads === undefined && /ية\p{M}*$/u.test(line.tokens[phrase.from]?.raw ?? ''),
    isListed: head !== undefined || leads !== undefined || person !== undefined,
    isKnown: head !== undefined || leads !== undefined || isPersonal || isPeople,
    ...(whole?.id !== undefined && { id: whole.id }),
    ...(gender !== undefined && { gender }),
  };
}

/**
 * Is the person the one who speaks, not the one in whose name, or whose brother or adviser, somebody does?
 */
function isBearer(line: Line, phrase: Phrase, person: KnownName): boolean {
  const { from, to, head } = phrase;
  const at = line.tokens.findIndex((token) => token.name === person);
  // «سلطان بن سلمان»: the son speaks.
  if (at > 0 && /^(?:بن|ابن|بنت)$/u.test(line.tokens[at - 1]?.key ?? '')) return false;
  if (at <= from) return true;
  if (isBody(line, phrase)) return false;
  if (at >= to || line.tokens.slice(from, at).some(({ key }) => key === 'باسم')) return false;
  const before = speakerWord(line, at - 1);
  const isOfPerson = before !== undefined && before.role !== 'rank' && !isDefinite(line.tokens[at - 1]);
  // «المخلوع علي صالح»: one word with the article is a title, listed or not.
  return (head !== undefined || (at === from + 1 && isDefinite(line.tokens[from]))) && !isOfPerson;
}

/** «السير سليم واللورد حداد»: two speak. */
function isJoinedByOther(line: Line, { from, to }: Phrase, person: KnownName): boolean {
  return line.tokens.slice(from, to).some(({ key, span, name }) => {
    const isOther = name?.kind === 'person' && name !== person;
    const rest = key.replace(/^وال|^و/u, '');
    const isRank = line.lexicon.speakers.get(rest)?.role === 'rank';
    return span.start >= person.span.end && key.startsWith('و') && (isOther || isRank);
  });
}

/** «مصادر موالية لفلان»: a person joined to ل is whom the speaker is for. */
function isForWhom(line: Line, { from, to }: Phrase, person: KnownName): boolean {
  return line.tokens
    .slice(from + 1, to)
    .some(({ name, key, span }) => name === person && key.startsWith('ل') && span.start < person.span.start);
}

/** «القوات الموالية لحكومة فلان», «مصادر مقربة من فلان»: a body, a paper, an outlet, a source does not bear the name of whom it tells of. */
function isBody(line: Line, { from, to, head }: Phrase): boolean {
  const isOther =
    head !== undefined && (['body', 'document', 'media'].includes(head.role) || /^مصا?در$/u.test(head.word));
  const ranks = line.tokens.slice(from, to).filter((_, i) => speakerWord(line, from + i)?.role === 'rank');
  return isOther && ranks.length === 0;
}

/** The proper names inside a phrase, adjectives of places too. */
function namesIn(line: Line, phrase: Phrase): readonly KnownName[] {
  const names = line.tokens
    .slice(phrase.from, phrase.to)
    .flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.filter((name, i) => name !== names[i - 1]);
}

/** Is the phrase this name and nothing else but «نفسها» and the like? */
function covers(name: KnownName, phrase: Phrase, line: Line): boolean {
  if (name.form === 'demonym') return false;
  return line.tokens
    .slice(phrase.from, phrase.to)
    .every((token, i) => contains(name.span, token.span) || hasRole(line, phrase.from + i, 'self'));
}

function kindOf(line: Line, phrase: Phrase, leads: KnownName | undefined): SpeakerKind {
  const { head } = phrase;
  if (head?.role === 'body' && head.word === 'وكالة')
    return isNewsAgency(line, phrase) ? 'media' : 'official';
  if (head?.role === 'source' && speaksForBody(line, phrase)) return 'official';
  if (head !== undefined) return KIND_OF_ROLE[head.role];
  if (leads !== undefined) return leads.kind === 'person' ? 'named' : 'official';
  const first = line.tokens[phrase.from]?.key ?? '';
  if (/^ال.*(?:ون|ين|ان)$/u.test(first) || isBarePeoplePlural(first)) return 'anonymous';
  if (phrase.isDefinite && hasBareWord(line, phrase)) return 'named';
  // A single noun that no list knows is how surnames look: اليافعي، الشهراني.
  if (phrase.to - phrase.from === 1 && !/[هت]$/u.test(first)) return 'named';
  return phrase.isDefinite ? 'official' : 'named';
}

/** «البارونة نيكلسون»: a title that no list knows, and a name without article. */
function hasBareWord(line: Line, { from, to }: Phrase): boolean {
  const second = line.tokens[from + 1]?.key ?? '';
  return (
    to - from >= 2 && to - from <= 4 && !/^(?:ال|لل|ب|و|ل)/u.test(second) && !hasRole(line, from + 1, 'self')
  );
}

function isNewsAgency(line: Line, phrase: Phrase): boolean {
  return phrase.to - phrase.from === 1 || hasRole(line, phrase.from + 1, 'agency');
}

function speaksForBody(line: Line, phrase: Phrase): boolean {
  return line.tokens.slice(phrase.from, phrase.to).some(({ key }) => key === 'باسم');
}

const BEFORE_NAMES: ReadonlySet<SpeakerRole> = new Set(['office', 'people', 'source', 'rank']);

/**
 * Does a personal name follow the post or rank? In «وزير الداخلية نور الدين بدوي» the name begins where a word
 * without the article follows one that has it, or follows a place: a construct ends there.
 */
function hasPersonalName(line: Line, { from, to, head }: Phrase): boolean {
  const words = line.tokens.slice(from, to);
  if (head === undefined) return looksLikeName(line, from, to);
  if (!BEFORE_NAMES.has(head.role) || head.number === 'p') return false;
  return words.some((word, i) => {
    const previous = words[i - 1];
    if (previous === undefined || word.key.startsWith('ال') || word.key.length < 2) return false;
    if (
      speakerWord(line, from + i) !== undefined ||
      word.name?.kind === 'place' ||
      word.name?.kind === 'organisation'
    )
      return false;
    if (
      hasRole(line, from + i, 'self') ||
      hasRole(line, from + i, 'preposition') ||
      /^(?:ب|ل|و|ف)(?:ال|اسم)|^لل|^و/u.test(word.key)
    )
      return false;
    const endsConstruct = isDefinite(previous) || /^وال/u.test(previous.key) || isNamed(previous);
    return endsConstruct || head.role === 'rank';
  });
}

/** Two to five words, the first without article, none of them known to be something else; a title may follow. */
function looksLikeName(line: Line, from: number, to: number): boolean {
  const first = line.tokens[from];
  const isOfName = first?.name === undefined || first.name.kind === 'person';
  if (first === undefined || first.key.startsWith('ال') || !isOfName) return false;
  if (isBarePeoplePlural(first.key)) return false;
  const words = line.tokens.slice(from, to);
  const title = words.findIndex((_, i) => i > 1 && speakerWord(line, from + i) !== undefined);
  const named = title === -1 ? words : words.slice(0, title);
  const isOther = named.some(
    ({ key, name }) => isVerbalNoun(key) || (name !== undefined && name.kind !== 'person'),
  );
  return named.length >= 2 && named.length <= 5 && !isOther && speakerWord(line, from) === undefined;
}

/** «ذات المصدر», «نفس المسؤول», «هذا التقرير». */
function isRepeated(line: Line, phrase: Phrase): boolean {
  return phrase.to - phrase.from > 1 && hasRole(line, phrase.from, 'demonstrative');
}

/** One noun, with «نفسه» or «ذات» at most: adjectives and names tell of somebody new, but not in «نفس المسؤول الحزبي». */
function isPlainReference(line: Line, phrase: Phrase): boolean {
  const selfWords = line.tokens
    .slice(phrase.from, phrase.to)
    .filter((_, i) => hasRole(line, phrase.from + i, 'self')).length;
  const size = phrase.to - phrase.from - selfWords - (isRepeated(line, phrase) ? 1 : 0);
  const isSame = isRepeated(line, phrase) && isDefinite(line.tokens[phrase.from + 2]);
  return size === 1 || (size === 2 && isSame);
}

/** Bodies and states take feminine verbs but for a few; nothing is known of persons. */
function genderOf(name: KnownName): Gender | undefined {
  if (name.kind === 'person') return undefined;
  return name.name.endsWith('ة') ? 'f' : undefined;
}
