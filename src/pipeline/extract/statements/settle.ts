import { overlaps, type Span } from '../../../briefing/span.ts';
import { agrees, bare, carryOn, findBySurname, referTo, type Voice } from './discourse.ts';
import type { Draft } from './draft.ts';
import { type Phrase, readPhrase, toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import type { Line } from './tokens.ts';
import { isThat } from './word-kinds.ts';

/** The rules by which a statement is found, each with its measured confidence. */
export type Rule = Draft['order'] | 'anaphoric' | 'quote-goes-on';

/** A draft with its speaker settled. */
export interface Settled {
  readonly draft: Draft;
  readonly voice: Voice;
  readonly origin: 'explicit' | 'anaphoric' | 'carried';
  readonly rule: Rule;
}

/** What has been read so far. */
export interface Context {
  /** The lines up to this one. */
  readonly lines: readonly Line[];
  /** Who has spoken, in the order in which they did last. */
  readonly voices: readonly Voice[];
  /** Statements of this line whose verbs stand before. */
  readonly before: readonly Settled[];
}

/** How far back a post is looked for whose holder has not spoken yet, in sentences. */
const FARTHEST_MENTION = 12;

/**
 * Settle who speaks in a draft.
 *
 * @returns undefined if its speaker cannot be told
 */
export function settle(line: Line, draft: Draft, context: Context): Settled | undefined {
  if (draft.speaker !== undefined) return settleNamed(line, draft, draft.speaker, context);
  if (draft.pronoun !== undefined) return settlePronoun(line, draft, draft.pronoun);
  if (draft.order === 'participle') return settleParticiple(draft, context);
  if (isInside(draft, context.before) || draft.form === undefined) return undefined;
  const voice = carryOn(context.voices, draft.form, line.sentence.number);
  return (
    voice && {
      draft,
      voice: { ...voice, sentence: line.sentence.number },
      origin: 'carried',
      rule: 'carried',
    }
  );
}

/** Does the draft's verb stand in the claim of another: is it what somebody says that somebody says? */
export function isInside(draft: Draft, before: readonly Settled[]): boolean {
  return before.some(({ draft: outer }) => outer !== draft && overlaps(outer.claim.span, draft.verb));
}

function settleNamed(line: Line, draft: Draft, speaker: Speaker, context: Context): Settled {
  const voice = toVoice(line, draft, speaker);
  const known = speaker.mayRefer ? findReferent(line, speaker, context) : undefined;
  if (known !== undefined) {
    const referring = { ...known, span: voice.span, sentence: voice.sentence };
    return { draft, voice: referring, origin: 'anaphoric', rule: 'anaphoric' };
  }
  const full = fullNameOf(line, speaker, context.voices);
  const named = full === undefined ? voice : { ...full, span: voice.span, sentence: voice.sentence };
  return { draft, voice: named, origin: 'explicit', rule: draft.order };
}

function findReferent(line: Line, speaker: Speaker, context: Context): Voice | undefined {
  const voice = referTo(context.voices, speaker, line.sentence.number);
  const mentioned = findMentioned(line, speaker, context.lines);
  if (voice === undefined || mentioned === undefined) return voice ?? mentioned;
  return mentioned.span.start > voice.span.start ? mentioned : voice;
}

/** The latest phrase before that names the post, paper or body by the same noun without article: «وزير … فلان». */
function findMentioned(line: Line, speaker: Speaker, lines: readonly Line[]): Voice | undefined {
  const { head, from } = speaker.phrase;
  if (head === undefined || head.role === 'source' || head.role === 'people') return undefined;
  const key = bare(line.tokens[from]?.key ?? '');
  const here = line.sentence.number - 1;
  for (let i = here; i >= Math.max(0, here - FARTHEST_MENTION); i--) {
    const other = lines[i];
    if (other === undefined) continue;
    const last = other === line ? from - 1 : other.tokens.length - 1;
    for (let at = last; at >= 0; at--) {
      const token = other.tokens[at];
      const isTitle = token?.key === `ال${key}`;
      if (token?.key !== key && !isTitle) continue;
      const phrase = upToName(other, readPhrase(other, at));
      if (phrase === undefined || phrase.to - phrase.from < 2) continue;
      const mentioned = readSpeaker(other, phrase);
      if (isTitle && mentioned.kind !== 'named') continue;
      return voiceOf(other, mentioned, line.sentence.number);
    }
  }
  return undefined;
}

/** No verb's claim bounds a phrase that is only mentioned: a person's name in it does. */
function upToName(line: Line, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined) return undefined;
  for (let at = phrase.to - 1; at > phrase.from; at--) {
    if (line.tokens[at]?.name?.kind === 'person') return toPhrase(line, phrase.from, at + 1);
  }
  return phrase;
}

/** The voice with the full name, if only a part of it stands here. */
function fullNameOf(line: Line, speaker: Speaker, voices: readonly Voice[]): Voice | undefined {
  if (speaker.id !== undefined || !(speaker.kind === 'named' || speaker.phrase.head === undefined))
    return undefined;
  return findBySurname(voices, nameWords(line, speaker.phrase));
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

function voiceOf(line: Line, speaker: Speaker, sentence: number): Voice {
  const { head, span } = speaker.phrase;
  return {
    span,
    first: span,
    kind: speaker.kind,
    name: speaker.name,
    number: head?.number ?? 's',
    words: new Set(line.tokens.slice(speaker.phrase.from, speaker.phrase.to).map(({ key }) => bare(key))),
    sentence,
    ...(speaker.id !== undefined && { id: speaker.id }),
    ...(speaker.gender !== undefined && { gender: speaker.gender }),
    ...(head !== undefined && speaker.kind !== 'named' && { noun: head.word }),
  };
}
