/** Finds the index of a key. Open addressing with linear probing, at most half full. */
export interface KeyTable {
  readonly mask: number;
  /** Pairs of key and index; a key of −1 marks a free place. */
  readonly places: Int32Array;
}

const FREE = -1;

/** @param keys each not negative and at most once; the index of a key is where it stands here */
export function makeKeyTable(keys: ArrayLike<number>): KeyTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
  const mask = size - 1;
  const places = new Int32Array(size * 2).fill(FREE);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? FREE;
    let at = scatter(key) & mask;
    while (places[2 * at] !== FREE) at = (at + 1) & mask;
    places[2 * at] = key;
    places[2 * at + 1] = index;
  }
  return { mask, places };
}

/** @returns the index of the key, or −1 */
export function findKey({ mask, places }: KeyTable, key: number): number {
  let at = scatter(key) & mask;
  for (;;) {
    const found = places[2 * at];
    if (found === key) return places[2 * at + 1] ?? FREE;
    if (found === FREE) return FREE;
    at = (at + 1) & mask;
  }
}

function scatter(key: number): number {
  return key ^ (key >>> 11);
}
