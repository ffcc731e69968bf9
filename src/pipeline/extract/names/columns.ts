import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import type { Judged } from './judge-names.ts';

/** This share of a column's cells must be names of persons, so that it is a column of names. */
const LEAST_SHARE = 2 / 3;
const LEAST_NAMES = 3;

/**
 * In a table, names bear each other out: a cell that is proposed as a person is as sure as the second surest of its
 * column, where most cells are persons.
 *
 * @param judged names with their confidence, in any order
 * @returns as many names in the same order
 * @example agreeInColumns(article of «سمير الوادي | تونس\nهدى المرابط | المغرب\n…», names) // سمير الوادي as sure as the rest
 */
export function agreeInColumns(article: Article, judged: readonly Judged[]): readonly Judged[] {
  const persons = new Map(
    judged.filter(({ kind }) => kind === 'person').map((name) => [keyOf(name.span), name]),
  );
  const raised = new Map<Judged, number>();
  for (const column of readColumns(article)) {
    const names = column.flatMap((cell) => persons.get(keyOf(cell)) ?? []);
    if (names.length < LEAST_NAMES || names.length < column.length * LEAST_SHARE) continue;
    const [, second = 0] = names.map(({ confidence }) => confidence).sort((a, b) => b - a);
    for (const name of names) raised.set(name, Math.max(name.confidence, second));
  }
  return judged.map((name) => ({ ...name, confidence: raised.get(name) ?? name.confidence }));
}

/** The cells of each column of the tables: runs of lines with as many cells. */
function readColumns({ text, blocks }: Article): readonly (readonly Span[])[] {
  const columns: Span[][] = [];
  let open: Span[][] = [];
  for (const { span } of blocks) {
    const cells = cutCells(text, span);
    if (cells.length !== open.length) {
      open = cells.length > 1 ? cells.map(() => []) : [];
      columns.push(...open);
    }
    for (const [index, cell] of cells.entries()) open[index]?.push(cell);
  }
  return columns;
}

function cutCells(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let at = start;
  for (const cell of text.slice(start, end).split('|')) {
    const from = at + cell.length - cell.trimStart().length;
    cells.push({ start: from, end: from + cell.trim().length });
    at += cell.length + 1;
  }
  return cells;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
