import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** What is told of a finished download. */
export interface FileFacts {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A text file that grows while the archive is read, so that no download ever stands in memory whole. */
export interface TextFile {
  readonly add: (text: string) => void;
  /** Finish it. */
  readonly close: () => FileFacts;
}

/** Characters that are gathered before they are written, and bytes that are read at once. */
const PIECE = 1 << 18;

/** Begin a text file in UTF-8; one that is there already is replaced. */
export function openTextFile(path: string): TextFile {
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let waiting = '';
  let bytes = 0;
  const write = (): void => {
    const piece = Buffer.from(waiting);
    waiting = '';
    hash.update(piece);
    bytes += piece.length;
    for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
  };
  return {
    add: (text) => {
      waiting += text;
      if (waiting.length >= PIECE) write();
    },
    close: () => {
      write();
      closeSync(file);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** What is told of a file that something else wrote. */
export function factsOf(path: string): FileFacts {
  const file = openSync(path, 'r');
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  let bytes = 0;
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    hash.update(piece.subarray(0, read));
    bytes += read;
  }
  closeSync(file);
  return { bytes, sha256: hash.digest('hex') };
}
