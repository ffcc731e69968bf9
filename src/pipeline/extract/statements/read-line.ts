import { isAsked, isObliquePlural, opensClause } from './asked.ts';
import { readAttribution } from './attribution.ts';
import { beginsAttribution } from './attribution-start.ts';
import { readClaim } from './claim.ts';
import { type Complement, findComplement, findNear } from './complement.ts';
import type { Draft } from './draft.ts';
import { cutAtObject, findClaimNoun, findObject, findObjectAfterComma } from './object.ts';
import { readPhrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { readAfterVerb, skipFillers } from './subject.ts';
import { pronounBefore, readBeforeVerb } from './subject-before.ts';
import { type FoundVerb, hasBreak, hasRole, type Line, verbAt } from './tokens.ts';
import { isDenied, isGuarded } from './verb-standing.ts';
import { speakerWord } from './word-kinds.ts';

/**
 * Read the statements of one sentence, in the order of their verbs. A verb without a frame that it takes, or
 * without anybody who could be its subject, states nothing.
 */
export function readLine(line: Line): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const verb = verbAt(line, at);
    const isNone = verb === undefined || isDenied(line, verb) || isWithinName(line, at);
    const draft = isNone ? undefined : readVerb(line, verb);
    if (draft !== undefined && !isRepeated(draft, drafts)) drafts.push(draft);
  }
  const said = [...drafts];
  for (let at = 0; at < line.tokens.length; at++) {
    const draft = readAttribution(line, at, said);
    if (draft !== undefined && !said.some((other) => isBetween(line, draft, other)) && isNew(draft, drafts))
      drafts.push(draft);
  }
  return drafts.sort((a, b) => a.verb.start - b.verb.start);
}

/** «عبد القادر طالب عمر»: with a part of the name on both sides it is no verb. */
function isWithinName(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const name = token?.name;
  return (
    token !== undefined &&
    name?.kind === 'person' &&
    name.span.start < token.span.start &&
    name.span.end > token.span.end
  );
}

function isNew({ verb }: Draft, drafts: readonly Draft[]): boolean {
  return drafts.every((other) => other.verb.start !== verb.start);
}

/** «أقرت المنظمة وفق تقارير لديها أن …»: without commas it tells where the verb's own speaker has it from. */
function isBetween(line: Line, { at, verb, lemma }: Draft, other: Draft): boolean {
  const token = line.tokens[at];
  const isApart = token === undefined || hasBreak(token) || lemma.startsWith('نقل');
  return !isApart && other.verb.end <= verb.start && verb.start < other.claim.span.start;
}

/** «وختم فلان قائلا: …»: the participle opens the claim that the verb has. */
function isRepeated({ order, claim }: Draft, drafts: readonly Draft[]): boolean {
  return order === 'participle' && drafts.some((other) => other.claim.span.start === claim.span.start);
}

function readVerb(line: Line, verb: FoundVerb): Draft | undefined {
  return verb.form.tense === 'participle' ? readParticiple(line, verb) : readFinite(line, verb);
}

function readParticiple(line: Line, verb: FoundVerb): Draft | undefined {
  if (verb.at === 0) return undefined;
  const complement =
    findComplement(line, verb.form.verbs, verb.at + 1, verb.at + 1) ?? findAfterPerson(line, verb);
  // Far from its participle, أن belongs to another word.
  if (complement === undefined || complement.at > verb.at + 6) return undefined;
  return toDraft(line, verb, complement, { order: 'participle' });
}

/** «داعيا السكان إلى …»: the claim behind whom the participle is said to. */
function findAfterPerson(line: Line, verb: FoundVerb): Complement | undefined {
  const phrase = takesPerson(verb) ? readPhrase(line, verb.at + 1) : undefined;
  if (phrase === undefined) return undefined;
  for (let at = phrase.from + 1; at <= phrase.to; at++) {
    const complement = findNear(line, verb.form.verbs, at);
    if (complement !== undefined) return complement;
  }
  return undefined;
}

