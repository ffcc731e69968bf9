import { analyze, compoundsAt, skeletonToken, thingToken, tokensOf } from '../analyze.ts';
import type { Fragment, SearchDocument } from '../document.ts';
import type { SearchSettings } from '../settings.ts';

/**
 * The tokens of a document in the order in which they are indexed. Forms, stems and compounds come as in the
 * text, so that places tell which words are near each other; skeletons and things come after them, sorted, since
 * theirs are of no use and equal neighbours are small.
 *
 * @returns tokens separated by spaces
 */
export function tokensOfDocument(document: SearchDocument, settings: SearchSettings): string {
  const keyPoints = document.keyPoints.flatMap((number) => document.sentences[number - 1] ?? []);
  const texts = [
    ...repeat([document.title], settings.titleRepeats),
    ...repeat(keyPoints, settings.keyPointRepeats),
    ...document.sentences,
  ];
  const inText: string[] = [];
  const sorted: string[] = document.things.flatMap(({ id, mentions }) => repeat([thingToken(id)], mentions));
  for (const text of texts) {
    const words = analyze(text);
    const forms = words.map(({ form }) => form);
    words.forEach((word, at) => {
      if (word.isStop) return;
      inText.push(...tokensOf(word), ...compoundsAt(words, at, forms).map(({ token }) => token));
      if (word.skeleton !== undefined) sorted.push(skeletonToken(word.skeleton));
    });
  }
  return [...inText, ...sorted.sort()].join(' ');
}

function repeat<T>(items: readonly T[], times: number): readonly T[] {
  return Array.from({ length: times }, () => items).flat();
}

/** What the browser gets of a document. */
export function fragmentOf({ id, url, title, date, sentences, filters }: SearchDocument): Fragment {
  return { id, url, title, ...(date !== undefined && { date }), places: filters.place ?? [], sentences };
}
