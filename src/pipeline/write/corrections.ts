import { locate } from '../../briefing/evidence.ts';
import type { FrontMatter, KeyPoint } from '../../briefing/schema.ts';
import { isSame } from './json.ts';

/**
 * Mark what a person corrected as a person's: a title, date, summary or key point that is no longer what the
 * machine made keeps no origin that says the text or the machine worded it.
 *
 * @param base the machine's version, its sentence numbers counting `sentences`
 * @param sentences the sentences of the body that `person` counts
 */
export function markCorrections(
  base: FrontMatter,
  person: FrontMatter,
  sentences: readonly string[],
): FrontMatter {
  const marked: FrontMatter = { ...person, date: markDate(base.date, person.date) };
  if (person.title !== base.title && person.titleOrigin === base.titleOrigin) marked.titleOrigin = 'person';
  const { summary } = person;
  if (summary !== undefined && isReworded(summary, sentences) && summary.text !== base.summary?.text) {
    marked.summary = { ...summary, origin: 'person' };
  }
  const known = new Set(base.keyPoints.map((point) => point.text));
  marked.keyPoints = person.keyPoints.map((point) =>
    isReworded(point, sentences) && !known.has(point.text) ? { ...point, origin: 'person' } : point,
  );
  return marked;
}

function isReworded({ sentence, text, origin }: KeyPoint, sentences: readonly string[]): boolean {
  return origin === 'extracted' && locate({ sentence, text }, sentences) === undefined;
}

function markDate(base: FrontMatter['date'], person: FrontMatter['date']): FrontMatter['date'] {
  if (base.origin === 'unknown' || person.origin === 'unknown') return person;
  const isCorrected = base.origin === person.origin && base.value !== person.value;
  if (!isCorrected || person.origin === 'person') return person;
  const { evidence, ...rest } = person;
  // What stood in the text is evidence for the date that the machine read there, not for the person's.
  const kept = evidence === undefined || isSame(evidence, base.evidence) ? {} : { evidence };
  return { ...rest, ...kept, origin: 'person', source: 'person' };
}