function takesPerson({ form }: FoundVerb): boolean {
  return form.verbs.some(({ traits }) => traits.includes('person'));
}

function readFinite(line: Line, verb: FoundVerb): Draft | undefined {
  const { subject, settled } = readAfterVerb(line, verb);
  // «كان الوزير قد أعلن»: the subject stands before قد.
  const isPluperfect = line.tokens[verb.at - 1]?.key === 'قد';
  const isFound = subject?.isKnown === true && !takesPerson(verb) && !isPluperfect;
  const first = isFound ? undefined : readBeforeVerb(line, verb);
  const before = first && findAfterSubject(line, verb);
  const isWhole = first?.order !== 'relative' || (before !== undefined && !isLoose(before));
  if (first !== undefined && before !== undefined && isWhole) return toDraft(line, verb, before, first);
  if (subject !== undefined) {
    const cut = cutAtObject(line, verb, subject, settled);
    if (cut !== undefined && !isObliquePlural(line, cut.speaker))
      return toDraft(line, verb, cut.complement, { order: 'verb-subject', speaker: cut.speaker });
    const complement =
      findClaimNoun(line, verb, settled) ??
      findComplement(line, verb.form.verbs, subject.phrase.to, settled) ??
      findObjectAfterComma(line, verb, settled);
    return (
      complement &&
      (acceptSubject(line, verb, complement, subject, settled) ?? readAsked(line, verb, complement, subject))
    );
  }
  const complement =
    findClaimNoun(line, verb, settled) ?? findComplement(line, verb.form.verbs, verb.at + 1, settled);
  if (complement === undefined || complement.at > verb.at + 14) return undefined;
  const pronoun = pronounBefore(line, verb);
  if (pronoun !== undefined) return toDraft(line, verb, complement, { order: 'pronoun', pronoun });
  return canCarry(line, verb, complement) ? toDraft(line, verb, complement, { order: 'carried' }) : undefined;
}

/** «قالت فلانة إن …، ودعت البلديات إلى …»: of whom nothing tells that they speak, they are asked by the one who does. */
function readAsked(line: Line, verb: FoundVerb, complement: Complement, asked: Speaker): Draft | undefined {
  const isOther = !asked.isKnown || isSameVoice(line, verb, asked);
  const isObject = takesPerson(verb) && isOther && complement.at === asked.phrase.to;
  return isObject && verb.joined && verb.at > 0 && canCarry(line, verb, complement)
    ? toDraft(line, verb, complement, { order: 'carried', isWithinSentence: true })
    : undefined;
}

/** «وأدان الحزب القرار، ودعا البرلمان إلى …»: a verb joined to one of its form goes on with its subject, and the body is asked. */
function isSameVoice(line: Line, verb: FoundVerb, asked: Speaker): boolean {
  const isBody = asked.phrase.head?.role === 'body' || line.tokens[asked.phrase.from]?.name?.kind === 'place';
  const before = line.verbs
    .slice(0, verb.at)
    .findLast(
      (other) =>
        other !== undefined &&
        !hasRole(line, other.at - 1, 'relative') &&
        line.tokens[other.at - 1]?.key !== 'ما',
    );
  return (
    isBody &&
    verb.joined &&
    before !== undefined &&
    before.form.tense === verb.form.tense &&
    before.form.gender === verb.form.gender
  );
}

/** The claim of a verb whose subject stands before it: right there, as its object, or further on. */
function findAfterSubject(line: Line, verb: FoundVerb): Complement | undefined {
  const { verbs } = verb.form;
  const next = verb.at + 1;
  const settled = takesPerson(verb) ? (readPhrase(line, next)?.to ?? next) : skipFillers(line, next);
  return findNear(line, verbs, next) ?? findObject(line, verb) ?? findComplement(line, verbs, next, settled);
}

