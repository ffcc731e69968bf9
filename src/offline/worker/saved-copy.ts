import { contentTypeOf } from '../../site/content-type.ts';
import { type PlacedFile, packPath, placesOf } from '../saved/copy-list.ts';
import type { Store } from '../saved/state.ts';

/** Files of the copy that is saved, whichever it is by now. */
export interface SavedCopy {
  /** The answer to a request for a path of the site; undefined when the copy does not have it. */
  readonly answer: (path: string) => Promise<Response | undefined>;
}

/** The saved copy of a store; its list is read once for each build. */
export function savedCopy(store: Store, scope: string): SavedCopy {
  const lists = new Map<string, Promise<ReadonlyMap<string, PlacedFile> | undefined>>();
  const placesIn = (build: string): Promise<ReadonlyMap<string, PlacedFile> | undefined> => {
    const known = lists.get(build);
    if (known !== undefined) return known;
    const reading = store.list(build).then((list) => list && placesOf(list));
    lists.clear();
    lists.set(build, reading);
    return reading;
  };
  return {
    answer: async (path) => {
      const build = await store.savedBuild();
      const places = build === undefined ? undefined : await placesIn(build);
      if (build === undefined || places === undefined) return undefined;
      const found = filesOfPath(path).find((file) => places.has(file));
      const place = found === undefined ? undefined : places.get(found);
      if (found === undefined || place === undefined) return undefined;
      const cache = await store.open(build);
      const pack = await cache.match(new URL(packPath(place.pack), scope).href);
      return pack && unpack(await pack.blob(), place, found);
    },
  };
}

/** The files that may be meant by a path, as hosts understand it. */
export function filesOfPath(path: string): readonly string[] {
  const bare = path.replace(/\/$/, '');
  return bare === '' ? ['index.html'] : [bare, `${bare}.html`, `${bare}/index.html`];
}

/** Undefined when the pack is not whole on this device any more: the site is asked then. */
async function unpack(pack: Blob, { start, end }: PlacedFile, path: string): Promise<Response | undefined> {
  const packed = pack.slice(start, end).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    const bytes = await new Response(packed).arrayBuffer();
    return new Response(bytes, { headers: { 'Content-Type': contentTypeOf(path) } });
  } catch {
    return undefined;
  }
}
