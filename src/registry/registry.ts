import type { VFileMessage } from 'vfile-message';
import { say } from '../briefing/messages.ts';
import { type ReadEntry, type RegistryFile, readAuthorityFile } from './authority-file.ts';
import { buildRegistry, type Registry } from './build-registry.ts';
import { checkAliases, checkIds, checkWithin, type PlacedEntry } from './checks.ts';
import { type Alias, plainAlias, type RegistryEntry, type RegistryKind } from './entry.ts';
import { joinLeftOut, type LeftOut } from './left-out.ts';
import { nameWords } from './name-words.ts';

export type { RegistryFile } from './authority-file.ts';
export type { Registry } from './build-registry.ts';
export type { Alias, Keyword, RegistryEntry, RegistryKind } from './entry.ts';

/** The authority files by their base name, in the order in which the registry lists them. */
export const AUTHORITY_FILES: readonly { readonly base: string; readonly kind: RegistryKind }[] = [
  { base: 'places.yaml', kind: 'place' },
  { base: 'organisations.yaml', kind: 'organisation' },
  { base: 'people.yaml', kind: 'person' },
  { base: 'topics.yaml', kind: 'topic' },
];

/** A registry, and what is wrong in its files. */
export interface Loaded {
  readonly registry: Registry;
  readonly messages: readonly VFileMessage[];
  readonly leftOut: LeftOut;
}

/**
 * Read the authority files into a registry.
 *
 * What is wrong in them costs the entry or the alias that is wrong and is told with file, line and column;
 * the rest counts. What follows from such a fault, as a link to an entry that is left out, is not told besides. No
 * files, or empty ones, make an empty registry and a warning.
 *
 * @param files their kind is known by their base name; others are ignored
 * @example loadRegistry([{ file: 'content/registry/places.yaml', text: '- { id: mali, name: مالي, type: state }' }])
 */
export function loadRegistry(files: readonly RegistryFile[]): Loaded {
  const read = AUTHORITY_FILES.flatMap(({ base, kind }) =>
    files.filter(({ file }) => file.split('/').at(-1) === base).map((file) => readAuthorityFile(file, kind)),
  );
  const given = read.flatMap((part) => part.entries.map(placeEntry));
  const ids = checkIds(given);
  const aliases = checkAliases(ids.entries);
  const leftOut = joinLeftOut(read.map((part) => part.leftOut));
  const within = checkWithin(aliases.entries, leftOut);
  const messages = [...read, ids, aliases, within].flatMap((part) => part.messages);
  const entries = within.entries.map((item) => item.entry);
  const isEmpty = entries.length === 0 && messages.length === 0;
  const empty = isEmpty ? [say('registry/empty', { file: 'content/registry' })] : [];
  return { registry: buildRegistry(sortEntries(entries)), messages: [...messages, ...empty], leftOut };
}

function sortEntries(entries: readonly RegistryEntry[]): readonly RegistryEntry[] {
  const rank = (kind: RegistryKind): number => AUTHORITY_FILES.findIndex((file) => file.kind === kind);
  return [...entries].sort((a, b) => rank(a.kind) - rank(b.kind) || (a.id < b.id ? -1 : 1));
}

type GivenAlias =
  | string
  | {
      readonly text: string;
      readonly when?: readonly string[] | undefined;
      readonly after?: readonly string[] | undefined;
      readonly quoted?: true | undefined;
      readonly unless?: readonly string[] | undefined;
    };

function toAlias(given: GivenAlias): Alias {
  if (typeof given === 'string') return plainAlias(given);
  const { text, when = [], after = [], quoted = false, unless = [] } = given;
  return { text, when, after, quoted, unless };
}

function placeEntry({ kind, data, where }: ReadEntry): PlacedEntry {
  const listed = 'aliases' in data ? data.aliases.map(toAlias) : [];
  const isNameListed = listed.some((alias) => nameWords(alias.text).join() === nameWords(data.name).join());
  const entry: RegistryEntry = {
    id: data.id,
    kind,
    type: 'type' in data ? data.type : 'topic',
    name: data.name,
    aliases: kind === 'topic' || isNameListed ? listed : [toAlias(data.name), ...listed],
    demonyms: 'demonyms' in data ? data.demonyms.map(toAlias) : [],
    short: 'short' in data ? data.short.map(toAlias) : [],
    latin: 'latin' in data ? data.latin : [],
    within: 'within' in data ? data.within : [],
    keywords: 'keywords' in data ? data.keywords : [],
    ...('iso' in data && data.iso !== undefined && { iso: data.iso }),
    ...('coordinates' in data && data.coordinates !== undefined && { coordinates: data.coordinates }),
    ...(data.description !== undefined && { description: data.description }),
    ...('reference' in data && data.reference !== undefined && { reference: data.reference }),
  };
  return { entry, where, listed: listed.map((alias) => alias.text) };
}
