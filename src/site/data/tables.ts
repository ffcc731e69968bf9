import { KINDS } from '../paths.ts';
import type { BriefingRecord } from './record.ts';
import type { Cell, Column, Table } from './table.ts';

const BRIEFING: Column = {
  name: 'briefing',
  type: 'string',
  about: 'Id of the briefing: its address is /b/<id>',
  isRequired: true,
};
const OF_BRIEFING = [{ column: 'briefing', table: 'briefings', to: 'id' }] as const;
const NAMED = KINDS.filter((kind) => kind !== 'topics');

function field(name: string, path: string, type: Column['type'] = 'string', isRequired?: true): Column {
  return { name, type, field: path, ...(isRequired && { isRequired }) };
}

function number(about: string): Column {
  return { name: 'number', type: 'integer', about, isRequired: true };
}

/** Rows of each briefing, one after the other. */
function perBriefing(rowsOf: (briefing: BriefingRecord) => readonly (readonly Cell[])[]): Table['rows'] {
  return function* rows({ briefings }) {
    for (const briefing of briefings) yield* rowsOf(briefing);
  };
}

const briefings: Table = {
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

const sentences: Table = {
  name: 'sentences',
  columns: [
    BRIEFING,
    number('Number of the sentence, counted from 1: its address is /b/<briefing>#s<number>'),
    {
      name: 'block',
      type: 'integer',
      about: 'Paragraph or other block of the body, counted from 1',
      isRequired: true,
    },
    { name: 'text', type: 'string', about: 'The words of the sentence, to the letter', isRequired: true },
  ],
  key: ['briefing', 'number'],
  references: OF_BRIEFING,
  rows: perBriefing(({ id, blocks }) => {
    let number = 0;
    return blocks.flatMap((block, i) => block.map((text) => [id, ++number, i + 1, text]));
  }),
};

const keyPoints: Table = {
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

const things: Table = {
  name: 'things',
  columns: [
    { name: 'id', type: 'string', about: 'Registry id: its address is /<kind>/<id>', isRequired: true },
    { name: 'kind', type: 'string', about: 'places, organisations, people or topics', isRequired: true },
    { name: 'type', type: 'string', about: 'What sort of its kind it is: state, city, party …' },
    { name: 'name', type: 'string', about: 'Name as readers see it', isRequired: true },
    { name: 'description', type: 'string', about: 'One neutral line' },
    { name: 'reference', type: 'string', about: 'A page about it' },
    { name: 'latitude', type: 'number', about: 'Degrees north' },
    { name: 'longitude', type: 'number', about: 'Degrees east' },
    { name: 'briefings', type: 'integer', about: 'Number of briefings that mention it', isRequired: true },
  ],
  key: ['id'],
  references: [],
  rows: ({ things }) =>
    things.map(({ id, kind, name, known, briefings }) => [
      id,
      kind,
      known?.type ?? null,
      name,
      known?.description ?? null,
      known?.reference ?? null,
      known?.coordinates?.[0] ?? null,
      known?.coordinates?.[1] ?? null,
      briefings,
    ]),
};

const mentions: Table = {
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

const topics: Table = {
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

const statements: Table = {
  name: 'statements',
  columns: [
    BRIEFING,
    number('Number of the statement, counted from 1: its claim is at /b/<briefing>#c<number>'),
    field('speaker', 'statements[].speaker.name', 'string', true),
    field('speaker_id', 'statements[].speaker.id'),
    field('speaker_kind', 'statements[].speaker.kind', 'string', true),
    field('speaker_origin', 'statements[].speaker.origin', 'string', true),
    { name: 'verb', type: 'string', about: 'The verb as it stands in the sentence', isRequired: true },
    field('lemma', 'statements[].verb.lemma', 'string', true),
    field('force', 'statements[].verb.force', 'string', true),
    field('claim', 'statements[].claim', 'string', true),
    field('sentence', 'statements[].claim.sentence', 'integer', true),
    field('quoted', 'statements[].quoted', 'boolean', true),
    field('confidence', 'statements[].confidence', 'number', true),
    field('rule', 'statements[].rule', 'string', true),
  ],
  key: ['briefing', 'number'],
  references: OF_BRIEFING,
  rows: perBriefing(({ id, data }) =>
    data.statements.map(({ speaker, verb, claim, quoted, confidence, rule }, i) => [
      id,
      i + 1,
      speaker.name,
      speaker.id ?? null,
      speaker.kind,
      speaker.origin,
      verb.text,
      verb.lemma,
      verb.force,
      claim.text,
      claim.sentence,
      quoted,
      confidence,
      rule,
    ]),
  ),
};

const dates: Table = {
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

/** The tables of the downloads; a table stands after those that it refers to. */
export const TABLES: readonly Table[] = [
  things,
  briefings,
  sentences,
  keyPoints,
  mentions,
  topics,
  statements,
  dates,
];
