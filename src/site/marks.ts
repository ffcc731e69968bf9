import { locate } from '../briefing/evidence.ts';
import type { Evidence, FrontMatter } from '../briefing/schema.ts';
import type { Span } from '../briefing/span.ts';
import { valueAnchor } from './value-anchor.ts';

export { valueAnchor };

/** What a mark in the text shows. */
export type MarkKind = 'claim' | 'speaker' | 'verb' | 'name' | 'topic' | 'date' | 'repair';

/** Words of a sentence that a value of the front matter stands on. */
export interface Mark extends Span {
  /** The id of its element: what links point at. */
  readonly anchor: string;
  readonly kind: MarkKind;
  /** For a repair: the words as received. */
  readonly original?: string;
}

const NAME_LETTERS = { places: 'p', organisations: 'o', people: 'n' } as const;
type Names = keyof typeof NAME_LETTERS;

/** Anchor of a mention: the nth mention of the nth name of a list, counted from 0. */
export function mentionAnchor(list: Names, name: number, mention: number): string {
  return `${NAME_LETTERS[list]}${name + 1}-${mention + 1}`;
}

/** Anchor of the nth evidence of the nth topic, counted from 0. */
export function topicAnchor(topic: number, evidence: number): string {
  return `t${topic + 1}-${evidence + 1}`;
}

/**
 * Everything of the front matter that can be marked in the text, by number of its sentence.
 *
 * @param sentenceTexts the text of each sentence; what does not stand there gets no mark
 * @returns for each sentence, marks counted in its text: outer before inner, in text order
 */
export function marksOf(
  data: FrontMatter,
  sentenceTexts: readonly string[],
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  const mark = (evidence: Evidence, anchor: string, kind: MarkKind, original?: string): void => {
    const span = locate(evidence, sentenceTexts);
    if (span === undefined) return;
    const list = marks.get(evidence.sentence) ?? [];
    list.push({ ...span, anchor, kind, ...(original !== undefined && { original }) });
    marks.set(evidence.sentence, list);
  };
  for (const list of ['places', 'organisations', 'people'] as const) {
    data[list].forEach((thing, i) => {
      thing.mentions.forEach((mention, j) => {
        mark(mention, mentionAnchor(list, i, j), 'name');
      });
    });
  }
  data.statements.forEach(({ speaker, verb, claim }, i) => {
    mark(claim, valueAnchor('claim', i), 'claim');
    mark(speaker, valueAnchor('speaker', i), 'speaker');
    mark(verb, valueAnchor('verb', i), 'verb');
  });
  data.topics.forEach((topic, i) => {
    topic.evidence.forEach((evidence, j) => {
      mark(evidence, topicAnchor(i, j), 'topic');
    });
  });
  data.dates.forEach((date, i) => {
    mark(date, valueAnchor('date', i), 'date');
  });
  data.repairs.forEach((repair, i) => {
    mark(repair, valueAnchor('repair', i), 'repair', repair.original);
  });
  for (const list of marks.values()) list.sort(outerFirst);
  return marks;
}

/** Of marks on the same words, the one that says more of the sentence is outside. */
const RANK: readonly MarkKind[] = ['claim', 'speaker', 'topic', 'date', 'name', 'verb', 'repair'];

function outerFirst(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || RANK.indexOf(a.kind) - RANK.indexOf(b.kind);
}
