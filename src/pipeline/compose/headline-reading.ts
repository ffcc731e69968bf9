import type { Evidence } from '../../briefing/schema.ts';
import type { Span } from '../../briefing/span.ts';
import { findTimeExpressions } from '../extract/dates/find-time-expressions.ts';
import type { Facts } from '../stages.ts';
import { type Headline, readHeadline } from './headline.ts';

/** Rules of expressions that tell the day of the news, which a headline leaves out. */
const TELLS_DAY: ReadonlySet<string> = new Set(['dates/relative-day', 'dates/weekday', 'dates/adverb']);

/**
 * Take a sentence, or part of one, apart for a headline, with the names and days that were found in it.
 *
 * @param number of the sentence that `text` is of
 */
export function readPart(text: string, facts: Facts, number: number): Headline {
  const spans = (things: Facts['people']) =>
    things
      .flatMap(({ mentions }) => mentions)
      .flatMap((mention) => (mention.sentence === number ? spansOf(text, mention) : []));
  const people = spans(facts.people);
  const names = [...people, ...spans(facts.organisations), ...spans(facts.places)];
  const days = findTimeExpressions(text).filter(({ rule }) => TELLS_DAY.has(rule));
  return readHeadline(text, names, people, days);
}

/** Where a name stands in part of its sentence: everywhere it does, since the same words are the same name. */
function spansOf(text: string, { text: name }: Evidence): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}
