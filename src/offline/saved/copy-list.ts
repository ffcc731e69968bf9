/**
 * What a saved copy is made of. A build of the site has one pointer, `copy/build.json`, whose name never changes; one
 * list, named by its content; and packs, named by theirs: files packed with gzip each, one after the other.
 */

/** Raised when the layout changes: a worker that meets another one has to be renewed before it saves. */
export const COPY_FORMAT = 1;
export const POINTER = 'copy/build.json';

/** `copy/build.json`. */
export interface BuildPointer {
  readonly format: number;
  /** Name of the build: SHA-256 of its list, as hexadecimal digits. */
  readonly build: string;
  /** Bytes of all packs: what saving loads. */
  readonly bytes: number;
  readonly files: number;
}

/** A file in a pack: its path in the site, its length in the pack, and the beginning of the SHA-256 of its bytes there. */
export type PackedFile = readonly [path: string, length: number, digest: string];

/** A pack. */
export interface Pack {
  /** SHA-256 of its bytes, as hexadecimal digits. */
  readonly name: string;
  readonly bytes: number;
  readonly files: readonly PackedFile[];
}

/** `copy/<build>.json`. */
export interface CopyList {
  readonly format: number;
  readonly packs: readonly Pack[];
}

export function listPath(build: string): string {
  return `copy/${build}.json`;
}

export function packPath({ name }: Pick<Pack, 'name'>): string {
  return `copy/${name}.pack`;
}

/** Where a file lies in its copy. */
export interface PlacedFile {
  readonly pack: Pack;
  readonly start: number;
  readonly end: number;
}

/** Every file of a copy with its place, by path. */
export function placesOf({ packs }: CopyList): ReadonlyMap<string, PlacedFile> {
  const places = new Map<string, PlacedFile>();
  for (const pack of packs) {
    let start = 0;
    for (const [path, length] of pack.files) {
      places.set(path, { pack, start, end: start + length });
      start += length;
    }
  }
  return places;
}
