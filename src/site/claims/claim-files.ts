import type { SaidLine } from '../said-lines.ts';
import type { ClaimLists } from './claim-lists.ts';

/** Statements of a numbered file: about 300 KB, 60 KB on the wire. */
const SIZE = 1000;

/** Statements as the filter reads them; each briefing stands once. */
export interface ClaimFile {
  readonly briefings: readonly (readonly [id: string, title: string, date: string | null])[];
  /** Oldest first; `briefing` is a place in the list above. */
  readonly lines: readonly (Omit<SaidLine, 'briefing' | 'title' | 'date'> & { readonly briefing: number })[];
}

/** What a reader can choose from. */
export interface ClaimFacets {
  /** Id or key, name, number of statements, and the kind of page of each speaker; the most quoted first. */
  readonly speakers: readonly (readonly [key: string, name: string, count: number, kind: string | null])[];
  /** Id, name and number of statements of what statements are about; the most frequent first. */
  readonly about: readonly (readonly [id: string, name: string, count: number])[];
  /** First and last year of each numbered file, in its order; null where it has statements without a date. */
  readonly files: readonly { readonly from: string | null; readonly to: string | null }[];
}

/**
 * Cut statements into files that are numbered from the oldest, so that a new briefing changes the last one alone.
 *
 * @param all oldest first
 */
export function claimFiles(all: readonly SaidLine[], size = SIZE): readonly ClaimFile[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    claimFile(all.slice(i * size, (i + 1) * size)),
  );
}

function claimFile(lines: readonly SaidLine[]): ClaimFile {
  const briefings = new Map(lines.map(({ briefing, title, date }) => [briefing, { title, date }]));
  const places = new Map([...briefings.keys()].map((id, place) => [id, place]));
  return {
    briefings: [...briefings].map(([id, { title, date }]) => [id, title, date ?? null]),
    lines: lines.map(({ briefing, title: _title, date: _date, ...line }) => ({
      ...line,
      briefing: places.get(briefing) ?? 0,
    })),
  };
}

/** What there is to choose from in an archive's statements. */
export function claimFacets(
  { all, speakers, kindOf, nameOf }: Pick<ClaimLists, 'all' | 'speakers' | 'kindOf' | 'nameOf'>,
  files: readonly ClaimFile[],
): ClaimFacets {
  const about = new Map<string, number>();
  for (const id of all.flatMap((line) => line.about)) about.set(id, (about.get(id) ?? 0) + 1);
  return {
    speakers: speakers
      .map(({ key, name, lines }) => [key, name, lines.length, kindOf(key) ?? null] as const)
      .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)),
    about: [...about]
      .map(([id, count]) => [id, nameOf(id) ?? id, count] as const)
      .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)),
    files: files.map(({ briefings }) => ({
      from: briefings[0]?.[2]?.slice(0, 4) ?? null,
      to: briefings.at(-1)?.[2]?.slice(0, 4) ?? null,
    })),
  };
}
