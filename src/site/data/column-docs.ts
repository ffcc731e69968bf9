import { fieldDocs } from './field-docs.ts';
import type { Column } from './table.ts';

/**
 * What columns hold, in words: of the schema for those that repeat one of its fields.
 *
 * @returns a function that throws for a column that nobody documents: a programmer's mistake
 */
export function columnDocs(): (column: Column) => string {
  const fields = new Map(fieldDocs().map(({ path, about }) => [path, about]));
  return ({ name, field, about }) => {
    const words = about ?? (field === undefined ? undefined : fields.get(field));
    if (words === undefined) throw new Error(`The column ${name} is not documented: ${field ?? 'no field'}.`);
    return words;
  };
}
