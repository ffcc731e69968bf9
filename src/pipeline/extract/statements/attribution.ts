import { isDative } from './binding.ts';
import { readClaim } from './claim.ts';
import { findComplement } from './complement.ts';
import type { Draft } from './draft.ts';
import { readDocument, readRelay, SAYS } from './relay.ts';
import { findSource, type Source } from './source.ts';
import { hasBreak, hasComma, hasRole, type Line, type Token, verbAt } from './tokens.ts';

/**
 * Read an attribution at a word: «حسب المصدر», «وفقا لبيان الوزارة», «حسب ما أفاد به مصدر», «على حد قول الوزير»,
 * «نقلت الوكالة عن مسؤول قوله إن», «جاء في بيان أن».
 *
 * @param drafts what was found in the sentence so far: an attribution inside what somebody says goes with it
 */
export function readAttribution(line: Line, at: number, drafts: readonly Draft[]): Draft | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  const key = token.key.replace(/^و(?=حسب|بحسب|وفق|طبق|نقل|جا)/u, '');
  if (/^(?:نقل|نقلت|نقلوا)$/u.test(key)) return readRelay(line, at);
  if (/^(?:جاء|ورد)$/u.test(key)) return readDocument(line, at);
  const source = findSource(line, at, key);
  return source && attribute(line, at, source, drafts);
}

/** «بحسب المعارضة، فإن الوزير يحاول أن»: the clause that ف resumes is the claim. */
function isResumedBefore(line: Line, from: number, to: number): boolean {
  return line.tokens.slice(from, to).some(({ key }) => /^ف(?:ان|قد)/u.test(key));
}

/** «تتوزع الحالات، حسب البيان، كالتالي: …»: the colon opens a list. */
function isListed(line: Line, at: number): boolean {
  return /^(?:كالتالي|كالاتي|يلي)$/u.test(line.tokens[at - 1]?.key ?? '');
}

/** «أكدت الوزارة وفقا للوكالة، وقوف …», «هذه الضربة حسب البيان تعد …»: without commas it stands within a clause. */
function partsClause(line: Line, at: number, source: Source, drafts: readonly Draft[]): boolean {
  const opening = verbAt(line, 0);
  const token = line.tokens[at];
  const after = line.tokens[source.to];
  if (token === undefined || isApart(token)) return false;
  const isVerbAlone =
    opening !== undefined && at < VERB_AND_SUBJECT && drafts.every((draft) => draft.at !== 0);
  const goesOn = after !== undefined && !hasBreak(after) && /^[يت]\p{L}{2,}$/u.test(after.key);
  return isVerbAlone || goesOn;
}

/** A verb and its subject have fewer words. */
const VERB_AND_SUBJECT = 8;

/** How many words before «نقلا عن» its verb may stand. */
const FAR = 8;

/** Put the clause that an attribution stands in into the mouth of its source. */
function attribute(line: Line, at: number, source: Source, drafts: readonly Draft[]): Draft | undefined {
  const key = line.tokens[at]?.key ?? '';
  const resumes = /^ف(?:ان|قد)/u.test(line.tokens[source.to]?.key ?? '');
  // «ذكرت الصحيفة نقلا عن مصادر … أن»: the verb before has the claim.
  const isInClause =
    key === 'نقلا' && line.verbs.slice(Math.max(0, at - FAR), at).some((verb) => verb !== undefined);
  const isLeading = at === 0 || resumes || /^و(?:حسب|بحسب|وفق|طبق)/u.test(key);
  const isParenthesis = drafts.some((draft) => draft.at < at && draft.claim.span.start > source.verb.start);
  const complement = findComplement(line, [{ ...SAYS, lemma: source.lemma }], source.to, source.to);
  const isFollowed =
    complement !== undefined &&
    !isResumedBefore(line, source.to, complement.at) &&
    !isListed(line, complement.at) &&
    !(isParenthesis && isApart(line.tokens[at])) &&
    verbAt(line, source.to) === undefined &&
    complement.at <= source.to + 6;
  if (isInClause && !isFollowed) return undefined;
  if (!isFollowed && !isLeading && partsClause(line, at, source, drafts)) return undefined;
  const around = isFollowed
    ? readClaim(line, complement.start, false)
    : isLeading
      ? claimAfter(line, source)
      : claimAround(line, at, source, drafts);
  const claim = around && withoutJoint(line, around);
  return (
    claim && {
      at,
      speaker: source.speaker,
      order: 'attribution',
      verb: source.verb,
      lemma: source.lemma,
      force: source.force,
      claim,
    }
  );
}

/** «فيما تعافى 20», «كما أطلقت السلطات», «وقد أوقفت الشرطة»: what joins a claim to the sentence before is no part of it. */
function withoutJoint(line: Line, claim: Draft['claim']): Draft['claim'] {
  const at = line.tokens.findIndex(({ span }) => span.start === claim.span.start);
  const next = line.tokens[at + 1];
  if (at === -1 || next === undefined || claim.quoted || next.span.start >= claim.span.end) return claim;
  const { key } = line.tokens[at] ?? { key: '' };
  const from = ({ span }: Token): Draft['claim'] => ({
    ...claim,
    span: { start: span.start, end: claim.span.end },
  });
  if (/^(?:فيما|بينما)$/u.test(key)) return from(next);
  if (key === 'كما' && !/^(?:هو|هي|لو|في|كان|كانت|جرت|يبدو|تبين)$/u.test(next.key)) return from(next);
  return key === 'وقد' ? { ...claim, span: { start: claim.span.start + 1, end: claim.span.end } } : claim;
}

