import type { FrontMatter, KeyPoint } from '../../briefing/schema.ts';
import { isSame } from './json.ts';

/**
 * Mark what a person corrected as a person's: a title, date, summary or key point that the machine did not
 * make keeps no origin that says the text or the machine worded it.
 *
 * @param sentences those of the person's body
 * @param made the machine's versions, of then and of now
 */
export function markCorrections(
  person: FrontMatter,
  sentences: readonly string[],
  made: readonly FrontMatter[],
): FrontMatter {
  const marked: FrontMatter = { ...person, date: markDate(person.date, made) };
  if (made.every(({ title }) => title !== person.title) && made.some(isOriginOf(person))) {
    marked.titleOrigin = 'person';
  }
  const isReworded = ({ text, origin }: KeyPoint): boolean =>
    origin === 'extracted' && !sentences.some((sentence) => sentence.includes(text));
  const { summary } = person;
  if (
    summary !== undefined &&
    isReworded(summary) &&
    made.every((one) => one.summary?.text !== summary.text)
  ) {
    marked.summary = { ...summary, origin: 'person' };
  }
  const known = new Set(made.flatMap(({ keyPoints }) => keyPoints.map(({ text }) => text)));
  marked.keyPoints = person.keyPoints.map((point) =>
    isReworded(point) && !known.has(point.text) ? { ...point, origin: 'person' } : point,
  );
  return marked;
}

function isOriginOf({ titleOrigin }: FrontMatter): (made: FrontMatter) => boolean {
  return (made) => made.titleOrigin === titleOrigin;
}

function markDate(date: FrontMatter['date'], made: readonly FrontMatter[]): FrontMatter['date'] {
  if (date.origin === 'unknown' || date.origin === 'person') return date;
  const dates = made.map((one) => one.date);
  const isMade = dates.some((one) => one.origin !== 'unknown' && one.value === date.value);
  const isRelabelled = dates.every((one) => one.origin !== date.origin);
  if (isMade || isRelabelled) return date;
  const { evidence, ...rest } = date;
  // What stood in the text is evidence for the date that the machine read there, not for the person's.
  const isStale = dates.some((one) => one.origin !== 'unknown' && isSame(evidence, one.evidence));
  const kept = evidence === undefined || isStale ? {} : { evidence };
  return { ...rest, ...kept, origin: 'person', source: 'person' };
}
