import type { Table } from '../table.ts';
import { BRIEFING, field, OF_BRIEFING, perBriefing } from './columns.ts';

/** What each briefing is about. */
export const topics: Table = {
  name: 'topics',
  columns: [
    BRIEFING,
    field('topic', 'topics[].id', 'string', true),
    field('confidence', 'topics[].confidence', 'number', true),
    field('rule', 'topics[].rule', 'string', true),
  ],
  key: ['briefing', 'topic'],
  references: [...OF_BRIEFING, { column: 'topic', table: 'things', to: 'id' }],
  rows: perBriefing(({ id, data }) =>
    data.topics.map(({ id: topic, confidence, rule }) => [id, topic, confidence, rule]),
  ),
};
