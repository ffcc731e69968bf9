import type { Anchor } from '../../briefing/evidence.ts';
import type { FrontMatter } from '../../briefing/schema.ts';

/**
 * Take values out whose evidence has no place in the body: a mention, topic evidence, statement, date, repair
 * or key point, and a name or topic that is left without any.
 *
 * @param lost anchors of `data`
 */
export function prune(data: FrontMatter, lost: readonly Anchor[]): FrontMatter {
  if (lost.length === 0) return data;
  const paths = new Set(lost.map(({ path }) => path.join('.')));
  const stays = (...path: readonly (string | number)[]): boolean => !paths.has(path.join('.'));
  const { titleSentence, dateline, summary, date, ...rest } = data;
  const names = (list: 'places' | 'organisations' | 'people'): FrontMatter['places'] =>
    data[list]
      .map((thing, i) => ({
        ...thing,
        mentions: thing.mentions.filter((_, j) => stays(list, i, 'mentions', j)),
      }))
      .filter(({ mentions }) => mentions.length > 0);
  return {
    ...rest,
    ...(titleSentence !== undefined && stays('titleSentence') && { titleSentence }),
    ...(dateline !== undefined && stays('dateline') && { dateline }),
    ...(summary !== undefined && stays('summary') && { summary }),
    date: stays('date', 'evidence') ? date : withoutEvidence(date),
    keyPoints: data.keyPoints.filter((_, i) => stays('keyPoints', i)),
    places: names('places'),
    organisations: names('organisations'),
    people: names('people'),
    topics: data.topics
      .map((topic, i) => ({
        ...topic,
        evidence: topic.evidence.filter((_, j) => stays('topics', i, 'evidence', j)),
      }))
      .filter(({ evidence }) => evidence.length > 0),
    statements: data.statements.filter((_, i) =>
      [['speaker'], ['speaker', 'refersTo'], ['verb'], ['claim']].every((part) =>
        stays('statements', i, ...part),
      ),
    ),
    dates: data.dates.filter((_, i) => stays('dates', i)),
    repairs: data.repairs.filter((_, i) => stays('repairs', i)),
  };
}

function withoutEvidence(date: FrontMatter['date']): FrontMatter['date'] {
  if (date.origin === 'unknown') return date;
  const { evidence: _, ...rest } = date;
  return rest;
}
