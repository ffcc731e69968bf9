import { splitSeed, withoutExtension } from './seed-entry.ts';
import { transliterate } from './transliteration.ts';

/** Leaves room for a suffix below the 120 characters that the schema allows. */
const LONGEST = 100;

/** Names that Windows keeps for devices: no file can be called so, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The id of an article, from the name of its seed alone: folder and extension do not count, nor do letter case and
 * Unicode form. Where the name could not be told from the id (Arabic letters that share a Latin one, a very long
 * name), a short hash of the name follows.
 *
 * @param seed path or name of the seed file
 * @returns lower-case ASCII words joined by hyphens, as `ID_PATTERN` asks
 * @example idOf('seeds/000_5dec121a016646a4.txt') // '000-5dec121a016646a4'
 * @example idOf('seeds/بيان رقم ٣.md') // 'byan-rqm-3'
 * @example idOf('seeds/تقرير الجزائر.txt') // 'tqryr-aljzayr-xzlkae'
 * @example idOf('seeds/news.jsonl#412') // 'news-412'
 */
export function idOf(seed: string): string {
  const name = nameOf(seed);
  const { latin, isExact } = transliterate(name);
  const short = latin.slice(0, LONGEST).replace(/-$/, '');
  if (isExact && short === latin && short !== '' && !DEVICE.test(short)) return short;
  return `${short === '' ? 'article' : short}-${hash(name)}`;
}

/** Seeds that would make the same briefing. */
export interface Collision {
  readonly id: string;
  readonly seeds: readonly string[];
}

/**
 * Find seeds that make the same id: the same name with another extension or in another folder, in other letter case
 * or another Unicode form.
 *
 * @returns sorted by id, the seeds of each in code-unit order
 * @example findCollisions(['seeds/a.txt', 'seeds/A.md', 'seeds/b.txt']) // [{ id: 'a', seeds: ['seeds/A.md', 'seeds/a.txt'] }]
 */
export function findCollisions(seeds: readonly string[]): readonly Collision[] {
  const groups = Map.groupBy([...new Set(seeds)].sort(), idOf);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([id, group]) => ({ id, seeds: group }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameOf(seed: string): string {
  const { file: path, entry } = splitSeed(seed);
  const name = withoutExtension(path.slice(path.lastIndexOf('/') + 1));
  return (entry === undefined ? name : `${name}-${entry}`).normalize('NFC').toLowerCase();
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell names apart, and what still meets is found as a collision. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
