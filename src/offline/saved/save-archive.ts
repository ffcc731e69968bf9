import {
  type BuildPointer,
  COPY_FORMAT,
  type CopyList,
  listPath,
  POINTER,
  packPath,
  placesOf,
} from './copy-list.ts';
import { bytesOfCopy, fetchPack, type PackSource, sha256 } from './fetch-pack.ts';
import { SaveError } from './save-error.ts';
import type { Store } from './state.ts';

/** How far saving has come. */
export interface Progress {
  readonly bytes: number;
  readonly total: number;
}

/** How to save. */
export interface SaveOptions {
  readonly scope: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Sites that change again and again while they are saved. */
const MOST_BUILDS = 3;

/** What the site has to save now. @throws SaveError */
export async function readPointer(scope: string): Promise<BuildPointer> {
  const response = await fetch(new URL(POINTER, scope), { cache: 'no-store' }).catch(() => undefined);
  if (response === undefined) throw new SaveError('unreachable');
  if (!response.ok) throw new SaveError(response.status === 404 ? 'gone' : 'unreachable');
  const pointer = (await response.json().catch(() => undefined)) as BuildPointer | undefined;
  // A hotel's or a café's network answers every address with its own page.
  if (typeof pointer?.build !== 'string') throw new SaveError('unreachable');
  if (pointer.format !== COPY_FORMAT) throw new SaveError('newer');
  return pointer;
}

/**
 * Save the whole archive: what is here already of this build or of the saved one is not loaded again. The saved copy
 * stays as it is until the new one is whole.
 *
 * @returns the build that is saved then
 * @throws SaveError; what was loaded stays for the next time, unless the device is full
 */
export async function saveArchive(store: Store, options: SaveOptions): Promise<string> {
  for (let turn = 1; ; turn++) {
    const { build, bytes } = await readPointer(options.scope);
    try {
      await saveBuild(store, build, bytes, options);
      if (!(await store.isWhole(build))) throw new SaveError('cleared');
      await store.settle(build);
      return build;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'full') await store.dropBegun();
      // The site was replaced while it was being saved: the new one is.
      if (fault !== 'gone' || turn === MOST_BUILDS) throw new SaveError(fault);
    }
  }
}

async function saveBuild(store: Store, build: string, total: number, options: SaveOptions): Promise<void> {
  const { scope, onProgress } = options;
  const cache = await store.open(build);
  const list = (await store.list(build)) ?? (await loadList(cache, build, options));
  const source = { ...options, oldBytes: await oldBytesOf(store) };
  let bytes = 0;
  onProgress({ bytes, total });
  for (const pack of list.packs) {
    const address = new URL(packPath(pack), scope).href;
    if ((await cache.match(address)) === undefined) {
      // Another build of this archive may have the very same pack.
      const kept = await caches.match(address);
      await cache.put(address, kept ?? new Response(await fetchPack(pack, source)));
    }
    bytes += pack.bytes;
    onProgress({ bytes, total });
  }
}

async function loadList(cache: Cache, build: string, { scope, signal }: SaveOptions): Promise<CopyList> {
  const address = new URL(listPath(build), scope);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(address, { signal });
    bytes = await response.arrayBuffer();
  } catch {
    throw new SaveError(signal.aborted ? 'paused' : 'unreachable');
  }
  if (!response.ok) throw new SaveError(response.status === 404 ? 'gone' : 'unreachable');
  if ((await sha256(bytes)) !== build) throw new SaveError('damaged');
  await cache.put(address, new Response(bytes));
  return JSON.parse(new TextDecoder().decode(bytes)) as CopyList;
}

async function oldBytesOf(store: Store): Promise<PackSource['oldBytes']> {
  const saved = await store.savedBuild();
  const list = saved === undefined ? undefined : await store.list(saved);
  if (saved === undefined || list === undefined) return async () => undefined;
  return bytesOfCopy((pack) => store.pack(saved, pack), placesOf(list));
}

function faultOf(error: unknown): SaveError['fault'] {
  if (error instanceof SaveError) return error.fault;
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  if (error instanceof DOMException) return 'forbidden';
  throw error;
}