function claimAfter(line: Line, source: Source): Draft['claim'] | undefined {
  const resumed = line.tokens.findIndex((token, i) => i >= source.to && /^ف(?:ان|قد)/u.test(token.key));
  let at = resumed !== -1 && resumed < source.to + 14 ? resumed : source.to;
  if (/^ف?(?:ان|قد)$/u.test(line.tokens[at]?.key ?? '')) at++;
  // «بحسب المصادر، أكدت أن»: the verb says the same again.
  if (verbAt(line, at)?.form.tense === 'past' && line.tokens[at + 1]?.key === 'ان') at += 2;
  const first = line.tokens[at];
  // «حسب بيان ، لوزارة الصناعة، …»: a comma too many parts the document from whose it is.
  if (first !== undefined && hasBreak(first) && isDative(line, first) && verbAt(line, at) === undefined)
    return undefined;
  // What goes on with «على» goes on from a verb that the source's phrase has swallowed.
  if (/^(?:علي|الي|عن)$/u.test(first?.key ?? '')) return undefined;
  // فإنه: the claim is from أنه on.
  const skipped = first !== undefined && /^فان./u.test(first.key) ? 1 : 0;
  return first === undefined ? undefined : readClaim(line, first.span.start + skipped, false);
}

function claimAround(
  line: Line,
  at: number,
  source: Source,
  drafts: readonly Draft[],
): Draft['claim'] | undefined {
  const token = line.tokens[at];
  const first = line.tokens[0];
  if (token === undefined || first === undefined) return undefined;
  if (drafts.some((draft) => draft.claim.span.start < token.span.start)) return undefined;
  // «… يقارب عددهم الألف وفق تقديرات …»: far from the verb, an estimate is of the number before it.
  if (at > LONG && !isApart(token) && /^(?:ال|لل?)?تقدير/u.test(line.tokens[at + 1]?.key ?? ''))
    return undefined;
  // A sentence so long tells more than its source said.
  if (at > LONGEST_BEFORE) return undefined;
  // «التي تتجاوز حسب دراسات …»: it goes with what the clause tells of a noun.
  if (!isApart(token) && hasRole(line, at - 2, 'relative')) return undefined;
  const opening = verbAt(line, 0);
  const start = afterDateline(line) ?? opening?.span.start ?? first.span.start;
  const next = line.tokens[source.to];
  // «وتهدف المؤسسة، حسب المدير إلى …»: what the verb governs comes behind the source.
  if (next !== undefined && !hasBreak(next) && /^(?:الي|علي|عن)$/u.test(next.key)) return undefined;
  const goesOn =
    isApart(token) &&
    !hasRole(line, source.to, 'relative') &&
    next !== undefined &&
    isApart(next) &&
    !/^(?:و|كما|فيما|بينما)/u.test(next.key) &&
    verbAt(line, source.to) === undefined;
  // «، حسبما أفاد المرصد، السبت»: a day behind it belongs to the source.
  const rest = line.tokens.slice(source.to).filter((_, i) => !hasRole(line, source.to + i, 'time'));
  if (goesOn && rest.length > FEW) {
    const last = readClaim(line, next.span.start, false);
    return last && { span: { start, end: last.span.end }, quoted: false };
  }
  const end = line.tokens[at - 1]?.span.end;
  if (end === undefined || end <= start) return undefined;
  const before = { ...line, sentence: { ...line.sentence, span: { ...line.sentence.span, end } } };
  const claim = readClaim(before, start, false);
  // Where the claim ends long before, the source is that of another clause.
  const between = line.tokens.slice(0, at).filter(({ span }) => span.start >= (claim?.span.end ?? 0)).length;
  return between > MOST_BETWEEN ? undefined : claim;
}

/** Words before a source that may all be its own. */
const LONGEST_BEFORE = 60;

/** Of a sentence with more words before it, an estimate says a part. */
const LONG = 20;

/** Words behind a source that only tell when or where it spoke. */
const FEW = 2;

/** Words between a claim and the source behind it, closing marks and adverbs. */
const MOST_BETWEEN = 4;

/** A comma or dash sets it off. */
function isApart(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return hasComma(token) || /[–—(-]/u.test(token.before);
}

/** How many words a dateline has at most: «الجزائر – وكالات». */
const LONGEST_DATELINE = 4;

/** «وكالات», «متابعات»: only datelines say so. */
const AGENCIES = /^(?:ال)?(?:وكالات|متابعات|متابعه|رويترز)$/u;

/** Where the text begins after «الجزائر –», «صحيفة – الوكالات:» at the head of an article. */
function afterDateline(line: Line): number | undefined {
  const head = line.tokens.slice(0, LONGEST_DATELINE);
  const isDateline = head[0]?.name !== undefined || head.some(({ key }) => AGENCIES.test(key));
  if (line.sentence.number > 1 || !isDateline) return undefined;
  const verb = line.verbs.slice(0, LONGEST_DATELINE).findIndex((found) => found !== undefined);
  return line.tokens
    .slice(1, verb > 0 ? verb + 1 : LONGEST_DATELINE + 1)
    .findLast(({ before }) => /(?:^|\s)[–—-]\s|:/u.test(before))?.span.start;
}
