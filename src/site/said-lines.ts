import type { Archive } from './archive.ts';
import { byDate } from './card.ts';
import type { Said } from './said.ts';

/** A statement with the briefing that it stands in. */
export interface SaidLine extends Said {
  readonly briefing: string;
  readonly title: string;
  readonly date: string | undefined;
}

/** Statements by who said them and by what they are about; each list is oldest first. */
export interface SaidIndex {
  readonly all: readonly SaidLine[];
  readonly by: ReadonlyMap<string, readonly SaidLine[]>;
  readonly about: ReadonlyMap<string, readonly SaidLine[]>;
}

/** Put every statement of an archive with its briefing, in the order of their dates. */
export function indexSaid({ cards, said }: Pick<Archive, 'cards' | 'said'>): SaidIndex {
  const all = [...cards]
    .sort(byDate)
    .flatMap(({ id, title, date }) =>
      (said.get(id) ?? []).map((one): SaidLine => ({ ...one, briefing: id, title, date })),
    );
  const by = new Map<string, SaidLine[]>();
  const about = new Map<string, SaidLine[]>();
  for (const line of all) {
    if (line.id !== undefined) push(by, line.id, line);
    for (const id of line.about) push(about, id, line);
  }
  return { all, by, about };
}

function push(lists: Map<string, SaidLine[]>, key: string, line: SaidLine): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [line]);
  else list.push(line);
}
