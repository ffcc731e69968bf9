import type { BriefingRecord } from '../record.ts';
import type { Cell, Column, Table } from '../table.ts';

/** The column by which a row belongs to a briefing. */
export const BRIEFING: Column = {
  name: 'briefing',
  type: 'string',
  about: 'Id of the briefing: its address is /b/<id>',
  isRequired: true,
};

export const OF_BRIEFING = [{ column: 'briefing', table: 'briefings', to: 'id' }] as const;

/** A column that repeats a field of the front matter. */
export function field(
  name: string,
  path: string,
  type: Column['type'] = 'string',
  isRequired?: true,
): Column {
  return { name, type, field: path, ...(isRequired && { isRequired }) };
}

/** A column that counts the rows of a briefing. */
export function number(about: string): Column {
  return { name: 'number', type: 'integer', about, isRequired: true };
}

/** Rows of each briefing, one after the other. */
export function perBriefing(
  rowsOf: (briefing: BriefingRecord) => readonly (readonly Cell[])[],
): Table['rows'] {
  return function* rows({ briefings }) {
    for (const briefing of briefings) yield* rowsOf(briefing);
  };
}
