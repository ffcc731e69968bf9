import { splitSentences } from '../../arabic/sentences.ts';
import { type Accuracy, accuracyOf, addCounts, countHits } from './accuracy.ts';

/**
 * Accuracy of sentence ends on a CoNLL-U file. The sentences of a document (those with one `newdoc id` in a row) are
 * joined by spaces and split again; an end is right if a sentence ends at just this place. Every end counts, that of
 * the document too.
 */
export function evaluateSentences(conllu: string): Accuracy {
  return accuracyOf(
    addCounts(
      readDocuments(conllu).map((sentences) => {
        const ends = sentences.map((_, index) => sentences.slice(0, index + 1).join(' ').length);
        const found = splitSentences(sentences.join(' ')).map(({ end }) => end);
        return countHits(ends.map(String), found.map(String));
      }),
    ),
  );
}

/** The texts of the sentences of each document. */
export function readDocuments(conllu: string): readonly (readonly string[])[] {
  const documents: string[][] = [];
  let last: string | undefined;
  for (const line of conllu.split(/\r?\n/)) {
    const [, key, value = ''] = /^# (newdoc id|text) = (.*)$/.exec(line) ?? [];
    if (key === 'newdoc id' && value !== last) {
      documents.push([]);
      last = value;
    }
    if (key === 'text') {
      if (documents.length === 0) documents.push([]);
      documents.at(-1)?.push(value.trim());
    }
  }
  return documents;
}
