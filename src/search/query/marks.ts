import type { Span } from '../../briefing/span.ts';
import { type AnalyzedWord, analyze, compoundsAt, readForms, readingsOf, stemOf } from '../analyze.ts';
import { findPhrase } from './phrase.ts';
import type { Phrase } from './plan.ts';

/** Words and tokens that are marked where they stand in a text. */
export interface Marker {
  /** Marked words of a text, in order, neighbours apart. */
  readonly mark: (text: string) => readonly Mark[];
}

/** A word to be marked; `word` tells which of the query's it is. */
export interface Mark extends Span {
  readonly word: string;
}

/**
 * Make a marker for a query's words. A word is marked when its stem or its form is one of the query's, or when
 * it is part of a month or a name that the query has in another spelling. Root skeletons mark nothing: they join
 * strangers too.
 *
 * @param texts what the query's words are
 * @param names other names of what it asks for: marked only where all their words stand in a row
 * @example makeMarker(['الجزائر']).mark('وبالجزائر العاصمة') // [{ start: 0, end: 9, word: 'جزاير' }]
 */
export function makeMarker(texts: readonly string[], names: readonly string[] = []): Marker {
  const wanted = new Map<string, string>();
  for (const text of texts) {
    const words = analyze(text);
    for (const word of words.filter(({ isStop }) => !isStop)) {
      for (const reading of readingsOf(word)) {
        wanted.set(reading.form, word.stem);
        wanted.set(reading.stem, word.stem);
      }
    }
    for (const { stem } of compoundsOf(words)) wanted.set(stem, stem);
  }
  const phrases = names.map(analyze);
  // Texts repeat their words: each is stemmed once.
  const stems = new Map<string, string>();
  const stem = (form: string): string => {
    const known = stems.get(form) ?? stemOf(form);
    stems.set(form, known);
    return known;
  };
  const read = (text: string): readonly MarkableWord[] =>
    readForms(text).map((word) => ({ ...word, stem: stem(word.form) }));
  return { mark: (text) => markWords(read(text), wanted, phrases) };
}

type MarkableWord = Pick<AnalyzedWord, 'start' | 'end' | 'form' | 'stem' | 'isStop'>;

function markWords(
  words: readonly MarkableWord[],
  wanted: ReadonlyMap<string, string>,
  phrases: readonly Phrase[],
): readonly Mark[] {
  const marked = new Map<number, Mark>();
  words.forEach(({ start, end, form, stem, isStop }, at) => {
    const word = isStop ? undefined : (wanted.get(form) ?? wanted.get(stem));
    if (word !== undefined) marked.set(at, { start, end, word });
  });
  for (const { stem, at, length } of compoundsOf(words)) {
    if (!wanted.has(stem)) continue;
    for (const [i, { start, end }] of words.slice(at, at + length).entries()) {
      if (!marked.has(at + i)) marked.set(at + i, { start, end, word: stem });
    }
  }
  for (const phrase of phrases) {
    for (const at of findPhrase(words, phrase)) {
      for (const [i, { start, end, stem }] of words.slice(at, at + phrase.length).entries()) {
        if (!marked.has(at + i)) marked.set(at + i, { start, end, word: stem });
      }
    }
  }
  return [...marked.values()].sort((a, b) => a.start - b.start);
}

function compoundsOf(words: readonly Pick<AnalyzedWord, 'form'>[]) {
  const forms = words.map(({ form }) => form);
  return words.flatMap((_, at) =>
    compoundsAt(words, at, forms).map(({ form, length }) => ({ stem: stemOf(form), length, at })),
  );
}
