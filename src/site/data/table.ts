import type { Thing } from '../thing-loader.ts';
import type { BriefingRecord } from './record.ts';

/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a column holds, as Frictionless names it. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean';

export interface Column {
  readonly name: string;
  readonly type: CellType;
  /** Field of the front matter that it repeats, as `statements[].speaker.name`: its documentation is the schema's. */
  readonly field?: string;
  /** What it holds, for columns that repeat no field. */
  readonly about?: string;
  readonly isRequired?: true;
}

/** A thing that briefings mention, with what the registry knows of it. */
export interface ThingRecord {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly known: Thing | undefined;
  readonly briefings: number;
}

/** A part of what the tables are made of; all parts together are the archive. */
export interface DataPart {
  readonly briefings: readonly BriefingRecord[];
  readonly things: readonly ThingRecord[];
}

/** A table of the downloads: one CSV file, one table in SQLite, one resource of the data package. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns whose values are keys of another table. */
  readonly references: readonly { readonly column: string; readonly table: string; readonly to: string }[];
  readonly rows: (part: DataPart) => Iterable<readonly Cell[]>;
}
