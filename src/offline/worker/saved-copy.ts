import { contentTypeOf } from '../../site/content-type.ts';
import { type PlacedFile, placesOf } from '../saved/copy-list.ts';
import type { Store } from '../saved/state.ts';

/** Files of the copy that is saved, whichever it is by now. */
export interface SavedCopy {
  /** The answer to a request for a path of the site; undefined when the copy does not have it. */
  readonly answer: (path: string) => Promise<Response | undefined>;
  /** Whether the copy should have a path, though the device may have lost it. */
  readonly lists: (path: string) => Promise<boolean>;
}

/** The saved copy of a store; its list is read once for each build. */
export function savedCopy(store: Store): SavedCopy {
  const lists = new Map<string, Promise<ReadonlyMap<string, PlacedFile> | undefined>>();
  const placesIn = (build: string): Promise<ReadonlyMap<string, PlacedFile> | undefined> => {
    const known = lists.get(build);
    if (known !== undefined) return known;
    const reading = store.list(build).then((list) => list && placesOf(list));
    lists.clear();
    lists.set(build, reading);
    // What is not there now may be saved later.
    reading.then((places) => places ?? lists.delete(build)).catch(() => lists.delete(build));
    return reading;
  };
  const find = async (path: string) => {
    const build = await store.savedBuild();
    const places = build === undefined ? undefined : await placesIn(build);
    const file = filesOfPath(path).find((one) => places?.has(one));
    const place = file === undefined ? undefined : places?.get(file);
    return build === undefined || file === undefined || place === undefined
      ? undefined
      : { build, file, place };
  };
  return {
    answer: async (path) => {
      const found = await find(path);
      if (found === undefined) return undefined;
      const pack = await store.pack(found.build, found.place.pack);
      return pack && unpack(await pack.blob(), found.place, found.file);
    },
    lists: async (path) => (await find(path)) !== undefined,
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
