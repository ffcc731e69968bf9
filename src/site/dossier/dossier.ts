import type { Archive } from '../archive.ts';
import { catalogueThings, type ThingEntry } from '../catalogue.ts';
import type { Kind } from '../paths.ts';
import { indexSaid, type SaidIndex, type SaidLine } from '../said-lines.ts';
import { type Companion, companionsOf } from './companions.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** Statements with their number, of which the newest are shown. */
export interface SaidPart {
  /** Newest first. */
  readonly lines: readonly SaidLine[];
  readonly count: number;
}

/** What the archive has on a thing, beside its briefings. */
export interface Dossier {
  readonly timeline: Timeline;
  readonly companions: ReadonlyMap<Kind, readonly Companion[]>;
  readonly said: SaidPart;
  readonly saidOf: SaidPart;
}

const LINES_SHOWN = 12;

/** Everything that the archive mentions, and what makes the dossier of each. */
export interface Dossiers {
  readonly things: ReadonlyMap<Kind, readonly ThingEntry[]>;
  readonly saidIndex: SaidIndex;
  /** The kind of a thing that has a page; ids are unique among kinds. */
  readonly kindOf: (id: string) => Kind | undefined;
  readonly dossierOf: (entry: ThingEntry) => Dossier;
}

/** Prepare the dossiers of an archive. */
export function prepareDossiers(archive: Pick<Archive, 'cards' | 'known' | 'said'>): Dossiers {
  const things = catalogueThings(archive.cards, archive.known);
  const entries = new Map([...things.values()].flat().map((entry) => [entry.id, entry]));
  const saidIndex = indexSaid(archive);
  const nameOf = (id: string): string => entries.get(id)?.name ?? id;
  return {
    things,
    saidIndex,
    kindOf: (id) => entries.get(id)?.kind,
    dossierOf: (entry) => ({
      timeline: timelineOf(entry.cards),
      companions: companionsOf(entry, nameOf),
      said: newestOf(saidIndex.by.get(entry.id)),
      // What one says of oneself is what one says.
      saidOf: newestOf(saidIndex.about.get(entry.id)?.filter(({ id }) => id !== entry.id)),
    }),
  };
}

function newestOf(lines: readonly SaidLine[] = []): SaidPart {
  return { lines: lines.slice(-LINES_SHOWN).reverse(), count: lines.length };
}
