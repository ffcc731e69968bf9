import { type Pack, type PlacedFile, packPath } from './copy-list.ts';
import { SaveError } from './save-error.ts';

/** Where parts of packs may be taken from, beside the network. */
export interface PackSource {
  /** Address of the site's root, with a slash at the end. */
  readonly scope: string;
  /** The packed bytes of a file of the old copy with this digest. */
  readonly oldBytes: (path: string, digest: string) => Promise<Blob | undefined>;
  readonly signal: AbortSignal;
}

/** With more gaps than this, or with less known than this share, a pack is loaded whole. */
const MOST_GAPS = 4;
const LEAST_KNOWN = 0.4;

type Piece = { readonly start: number; readonly end: number; readonly known?: Blob };

/**
 * Get a pack: what the old copy has of it from there, the rest from the site. Whatever it is put together from, it is
 * the pack that its name says, or an error.
 *
 * @throws SaveError
 */
export async function fetchPack(pack: Pack, source: PackSource): Promise<Blob> {
  const pieces = await piecesOf(pack, source);
  const gaps = pieces.filter(({ known }) => known === undefined);
  const missing = gaps.reduce((sum, { start, end }) => sum + end - start, 0);
  if (gaps.length <= MOST_GAPS && missing < pack.bytes * (1 - LEAST_KNOWN)) {
    const parts = await Promise.all(
      pieces.map(({ start, end, known }) => known ?? load(pack, source, start, end)),
    );
    const put = new Blob(parts);
    if (await isPack(put, pack)) return put;
  }
  const whole = await load(pack, source);
  if (await isPack(whole, pack)) return whole;
  // What lies between may have kept a broken one: only the site itself counts.
  const again = await load(pack, source, undefined, undefined, 'reload');
  if (await isPack(again, pack)) return again;
  throw new SaveError('damaged');
}

/** The pack from its start to its end, neighbours joined that have the same fate. */
async function piecesOf(pack: Pack, { oldBytes }: PackSource): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  let start = 0;
  for (const [path, length, digest] of pack.files) {
    const end = start + length;
    const known = await oldBytes(path, digest);
    const last = pieces.at(-1);
    if (known !== undefined) pieces.push({ start, end, known });
    else if (last !== undefined && last.known === undefined)
      pieces[pieces.length - 1] = { start: last.start, end };
    else pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

async function load(
  pack: Pack,
  { scope, signal }: PackSource,
  start = 0,
  end = pack.bytes,
  cache: RequestCache = 'default',
): Promise<Blob> {
  const isWhole = start === 0 && end === pack.bytes;
  const headers = isWhole ? undefined : { Range: `bytes=${start}-${end - 1}` };
  const address = new URL(packPath(pack), scope);
  let response: Response;
  let blob: Blob;
  try {
    response = await fetch(address, { signal, cache, ...(headers && { headers }) });
    blob = await response.blob();
  } catch {
    throw new SaveError(signal.aborted ? 'paused' : 'unreachable');
  }
  if (!response.ok) throw new SaveError(response.status === 404 ? 'gone' : 'unreachable');
  // A host that knows no ranges sends the whole.
  return isWhole || response.status === 206 ? blob : blob.slice(start, end);
}

async function isPack(blob: Blob, { name, bytes }: Pack): Promise<boolean> {
  return blob.size === bytes && (await sha256(await blob.arrayBuffer())) === name;
}

/** SHA-256 as hexadecimal digits. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The packed bytes of files of a copy that is here, by path and digest. */
export function bytesOfCopy(
  packOf: (pack: Pack) => Promise<Response | undefined>,
  places: ReadonlyMap<string, PlacedFile>,
): PackSource['oldBytes'] {
  // A copy has some hundred packs, and ten thousands of files that ask for them.
  const packs = new Map<string, Promise<Blob | undefined>>();
  return async (path, digest) => {
    const place = places.get(path);
    const known = place?.pack.files.find(([name]) => name === path)?.[2];
    if (place === undefined || known !== digest) return undefined;
    const pack = packs.get(place.pack.name) ?? packOf(place.pack).then((response) => response?.blob());
    packs.set(place.pack.name, pack);
    return (await pack)?.slice(place.start, place.end);
  };
}
