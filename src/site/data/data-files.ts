import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteAddress } from '../site-address.ts';
import { csvHead, csvLines } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { CSV, DATABASE, LINES, PACKAGE } from './file-names.ts';
import { jsonLine } from './json-lines.ts';
import type { BriefingRecord } from './record.ts';
import { openDatabase } from './sqlite.ts';
import type { ThingRecord } from './table.ts';
import { TABLES } from './tables.ts';
import { factsOf, openTextFile } from './text-file.ts';

/** The downloads while the archive is read. */
export interface DataFiles {
  /** Add a briefing; in the order of the ids. */
  readonly add: (briefing: BriefingRecord) => void;
  /** Finish them. */
  readonly close: (things: readonly ThingRecord[]) => void;
}

/**
 * Begin all downloads of an archive in a folder. They grow briefing by briefing, so that an archive of any size takes
 * no more memory than a small one.
 */
export function openDataFiles(folder: string, address: SiteAddress): DataFiles {
  mkdirSync(folder, { recursive: true });
  const lines = openTextFile(join(folder, LINES.name));
  const database = openDatabase(join(folder, DATABASE.name), TABLES);
  const tables = CSV.map((csv) => ({ ...csv, file: openTextFile(join(folder, csv.name)) }));
  for (const { table, file } of tables) file.add(csvHead(table));
  const add: DataFiles['add'] = (briefing) => {
    const part = { briefings: [briefing], things: [] };
    lines.add(jsonLine(briefing));
    database.add(part);
    for (const { table, file } of tables) file.add(csvLines(table, part));
  };
  return {
    add,
    close: (things) => {
      const part = { briefings: [], things };
      database.add(part);
      database.close();
      for (const { table, file } of tables) file.add(csvLines(table, part));
      const facts = [
        { ...LINES, ...lines.close() },
        { ...DATABASE, ...factsOf(join(folder, DATABASE.name)) },
        ...tables.map((csv) => ({ ...csv, ...csv.file.close() })),
      ];
      writeFileSync(join(folder, PACKAGE.name), dataPackage(facts, address));
    },
  };
}
