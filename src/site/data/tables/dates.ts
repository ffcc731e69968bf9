import type { Table } from '../table.ts';
import { BRIEFING, field, number, OF_BRIEFING, perBriefing } from './columns.ts';

/** The dates that texts mention. */
export const dates: Table = {
  name: 'dates',
  columns: [
    BRIEFING,
    number('Number of the date in its briefing, counted from 1'),
    field('sentence', 'dates[].sentence', 'integer', true),
    field('text', 'dates[].text', 'string', true),
    field('value', 'dates[].value'),
    field('precision', 'dates[].precision'),
    field('calendar', 'dates[].calendar', 'string', true),
    field('origin', 'dates[].origin', 'string', true),
    field('confidence', 'dates[].confidence', 'number', true),
    field('rule', 'dates[].rule', 'string', true),
  ],
  key: ['briefing', 'number'],
  references: OF_BRIEFING,
  rows: perBriefing(({ id, data }) =>
    data.dates.map((date, i) => [
      id,
      i + 1,
      date.sentence,
      date.text,
      date.value ?? null,
      date.precision ?? null,
      date.calendar,
      date.origin,
      date.confidence,
      date.rule,
    ]),
  ),
};
