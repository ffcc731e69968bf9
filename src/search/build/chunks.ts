import { stemsOf } from '../analyze.ts';
import { writeNumber } from '../format/bytes.ts';
import { SMALL_COUNT } from '../format/chunk.ts';
import type { IndexedWord } from './pagefind-files.ts';

/** A chunk as its two files hold it: see format/chunk.ts. */
export interface WrittenChunk {
  /** Skeletons of the first word and the last one. */
  readonly from: string;
  readonly to: string;
  readonly words: Uint8Array;
  readonly positions: Uint8Array;
}

/** Bytes after which a chunk ends, before packing: small, since a query needs one group of each. */
const CHUNK_BYTES = 1500;

const encoder = new TextEncoder();

/** Sort words by skeleton, stem and form, and write them in chunks. */
export function writeChunks(words: readonly IndexedWord[]): readonly WrittenChunk[] {
  const sorted = words
    .map((word) => ({ ...word, ...stemsOf(word.word) }))
    .sort((a, b) => compare(a.skeleton, b.skeleton) || compare(a.stem, b.stem) || compare(a.word, b.word));
  const chunks: WrittenChunk[] = [];
  let open = newChunk('');
  let skeleton: string | undefined;
  for (const word of sorted) {
    if (word.skeleton !== skeleton && open.words.length >= CHUNK_BYTES) {
      chunks.push(finish(open));
      open = newChunk('');
    }
    if (open.words.length === 0) open = newChunk(word.skeleton);
    skeleton = word.skeleton;
    open.to = skeleton;
    append(open, word);
  }
  return open.words.length === 0 ? chunks : [...chunks, finish(open)];
}

interface OpenChunk {
  readonly from: string;
  readonly words: number[];
  readonly positions: number[];
  to: string;
  before: Uint8Array;
}

function newChunk(from: string): OpenChunk {
  return { from, to: from, words: [], positions: [], before: new Uint8Array(0) };
}

function finish({ from, to, words, positions }: OpenChunk): WrittenChunk {
  return { from, to, words: Uint8Array.from(words), positions: Uint8Array.from(positions) };
}

function append(chunk: OpenChunk, { word, places }: IndexedWord): void {
  const form = encoder.encode(word);
  let shared = 0;
  while (shared < form.length && form[shared] === chunk.before[shared]) shared++;
  chunk.before = form;
  writeNumber(chunk.words, shared);
  writeNumber(chunk.words, form.length - shared);
  chunk.words.push(...form.subarray(shared));
  writeList(chunk.words, postingsOf(places));
  writeList(chunk.positions, positionsOf(places));
}

function postingsOf(places: IndexedWord['places']): readonly number[] {
  const bytes: number[] = [];
  let before = 0;
  let pages = 0;
  for (let at = 0; at < places.length; pages++) {
    const page = places[at] ?? 0;
    const size = places[at + 1] ?? 0;
    const count = Math.min(size, SMALL_COUNT);
    writeNumber(bytes, (page - before) * SMALL_COUNT + count - 1);
    if (count === SMALL_COUNT) writeNumber(bytes, size - SMALL_COUNT);
    before = page;
    at += 2 + size;
  }
  const head: number[] = [];
  writeNumber(head, pages);
  return [...head, ...bytes];
}

function positionsOf(places: IndexedWord['places']): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < places.length; ) {
    const end = at + 2 + (places[at + 1] ?? 0);
    let before = 0;
    for (at += 2; at < end; at++) {
      const position = places[at] ?? 0;
      writeNumber(bytes, position - before);
      before = position;
    }
  }
  return bytes;
}

function writeList(bytes: number[], list: readonly number[]): void {
  writeNumber(bytes, list.length);
  for (const byte of list) bytes.push(byte);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
