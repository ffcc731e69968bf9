import { KINDS } from '../../paths.ts';
import type { Table } from '../table.ts';
import { BRIEFING, field, OF_BRIEFING, perBriefing } from './columns.ts';

const NAMED = KINDS.filter((kind) => kind !== 'topics');

/** Every place where a name stands. */
export const mentions: Table = {
  name: 'mentions',
  columns: [
    BRIEFING,
    { name: 'kind', type: 'string', about: 'places, organisations or people', isRequired: true },
    field('name', 'places[].name', 'string', true),
    field('thing', 'places[].id'),
    field('salience', 'places[].salience', 'string', true),
    field('sentence', 'places[].mentions[].sentence', 'integer', true),
    field('text', 'places[].mentions[].text', 'string', true),
    field('form', 'places[].mentions[].form'),
    field('confidence', 'places[].confidence', 'number', true),
    field('rule', 'places[].rule', 'string', true),
  ],
  key: [],
  references: [...OF_BRIEFING, { column: 'thing', table: 'things', to: 'id' }],
  rows: perBriefing(({ id, data }) =>
    NAMED.flatMap((kind) =>
      data[kind].flatMap((named) =>
        named.mentions.map(({ sentence, text, form }) => [
          id,
          kind,
          named.name,
          named.id ?? null,
          named.salience,
          sentence,
          text,
          form ?? null,
          named.confidence,
          named.rule,
        ]),
      ),
    ),
  ),
};
