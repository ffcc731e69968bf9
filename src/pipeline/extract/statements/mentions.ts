import { bare, type Voice } from './discourse.ts';
import { type Phrase, readPhrase, toPhrase } from './phrase.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { type Line, replaceToken } from './tokens.ts';

/** How far back a post is looked for whose holder has not spoken yet, in sentences. */
const FARTHEST_MENTION = 12;

/** The latest phrase before that names the post, paper or body by the same noun without article: «وزير … فلان». */
export function findMentioned(line: Line, speaker: Speaker, lines: readonly Line[]): Voice | undefined {
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
export function upToName(line: Line, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined) return undefined;
  for (let at = phrase.to - 1; at >= phrase.from; at--) {
    if (line.tokens[at]?.name?.kind === 'person') return toPhrase(line, phrase.from, at + 1);
  }
  return phrase;
}

/** «سموه»، «معاليه»: the noun that stands before the name of whom the pronoun means. */
const HONOURS: ReadonlyMap<string, RegExp> = new Map([
  ['سموه', /^(?:ال)?سمو$|^الامير$/u],
  ['معاليه', /^معالي$/u],
  ['فخامته', /^فخامه$|^الرييس$/u],
  ['جلالته', /^جلاله$|^الملك$/u],
  ['سعادته', /^سعاده$|^السفير$/u],
  ['فضيلته', /^فضيله$|^الشيخ$/u],
  ['سماحته', /^سماحه$|^الشيخ$/u],
  ['غبطته', /^غبطه$|^البطريرك$/u],
]);

/** Does a word stand for a person by an honour and a pronoun? */
export function isHonour(key: string): boolean {
  return HONOURS.has(key);
}

/** The person that «سموه» and the like mean: the latest who is named with that honour before. */
export function findHonoured(line: Line, speaker: Speaker, lines: readonly Line[]): Voice | undefined {
  const { from } = speaker.phrase;
  const honour = HONOURS.get(line.tokens[from]?.key ?? '');
  if (honour === undefined) return undefined;
  const here = line.sentence.number - 1;
  for (let i = here; i >= 0; i--) {
    const other = lines[i];
    if (other === undefined) continue;
    const last = other === line ? from - 1 : other.tokens.length - 1;
    for (let at = last; at >= 0; at--) {
      if (!honour.test((other.tokens[at]?.key ?? '').replace(/^(?:[وف]|ل(?!ل))/u, ''))) continue;
      const voice = readHonoured(other, at, line.sentence.number);
      if (voice !== undefined) return voice;
    }
  }
  return undefined;
}

/** The person whose honour stands at a word, with «صاحب» before it and without a clitic. */
function readHonoured(line: Line, at: number, sentence: number): Voice | undefined {
  const first = /^[ول]?صاحب$/u.test(line.tokens[at - 1]?.key ?? '') ? at - 1 : at;
  const bared = replaceToken(line, first, (token) => {
    const cut = /^[ولف](?!ل)/u.test(token.key) ? 1 : 0;
    const span = { start: token.span.start + cut, end: token.span.end };
    return { ...token, key: token.key.slice(cut), raw: token.raw.slice(cut), span };
  });
  const phrase = upToName(bared, readPhrase(bared, first));
  if (phrase === undefined || phrase.to - phrase.from < 2) return undefined;
  const speaker = readSpeaker(bared, phrase);
  return speaker.kind === 'named' ? voiceOf(bared, speaker, sentence) : undefined;
}

/** What a speaker is to those who refer to it later. */
export function voiceOf(line: Line, speaker: Speaker, sentence: number): Voice {
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
