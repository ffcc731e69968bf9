import { createHash } from 'node:crypto';

/** A file of the site as it lies in a pack. */
export interface Member {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Bytes that a pack has at least, but for the last, and at most, but for one of a single file. */
export interface PackSizes {
  readonly smallest: number;
  readonly largest: number;
}

/** A connection that breaks loses one pack at most; small ones cost requests, large ones repeat more. */
const SIZES: PackSizes = { smallest: 256 * 1024, largest: 1024 * 1024 };
/** One path in so many ends a pack that is large enough. */
const CUT_EVERY = 24;

/**
 * Cut a site's files into packs. Where one ends hangs on its files' names alone, so that a new briefing moves the
 * edges beside it and no others.
 */
export async function* cutPacks(
  members: AsyncIterable<Member>,
  { smallest, largest }: PackSizes = SIZES,
): AsyncGenerator<readonly Member[]> {
  let pack: Member[] = [];
  let size = 0;
  for await (const member of members) {
    if (pack.length > 0 && size + member.bytes.length > largest) {
      yield pack;
      pack = [];
      size = 0;
    }
    pack.push(member);
    size += member.bytes.length;
    if (size >= smallest && isEdge(member.path)) {
      yield pack;
      pack = [];
      size = 0;
    }
  }
  if (pack.length > 0) yield pack;
}

function isEdge(path: string): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % CUT_EVERY === 0;
}
