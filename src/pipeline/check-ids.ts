import type { VFileMessage } from 'vfile-message';
import { type FieldPath, nameOf } from '../briefing/front-matter.ts';
import { say, type Where } from '../briefing/messages.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { type LeftOut, mayBeLeftOut } from '../registry/left-out.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * Check that every id of a briefing is in the registry, as the kind of thing that it is given for. An id of an entry
 * that is wrong is not told: the entry is.
 *
 * @param leftOut what faults keep out of the registry
 * @param placeOf where a field stands in its file, as parseBriefing tells
 */
export function checkIds(
  data: FrontMatter,
  { registry, leftOut }: { readonly registry: Registry; readonly leftOut: LeftOut },
  placeOf: (path: FieldPath) => Where,
): readonly VFileMessage[] {
  return idsOf(data).flatMap(({ path, id, kind }) => {
    const entry = registry.byId(id);
    if (entry !== undefined && (kind === undefined || entry.kind === kind)) return [];
    if (entry === undefined && mayBeLeftOut(leftOut, id, kind)) return [];
    const wanted = kind ?? 'entry';
    return [say('write/unknown-id', placeOf(path), { field: nameOf(path), id, kind: wanted })];
  });
}

interface GivenId {
  readonly path: FieldPath;
  readonly id: string;
  /** Undefined where a thing of any kind may stand: organisations speak, and so do states. */
  readonly kind?: 'place' | 'organisation' | 'person' | 'topic';
}

function idsOf(data: FrontMatter): readonly GivenId[] {
  const lists = {
    places: 'place',
    organisations: 'organisation',
    people: 'person',
    topics: 'topic',
  } as const;
  const ids = Object.entries(lists).flatMap(([name, kind]) =>
    data[name as keyof typeof lists].flatMap(({ id }, i) =>
      id === undefined ? [] : [{ path: [name, i, 'id'], id, kind }],
    ),
  );
  const speakers = data.statements.flatMap(({ speaker: { id } }, i) =>
    id === undefined ? [] : [{ path: ['statements', i, 'speaker', 'id'], id }],
  );
  const place = data.dateline?.place;
  return [
    ...ids,
    ...speakers,
    ...(place === undefined ? [] : [{ path: ['dateline', 'place'], id: place, kind: 'place' as const }]),
  ];
}
