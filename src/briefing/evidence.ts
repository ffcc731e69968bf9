import type { VFileMessage } from 'vfile-message';
import type { FieldPath } from './front-matter.ts';
import { nameOf } from './front-matter.ts';
import { say, type Where } from './messages.ts';
import type { Evidence, FrontMatter } from './schema.ts';
import type { Span } from './span.ts';

/** One place of the front matter that points at a sentence. */
export interface Anchor {
  readonly path: FieldPath;
  readonly sentence: number;
  /** The exact words that must stand there; absent where a person worded the value. */
  readonly text?: string;
  /** Which occurrence in the sentence, counted from 1. */
  readonly occurrence: number;
}

/**
 * Where in its sentence an evidence stands. Occurrences are counted from the left and may overlap.
 *
 * @param sentenceTexts the text of each sentence of the body; evidence counts them from 1
 * @returns a span of that sentence's text, or undefined if the words do not stand there
 * @example locate({ sentence: 1, text: 'مالي' }, ['في مالي وليبيا']) // { start: 3, end: 7 }
 */
export function locate(evidence: Evidence, sentenceTexts: readonly string[]): Span | undefined {
  const sentence = sentenceTexts[evidence.sentence - 1];
  if (sentence === undefined || evidence.text === '') return undefined;
  let start = -1;
  for (let count = 0; count < (evidence.occurrence ?? 1); count++) {
    start = sentence.indexOf(evidence.text, start + 1);
    if (start === -1) return undefined;
  }
  return { start, end: start + evidence.text.length };
}

/** Everything in the front matter that points at a sentence, in the order of the fields. */
export function anchorsOf(data: FrontMatter): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const words = (path: FieldPath, evidence: Evidence | undefined): void => {
    if (evidence === undefined) return;
    anchors.push({
      path,
      sentence: evidence.sentence,
      text: evidence.text,
      occurrence: evidence.occurrence ?? 1,
    });
  };
  const worded = (path: FieldPath, { sentence, text, origin }: Worded): void => {
    anchors.push({ path, sentence, ...(origin === 'extracted' ? { text } : {}), occurrence: 1 });
  };
  if (data.titleSentence !== undefined) {
    anchors.push({ path: ['titleSentence'], sentence: data.titleSentence, occurrence: 1 });
  }
  if (data.date.origin !== 'unknown') words(['date', 'evidence'], data.date.evidence);
  words(['dateline'], data.dateline);
  if (data.summary !== undefined) worded(['summary'], data.summary);
  data.keyPoints.forEach((point, i) => {
    worded(['keyPoints', i], point);
  });
  for (const list of ['places', 'organisations', 'people'] as const) {
    data[list].forEach((thing, i) => {
      thing.mentions.forEach((mention, j) => {
        words([list, i, 'mentions', j], mention);
      });
    });
  }
  data.topics.forEach((topic, i) => {
    topic.evidence.forEach((evidence, j) => {
      words(['topics', i, 'evidence', j], evidence);
    });
  });
  data.statements.forEach(({ speaker, verb, claim }, i) => {
    words(['statements', i, 'speaker'], speaker);
    words(['statements', i, 'speaker', 'refersTo'], speaker.refersTo);
    words(['statements', i, 'verb'], verb);
    words(['statements', i, 'claim'], claim);
  });
  data.dates.forEach((date, i) => {
    words(['dates', i], date);
  });
  data.repairs.forEach((repair, i) => {
    words(['repairs', i], repair);
  });
  return anchors;
}

type Worded = { readonly sentence: number; readonly text: string; readonly origin: string };

/** Do the words of an anchor stand in its sentence? One without words needs only its sentence. */
export function stands(anchor: Anchor, sentenceTexts: readonly string[]): boolean {
  const { sentence, text, occurrence } = anchor;
  if (text === undefined) return sentence <= sentenceTexts.length;
  return locate({ sentence, text, occurrence }, sentenceTexts) !== undefined;
}

/**
 * Check that every value still stands where it says: the words of its evidence in their sentence, the
 * sentence of a derived title, the words of an extracted key point or summary.
 *
 * @param sentenceTexts the text of each sentence of the body, in order
 * @param placeOf where a field stands in its file, as parseBriefing tells
 */
export function checkEvidence(
  data: FrontMatter,
  sentenceTexts: readonly string[],
  placeOf: (path: FieldPath) => Where,
): readonly VFileMessage[] {
  return anchorsOf(data)
    .filter((anchor) => !stands(anchor, sentenceTexts))
    .map(({ path, sentence, text, occurrence }) => {
      const field = nameOf(path);
      if (text === undefined || sentence > sentenceTexts.length) {
        return say('briefing/no-sentence', placeOf(path), { field, sentence, count: sentenceTexts.length });
      }
      const times = occurrence === 1 ? '' : ` ${occurrence} times`;
      return say('briefing/evidence', placeOf(path), { field, sentence, text, times });
    });
}
