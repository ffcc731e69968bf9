import type { Table } from '../table.ts';
import { BRIEFING, field, number, OF_BRIEFING, perBriefing } from './columns.ts';

/** Who said what. */
export const statements: Table = {
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
