import { forces } from '../../briefing/schema.ts';
import type { Archive } from '../archive.ts';
import { byName } from '../catalogue.ts';
import { digestOf } from '../digest.ts';
import { prepareDossiers } from '../dossier/dossier.ts';
import { type ListPage, listPages } from '../list-pages.ts';
import { type NameIndex, nameIndex } from '../name-index.ts';
import { type Kind, speakerPath } from '../paths.ts';
import type { SaidLine } from '../said-lines.ts';
import { type Speaker, speakersOf } from './speakers.ts';

/** Statements on a full page. */
const PAGE_SIZE = 60;

/** Statements of an archive, ready for lists. */
export interface ClaimLists {
  /** Oldest first. */
  readonly all: readonly SaidLine[];
  readonly speakers: readonly Speaker[];
  readonly speakerIndex: NameIndex;
  /** Forces that occur, in the order of the schema; lines oldest first. */
  readonly forces: readonly { readonly force: SaidLine['force']; readonly lines: readonly SaidLine[] }[];
  readonly kindOf: (id: string) => Kind | undefined;
  readonly nameOf: (id: string) => string | undefined;
}

/** A page of statements. */
export interface ClaimPage {
  readonly page: ListPage<SaidLine>;
  /** Number of all statements of the list; on its newest page only. */
  readonly count: number | undefined;
  readonly cacheKey: string;
}

/** Prepare the lists of an archive's statements. */
export function claimLists(archive: Pick<Archive, 'cards' | 'known' | 'said'>): ClaimLists {
  const { things, saidIndex, kindOf } = prepareDossiers(archive);
  const names = new Map([...things.values()].flat().map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string | undefined => names.get(id);
  const speakers = speakersOf(saidIndex, nameOf);
  const listed = speakers
    .map(({ key, name, lines }) => {
      const description = archive.known.get(key)?.description;
      return { id: key, name, description, count: lines.length, path: speakerPath(key) };
    })
    .sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const byForce = Map.groupBy(saidIndex.all, ({ force }) => force);
  return {
    all: saidIndex.all,
    speakers,
    speakerIndex: nameIndex(listed),
    forces: forces.flatMap((force) => {
      const lines = byForce.get(force);
      return lines === undefined ? [] : [{ force, lines }];
    }),
    kindOf,
    nameOf,
  };
}

/**
 * The pages of a list of statements.
 *
 * @param lines oldest first
 * @param heading what else the pages show
 */
export function claimPages(
  lines: readonly SaidLine[],
  heading: unknown,
  kindOf: ClaimLists['kindOf'],
): readonly ClaimPage[] {
  return listPages(lines, PAGE_SIZE).map((page) => {
    const count = page.number === undefined ? lines.length : undefined;
    const kinds = page.items.map(({ id }) => (id === undefined ? undefined : kindOf(id)));
    return { page, count, cacheKey: digestOf([heading, page, count, kinds]) };
  });
}
