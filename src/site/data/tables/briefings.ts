import type { Table } from '../table.ts';
import { field, perBriefing } from './columns.ts';

/** What is known of each briefing. */
export const briefings: Table = {
  name: 'briefings',
  columns: [
    {
      name: 'id',
      type: 'string',
      about: 'Permanent id of the briefing: its address is /b/<id>',
      isRequired: true,
    },
    field('title', 'title', 'string', true),
    field('title_origin', 'titleOrigin', 'string', true),
    field('date', 'date.value'),
    field('date_precision', 'date.precision'),
    field('date_origin', 'date.origin', 'string', true),
    field('publisher', 'publisher'),
    field('author', 'author'),
    field('url', 'url'),
    field('licence', 'licence'),
    field('collection', 'collection'),
    field('summary', 'summary.text'),
    { name: 'sentences', type: 'integer', about: 'Number of sentences in the body', isRequired: true },
    field('seed', 'provenance.seed', 'string', true),
    field('sha256', 'provenance.sha256', 'string', true),
    field('extractor', 'provenance.extractor', 'string', true),
  ],
  key: ['id'],
  references: [],
  rows: perBriefing(({ id, data, blocks }) => {
    const { date, provenance } = data;
    const isDated = date.origin !== 'unknown';
    return [
      [
        id,
        data.title,
        data.titleOrigin,
        isDated ? date.value : null,
        isDated ? date.precision : null,
        date.origin,
        data.publisher ?? null,
        data.author ?? null,
        data.url ?? null,
        data.licence ?? null,
        data.collection ?? null,
        data.summary?.text ?? null,
        blocks.reduce((sum, block) => sum + block.length, 0),
        provenance.seed,
        provenance.sha256,
        provenance.extractor,
      ],
    ];
  }),
};
