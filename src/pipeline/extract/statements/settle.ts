import { overlaps, type Span } from '../../../briefing/span.ts';
import { agrees, bare, carryOn, findByPost, findBySurname, referTo, type Voice } from './discourse.ts';
import type { Draft, Heard } from './draft.ts';
import { findHonoured, findMentioned, voiceOf } from './mentions.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { PlacesOf } from './places.ts';
import { findHolderBefore } from './posts.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { findNamedBefore } from './surnames.ts';
import type { Line } from './tokens.ts';
import { isThat } from './word-kinds.ts';

/** The rules by which a statement is found, each with its measured confidence. */
export type Rule = Draft['order'] | 'anaphoric' | 'unresolved' | 'quote-goes-on';

/** A draft with its speaker settled. */
export interface Settled {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly origin: 'explicit' | 'anaphoric' | 'carried';
  readonly rule: Rule;
}

/** What has been read so far. */
export interface Context {
  /** All lines of the text. */
  readonly lines: readonly Line[];
  /** Where words of these lines stand. */
  readonly placesOf: PlacesOf;
  /** Who has spoken, in the order in which they did last. */
  readonly voices: readonly Voice[];
  /** Statements of this line whose verbs stand before. */
  readonly before: readonly Settled[];
}

/**
 * Settle who speaks in a draft.
 *
 * @returns undefined if its speaker cannot be told
 */
export function settle(line: Line, draft: Draft, context: Context): Settled | undefined {
  if (draft.speaker !== undefined) return settleNamed(line, draft, draft.speaker, context);
  if (draft.pronoun !== undefined)
    return settlePronoun(line, draft, draft.pronoun) ?? settleContrast(line, draft, draft.pronoun, context);
  if (draft.order === 'participle') return settleParticiple(draft, context);
  return settleCarried(line, draft, context);
}

function settleCarried(line: Line, draft: Draft, { voices, before }: Context): Settled | undefined {
  const { number } = line.sentence;
  if (isInside(draft, before) || draft.form === undefined) return undefined;
  const voice = carryOn(voices, draft.form, number);
  if (voice === undefined || (draft.isWithinSentence === true && voice.sentence !== number)) return undefined;
  return { draft, voice: { ...voice, sentence: number }, origin: 'carried', rule: 'carried' };
}

/** «غير أنه حذر من …», «لكنها طالبت ب…»: the one who has just spoken adds something else. */
function settleContrast(line: Line, draft: Draft, pronoun: Span, context: Context): Settled | undefined {
  const at = line.tokens.findIndex(({ span }) => span.start === pronoun.start);
  const isContrast =
    line.tokens[at]?.key.includes('لكن') === true ||
    /^(?:غير|الا|بيد)$/u.test(line.tokens[at - 1]?.key ?? '');
  return isContrast ? settleCarried(line, draft, context) : undefined;
}

/** Does the draft's verb stand in the claim of another: is it what somebody says that somebody says? */
export function isInside(draft: Draft, before: readonly Settled[]): boolean {
  return before.some(({ draft: outer }) => outer !== draft && overlaps(outer.claim.span, draft.verb));
}

function settleNamed(line: Line, draft: Draft, speaker: Speaker, context: Context): Settled {
  const voice = toVoice(line, draft, speaker);
  const known = findReferent(line, speaker, context);
  if (known !== undefined) {
    const referring = { ...known, span: voice.span, sentence: voice.sentence };
    return { draft, voice: referring, origin: 'anaphoric', rule: 'anaphoric' };
  }
  const full = fullNameOf(line, speaker, context);
  if (full === undefined && isPointer(line, speaker))
    return { draft, voice, origin: 'anaphoric', rule: 'unresolved' };
  const named = full === undefined ? voice : { ...full, span: voice.span, sentence: voice.sentence };
  return { draft, voice: named, origin: 'explicit', rule: draft.order };
}

/** «المتحدث», «المسؤول القطري السابق», «ذات المصادر»: they must have been told of, though nobody was found. */
function isPointer(line: Line, { mayRefer, isSame, kind, phrase }: Speaker): boolean {
  const { head, from, to } = phrase;
  if (head === undefined || (head.number === 'p' && !isSame)) return false;
  if (/^هذ[اه]$/u.test(line.tokens[from]?.key ?? '') && kind !== 'named' && head.role !== 'document')
    return true;
  if (mayRefer && /^(?:source|people|office)$/u.test(head.role)) return true;
  const isTold = line.tokens.slice(isSame ? from + 1 : from, to).every(({ key }) => key.startsWith('ال'));
  const isNew = head.role === 'office' && line.tokens[to - 1]?.key === 'الجديد';
  return to - from <= 3 && isTold && ((kind === 'anonymous' && head.role !== 'office') || isNew);
}

