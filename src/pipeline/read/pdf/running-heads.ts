import { isNote } from './notes.ts';
import type { TextLine } from './text-lines.ts';

/** Lines at the top and bottom of a page that are looked at. */
const EDGE = 2;
/** A head stands off the text by more than this many times the usual distance of lines. */
const OFF = 1.8;
/** … and in smaller letters than the text's. */
const SMALLER = 0.85;

/** Letters of a title are larger than the text's by this. */
const LARGER = 1.2;

/** It cannot be anything else, wherever at the edge it stands. */
const SURE_PAGE_NUMBER = /^[-–—|\s]*(?:صفحة|ص\.?)\s*[\d٠-٩]{1,4}(?:\s*(?:\/|من)\s*[\d٠-٩]{1,4})?[-–—|.\s]*$/u;
const PAGE_NUMBER = /^[-–—|\s]*(?:صفحة|ص)?\s*[\d٠-٩]{1,4}(?:\s*(?:\/|من)\s*[\d٠-٩]{1,4})?[-–—|.\s]*$/u;

/**
 * Take the lines off that stand on pages rather than in the text: page numbers, and heads or feet that return from page
 * to page or stand off in small letters.
 */
export function dropRunningHeads(lines: readonly TextLine[]): readonly TextLine[] {
  const size = median(lines.flatMap((line) => Array(line.text.length).fill(line.size)));
  const pitch = median(lines.flatMap(({ gap, size: own }) => (gap === undefined ? [] : [gap * own])));
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  const edges = pages.map(edgesOf);
  const times = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(({ line }) => keyOf(line)))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const dropped = edges.flat().filter(({ line, distance }) => {
    const isRunning = pages.length > 1 && (times.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length / 2);
    const isOff = distance > pitch * OFF && line.size < size * SMALLER && !isNote(line, lines);
    const isNumber = PAGE_NUMBER.test(line.text) && distance > pitch * OFF && line.size < size * LARGER;
    const isCounted = PAGE_NUMBER.test(line.text) && Number(line.text) === line.page + 1;
    return isRunning || isOff || isNumber || isCounted || SURE_PAGE_NUMBER.test(line.text);
  });
  if (pages.length === 1 && dropped.length > 0)
    dropped.push(...headsAboveTitle(edges[0] ?? [], dropped, size));
  const gone = new Set(dropped.map(({ line }) => line));
  return lines.filter((line) => !gone.has(line));
}

/**
 * On a single page nothing returns. Where something is known to stand on the page rather than in the text, what stands
 * above the title in letters like the text's does so too.
 */
function headsAboveTitle(edges: readonly Edge[], dropped: readonly Edge[], size: number): readonly Edge[] {
  const [top, next] = edges.filter((edge) => !dropped.includes(edge));
  if (top === undefined || next === undefined || next.line.base >= top.line.base) return [];
  const isAboveTitle = top.line.size < size * LARGER && next.line.size > size * LARGER;
  return isAboveTitle ? [top] : [];
}

interface Edge {
  readonly line: TextLine;
  /** To the next line towards the middle of the page. */
  readonly distance: number;
}

function edgesOf(page: readonly TextLine[]): readonly Edge[] {
  const sorted = page.toSorted((a, b) => b.base - a.base);
  const distances = (ordered: readonly TextLine[]) =>
    ordered.slice(0, EDGE).map((line, i) => {
      const next = ordered.slice(i + 1).find(({ base }) => base !== line.base);
      return {
        line,
        distance: next === undefined ? Number.POSITIVE_INFINITY : Math.abs(next.base - line.base),
      };
    });
  return page.length <= EDGE ? [] : [...distances(sorted), ...distances(sorted.toReversed())];
}

/** What a head looks like on every page: its words without their numbers, at its height. */
function keyOf({ text, base }: TextLine): string {
  return `${Math.round(base / 4)} ${text.replace(/[\d٠-٩]+/g, '#')}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
