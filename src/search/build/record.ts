import { analyze, compoundsAt, thingForm } from '../analyze.ts';
import type { Fragment, SearchDocument } from '../document.ts';
import type { SearchSettings } from '../settings.ts';

/**
 * The forms of a document in the order in which they are indexed: words as in the text without its stop words, so
 * that words in a row have numbers in a row; then what words make together, and the things that it speaks of.
 *
 * @returns forms separated by spaces
 */
export function formsOfDocument(document: SearchDocument, settings: SearchSettings): string {
  const keyPoints = document.keyPoints.flatMap((number) => document.sentences[number - 1] ?? []);
  const texts = [
    ...repeat([document.title], settings.titleRepeats),
    ...repeat(keyPoints, settings.keyPointRepeats),
    ...document.sentences,
  ];
  const inText: string[] = [];
  const after = document.things.flatMap(({ id, mentions }) => repeat([thingForm(id)], mentions));
  for (const text of texts) {
    const words = analyze(text);
    const forms = words.map(({ form }) => form);
    words.forEach((word, at) => {
      if (!word.isStop) inText.push(word.form);
      after.push(...compoundsAt(words, at, forms).map(({ form }) => form));
    });
  }
  return [...inText, ...after].join(' ');
}

function repeat<T>(items: readonly T[], times: number): readonly T[] {
  return Array.from({ length: times }, () => items).flat();
}

/** What the browser gets of a document. */
export function fragmentOf({ id, url, title, date, sentences, filters }: SearchDocument): Fragment {
  return { id, url, title, ...(date !== undefined && { date }), places: filters.place ?? [], sentences };
}