/** The voice of somebody who is named as subject of a verb of speech whose claim was not found. */
export function hear(line: Line, { speaker, isUnbounded }: Heard, context: Context): Voice {
  const voice = voiceOf(line, speaker, line.sentence.number);
  if (isUnbounded === true) return { ...voice, words: new Set(), isUnbounded };
  const known = findReferent(line, speaker, context) ?? fullNameOf(line, speaker, context);
  return known === undefined ? voice : { ...known, span: voice.span, sentence: voice.sentence };
}

function findReferent(line: Line, speaker: Speaker, context: Context): Voice | undefined {
  const honoured = findHonoured(line, speaker, context.lines);
  if (honoured !== undefined) return honoured;
  if (!speaker.mayRefer) return findPost(line, speaker, context);
  const voice = referTo(context.voices, speaker, line.sentence.number);
  const mentioned = findMentioned(line, speaker, context.lines);
  if (mentioned === undefined || (voice !== undefined && mentioned.span.start <= voice.span.start))
    return voice;
  // «الوزير» after «وزير المالية»: if who holds the post has spoken by name, it is that person.
  const isPost = mentioned.kind === 'official' && speaker.phrase.head?.role === 'office';
  return (isPost ? findHolder(context.voices, [...mentioned.words]) : undefined) ?? mentioned;
}

/** Who holds a post that is only mentioned: behind it the phrase may have one word too many, «عرض وزير النقل المشروع». */
function findHolder(voices: readonly Voice[], words: readonly string[]): Voice | undefined {
  return findByPost(voices, words) ?? (words.length > 2 ? findByPost(voices, words.slice(0, -1)) : undefined);
}

/** A post without the name of who holds it: the one who was named with it. */
function findPost(line: Line, speaker: Speaker, { voices, placesOf }: Context): Voice | undefined {
  const { head, from, to } = speaker.phrase;
  if (speaker.kind !== 'official' || head?.role !== 'office' || to - from < 2) return undefined;
  const words = line.tokens.slice(from, to).map(({ key }) => bare(key));
  return findByPost(voices, words) ?? findHolderBefore(line, speaker, placesOf);
}

/** The voice with the full name, if only a part of it stands here, or whom the text has only told of by that name. */
function fullNameOf(line: Line, speaker: Speaker, { voices, placesOf }: Context): Voice | undefined {
  if (speaker.id !== undefined || !(speaker.kind === 'named' || speaker.phrase.head === undefined))
    return undefined;
  const words = nameWords(line, speaker.phrase);
  return findBySurname(voices, words) ?? findNamedBefore(line, speaker, words, placesOf);
}

function nameWords(line: Line, phrase: Phrase): readonly string[] {
  return line.tokens
    .slice(phrase.from, phrase.to)
    .map(({ key }) => key)
    .filter((key) => !line.lexicon.speakers.has(key) && !line.lexicon.speakers.has(bare(key)))
    .map(bare);
}

function settlePronoun(line: Line, draft: Draft, pronoun: Span): Settled | undefined {
  for (let at = draft.at - 1; at > 0; at--) {
    const previous = line.tokens[at - 1];
    const token = line.tokens[at];
    if (previous === undefined || token === undefined || token.span.start >= pronoun.start) continue;
    if (!isThat(previous) || !/ان$/u.test(previous.key)) continue;
    const phrase = readPhrase(line, at);
    if (phrase === undefined || phrase.span.end > pronoun.start) continue;
    const speaker = readSpeaker(line, phrase);
    const fits = speaker.gender === undefined || speaker.gender === draft.form?.gender;
    if (!speaker.isKnown || !fits) continue;
    const voice = voiceOf(line, speaker, line.sentence.number);
    return { draft, voice: { ...voice, span: pronoun }, origin: 'anaphoric', rule: 'pronoun' };
  }
  return undefined;
}

/** «مؤكدا أن» goes on with what the one who speaks in the sentence says. */
function settleParticiple(draft: Draft, { before }: Context): Settled | undefined {
  const { form } = draft;
  const outer = before.findLast(
    (found) =>
      found.draft.order !== 'attribution' &&
      !isInside(found.draft, before) &&
      (form === undefined || agrees(found.voice, form)),
  );
  return outer && { draft, voice: outer.voice, origin: 'carried', rule: 'participle' };
}

function toVoice(line: Line, draft: Draft, speaker: Speaker): Voice {
  const voice = voiceOf(line, speaker, line.sentence.number);
  const gender = draft.order === 'attribution' ? speaker.gender : draft.form?.gender;
  return gender === undefined ? voice : { ...voice, gender };
}
