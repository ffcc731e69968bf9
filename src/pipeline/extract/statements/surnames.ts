import { fold } from '../../../arabic/fold.ts';
import { bare, type Voice } from './discourse.ts';
import { voiceOf } from './mentions.ts';
import { toPhrase } from './phrase.ts';
import type { PlacesOf } from './places.ts';
import type { Speaker } from './speaker.ts';
import { wholeName } from './speaker-name.ts';
import { type KnownName, type Line, replaceToken } from './tokens.ts';

/**
 * The person whose surname stands here alone and whose full name stood before, though not as a speaker's:
 * «استقبل سليم حداد الوفد. … وقال حداد». Two who share the surname are not told apart.
 *
 * @param words the folded words of the surname, without ranks and the article
 */
export function findNamedBefore(
  line: Line,
  speaker: Speaker,
  words: readonly string[],
  placesOf: PlacesOf,
): Voice | undefined {
  const { from, to, span } = speaker.phrase;
  const last = words.at(-1);
  if (speaker.kind !== 'named' || last === undefined || to - from - words.length > 1) return undefined;
  const bearers = placesOf(last).flatMap(({ other, at }) => {
    const full = (other.tokens[at]?.span.end ?? 0) <= span.start ? fullNameAt(other, at, words) : undefined;
    return full === undefined ? [] : [full];
  });
  const first = bearers[0];
  if (first === undefined) return undefined;
  const given = wordsOf(first.name)[0];
  if (bearers.some(({ name }) => wordsOf(name)[0] !== given)) return undefined;
  return {
    ...voiceOf(line, speaker, line.sentence.number),
    first: first.span,
    name: first.name,
    words: new Set(wordsOf(first.name)),
    ...(first.id !== undefined && { id: first.id }),
  };
}

/** The person's name that ends at a word, if it has more words than the surname: one that is known, or by its look. */
function fullNameAt(line: Line, at: number, words: readonly string[]): KnownName | undefined {
  const token = line.tokens[at];
  const phrase = toPhrase(line, 0, at + 1);
  if (token === undefined || phrase === undefined) return undefined;
  const isKnown = token.name?.kind === 'person' && token.name.span.end === token.span.end;
  if (!isKnown && (token.name !== undefined || words.length > 1)) return undefined;
  const person: KnownName =
    isKnown && token.name !== undefined ? token.name : { kind: 'person', span: token.span, name: token.raw };
  const named = isKnown ? line : replaceToken(line, at, (known) => ({ ...known, name: person }));
  const name = wholeName(named, phrase, person);
  const all = wordsOf(name);
  const surname = all.slice(-words.length);
  const isLonger = all.length > words.length && words.every((word, i) => word === surname[i]);
  if (!isLonger) return undefined;
  // A given name that nobody knew stands before the name that was known.
  const first = named.tokens.findIndex((other) => other.name === person);
  const start = name === person.name ? person.span.start : named.tokens[first - 1]?.span.start;
  return { ...person, name, span: { start: start ?? person.span.start, end: person.span.end } };
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(/\s+/u).map(bare);
}
