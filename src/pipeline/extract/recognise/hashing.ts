/** Keys of features, clusters and gazetteers have so many bits: few enough for a small file, enough to seldom collide. */
export const KEY_BITS = 26;

/** Where the hash of a word begins. */
export const SEED = 0x811c9dc5 | 0;

/** Add a code unit to a rolling hash: FNV-1a. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Hash the units `[start, end)`, going on from `hash`. */
export function hashUnits(units: Uint16Array, start: number, end: number, hash: number = SEED): number {
  let rolling = hash;
  for (let at = start; at < end; at++) rolling = step(rolling, units[at] ?? 0);
  return rolling;
}

/** Join two values into one hash; the order counts. Method: multiply and shift, constants of MurmurHash3 and splitmix. */
export function mix(a: number, b: number): number {
  let hash = a ^ Math.imul(b, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
}

/** The key of a hash: its best mixed bits. */
export function keyOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x45d9f3b5) >>> (32 - KEY_BITS);
}

/** The hash of a text's units. */
export function hashText(text: string, hash: number = SEED): number {
  let rolling = hash;
  for (let at = 0; at < text.length; at++) rolling = step(rolling, text.charCodeAt(at));
  return rolling;
}
