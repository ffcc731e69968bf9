import type { Table } from '../table.ts';
import { BRIEFING, number, OF_BRIEFING, perBriefing } from './columns.ts';

/** The text, a sentence a row. */
export const sentences: Table = {
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