/** A subject that only its form speaks for is believed before أن or a quotation, not before a bare preposition. */
function acceptSubject(
  line: Line,
  verb: FoundVerb,
  complement: Complement,
  speaker: Speaker,
  settled: number,
): Draft | undefined {
  if (isObliquePlural(line, speaker) && isLoose(complement)) return undefined;
  if (isAsked(line, verb, speaker, complement)) return undefined;
  // «تعتبر خطوة جيدة في حسابات: …»: of the present that is a passive too, a noun that nobody lists is no subject.
  const isCopula = verb.form.tense === 'present' && complement.verb.traits.includes('passive');
  if (isCopula && !speaker.isListed && complement.frame === 'quote') return undefined;
  if (takesPerson(verb) && isLoose(complement) && isSameVoice(line, verb, speaker)) return undefined;
  const isNear = complement.at <= speaker.phrase.to + 1;
  const isNext = complement.at === speaker.phrase.to;
  const isPersonal = isNext && complement.verb.traits.includes('personal');
  if (!speaker.isKnown && isLoose(complement) && !isPersonal) return undefined;
  // Several words that nobody lists are an object as likely as a speaker: «تعلن السلام كل يوم …».
  const isUncertain = !speaker.isKnown && speaker.phrase.to - speaker.phrase.from > 1;
  if (isUncertain && complement.at > settled + 1) return undefined;
  // «أفاد مسؤول طلب عدم الكشف عن اسمه بأن»: what is told of the speaker moves nothing away.
  const isParenthesis = beginsAttribution(line, settled) || hasRole(line, settled, 'aside');
  if (complement.verb.traits.includes('near') && complement.at > settled + 1 && !isParenthesis)
    return undefined;
  // «قال شرفي رؤساء الأحزاب واعون بأن»: the claim has begun without أن.
  const behind = line.tokens[settled];
  const isBegun = behind !== undefined && !hasBreak(behind) && speakerWord(line, settled)?.number === 'p';
  if (isBegun && !takesPerson(verb) && complement.at > settled) return undefined;
  if (isGuarded(line, verb) && !(speaker.isListed && isNext && opensClause(line, verb))) return undefined;
  // «كما قال فلان،» looks back: what follows is the writer's.
  if (!isNear && line.tokens[verb.at - 1]?.key === 'كما' && !isParted(line, speaker)) return undefined;
  return toDraft(line, verb, complement, { order: 'verb-subject', speaker });
}

/** Does the sentence go on after the speaker without a comma? */
function isParted(line: Line, speaker: Speaker): boolean {
  const next = line.tokens[speaker.phrase.to];
  return next !== undefined && !hasBreak(next);
}

/** The frames after which the claim is a noun phrase. */
function isLoose({ frame }: Complement): boolean {
  return !frame.endsWith('أن') && frame !== 'quote';
}

/** May the verb carry on an earlier speaker: does it open a clause, and is it not a passive in disguise? */
function canCarry(line: Line, verb: FoundVerb, complement: Complement): boolean {
  if (isGuarded(line, verb)) return false;
  const { traits } = complement.verb;
  // «أعلن عن» may be passive, «أعلنت عن» cannot: the passive with a preposition is masculine.
  const isPassive = traits.includes('passive') && (verb.form.gender === 'm' || complement.frame === 'object');
  if (verb.form.tense === 'present' && traits.includes('passive')) return false;
  const opens =
    verb.joined || verb.at === 0 || /^(?:كما|قد|وقد|ثم|حيث|حين)$/u.test(line.tokens[verb.at - 1]?.key ?? '');
  if (!opens) return false;
  return !isLoose(complement) || !isPassive;
}

type Who = Pick<Draft, 'order' | 'speaker' | 'pronoun' | 'isWithinSentence'>;

function toDraft(line: Line, verb: FoundVerb, complement: Complement, who: Who): Draft | undefined {
  const claim = readClaim(line, complement.start, isLoose(complement));
  if (claim === undefined) return undefined;
  const { lemma, force } = complement.verb;
  return { at: verb.at, verb: verb.span, lemma, force, form: verb.form, claim, ...who };
}
