import { fold } from '../../../arabic/fold.ts';
import type { Article } from '../../stages.ts';
import { foldWords } from '../folded-words.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName } from './found-name.ts';

/** The words of an article, folded, without what is joined to the front of those that a body's name begins with. */
export interface BareWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  /** Does nothing but a space part the word from the one before? */
  readonly isJoined: readonly boolean[];
  /** The word at an index is an adjective of a place, or a place's name of one word. */
  readonly places: ReadonlyMap<number, FoundName>;
}

/**
 * Read the words of an article for names of bodies.
 *
 * @param places mentions of places, in any order
 * @param isHead may a body's name begin with this folded word?
 */
export function readBareWords(
  article: Article,
  places: readonly FoundName[],
  isHead: (word: string) => boolean,
): BareWords {
  const byEnd = new Map(places.map((place) => [place.span.end, place]));
  const cut = foldWords(article.words.map((word) => word.text)).map((word) => cutFront(word, isHead));
  return {
    words: cut.map(({ word }) => word),
    // Clitics are single letters without marks in the words concerned; لل keeps the lam that stands for the article.
    starts: article.words.map((word, i) => word.span.start + (cut[i]?.cut ?? 0)),
    isJoined: article.words.map(
      (word, i) =>
        i > 0 &&
        /^[ \u00a0]+$/.test(article.text.slice(article.words[i - 1]?.span.end ?? 0, word.span.start)),
    ),
    places: new Map(
      article.words.flatMap((word, i) => {
        const place = byEnd.get(word.span.end);
        const isOneWord = place !== undefined && place.span.start >= word.span.start;
        return isOneWord ? [[i, place] as const] : [];
      }),
    ),
  };
}

/** Does the word follow the one before with nothing but a space between? */
export function isNext({ isJoined }: BareWords, at: number): boolean {
  return isJoined[at] === true;
}

/**
 * Collect the bodies whose names begin at the words, from left to right, none overlapping.
 *
 * @param lengthAt of how many words the body is that begins at a word; 0 if none does
 */
export function collectBodies(
  article: Article,
  read: BareWords,
  lengthAt: (at: number) => number,
): readonly Omit<FoundName, 'confidence' | 'rule'>[] {
  const found: Omit<FoundName, 'confidence' | 'rule'>[] = [];
  for (let at = 0; at < read.words.length; ) {
    const length = lengthAt(at);
    if (length > 0) found.push(toBody(article, read, at, length));
    at += Math.max(length, 1);
  }
  return found;
}

function toBody(
  article: Article,
  read: BareWords,
  at: number,
  length: number,
): Omit<FoundName, 'confidence' | 'rule'> {
  const span = {
    start: read.starts[at] ?? 0,
    end: article.words[at + length - 1]?.span.end ?? 0,
  };
  const written = article.text.slice(span.start, span.end);
  const isCut = read.words[at]?.startsWith('ال') === true && !fold(written).startsWith('ال');
  return { kind: 'organisation', span, form: 'name', name: shownName(isCut ? `ا${written}` : written) };
}

/** Take conjunction and preposition off a word that a body's name begins with. */
function cutFront(
  word: string,
  isHead: (word: string) => boolean,
): { readonly word: string; readonly cut: number } {
  if (isHead(word)) return { word, cut: 0 };
  const [first = ''] = /^[وف]?[بلك]?/.exec(word) ?? [];
  for (let cut = 1; cut <= first.length; cut++) {
    if (isHead(word.slice(cut))) return { word: word.slice(cut), cut };
    const defined = `ال${word.slice(cut + 1)}`;
    if (word.startsWith('لل', cut - 1) && isHead(defined)) return { word: defined, cut };
  }
  return { word, cut: 0 };
}
