import { bestAddress } from '../absolute.ts';
import { type Kind, thingPath } from '../paths.ts';
import type { Thing } from '../thing-loader.ts';

type Node = Readonly<Record<string, unknown>>;

/** What schema.org calls each kind of thing. */
const TYPES: Readonly<Record<Kind, string>> = {
  places: 'Place',
  organisations: 'Organization',
  people: 'Person',
  topics: 'DefinedTerm',
};

/** A thing as what something is about or mentions; one without an id has a name alone. */
export function thingReference({
  kind,
  id,
  name,
}: {
  readonly kind: Kind;
  readonly id?: string | undefined;
  readonly name: string;
}): Node {
  return { '@type': TYPES[kind], ...(id !== undefined && { '@id': idOf(kind, id) }), name };
}

/** A thing as the main entity of its dossier. */
export function thingData(kind: Kind, id: string, name: string, known: Thing | undefined): Node {
  const { aliases = [], description, reference, coordinates } = known ?? {};
  return {
    ...thingReference({ kind, id, name }),
    url: bestAddress(thingPath(kind, id)),
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(description !== undefined && { description }),
    ...(reference !== undefined && { sameAs: reference }),
    ...(coordinates !== undefined && {
      geo: { '@type': 'GeoCoordinates', latitude: coordinates[0], longitude: coordinates[1] },
    }),
  };
}

function idOf(kind: Kind, id: string): string {
  return `${bestAddress(thingPath(kind, id))}#thing`;
}
