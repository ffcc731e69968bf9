import type { Table } from '../table.ts';
import { BRIEFING, field, number, OF_BRIEFING, perBriefing } from './columns.ts';

/** The key points. */
export const keyPoints: Table = {
  name: 'key_points',
  columns: [
    BRIEFING,
    number('Number of the point in its briefing, counted from 1'),
    field('sentence', 'keyPoints[].sentence', 'integer', true),
    field('text', 'keyPoints[].text', 'string', true),
    field('origin', 'keyPoints[].origin', 'string', true),
  ],
  key: ['briefing', 'number'],
  references: OF_BRIEFING,
  rows: perBriefing(({ id, data }) =>
    data.keyPoints.map(({ sentence, text, origin }, i) => [id, i + 1, sentence, text, origin]),
  ),
};
