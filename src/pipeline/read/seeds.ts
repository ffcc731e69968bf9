import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { findCollisions } from '../../briefing/id.ts';
import { say } from '../../briefing/messages.ts';
import { isBulk } from './containers.ts';
import { isLinked } from './disk.ts';
import { formatOf, sayUnknownFormat } from './formats.ts';
import { openReadingSession, type ReadingSession } from './session.ts';
import { sideCarOf } from './side-car.ts';

const FOLDER = 'seeds';

/** Left by systems and editors: nobody means them as articles. */
const IGNORED: ReadonlySet<string> = new Set([
  '.gitkeep',
  '.gitignore',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
]);

/** Names that some system, shell or address cannot hold: control and direction characters, `\ : * ? " < > |`. */
const ODD_CHARACTER = /[\p{Cc}\p{Cf}\p{Cs}\ufffd\\:*?"<>|]/u;

/** Everything in seeds/ by what it is. */
interface Found {
  readonly articles: string[];
  /** Files that hold many articles. */
  readonly bulk: string[];
  readonly sideCars: string[];
  readonly messages: VFileMessage[];
}

/**
 * Find the seeds of an archive, in seeds/ and its sub-folders.
 *
 * Every file there is a seed, the side-car of one, or gets a message: nothing is skipped silently. Seeds that would
 * make the same briefing are all left out, since nobody can know which one owns it.
 *
 * @param root folder of the archive
 * @param session keeps the last file of many articles, for reading them next
 * @returns paths relative to it, in code-point order, and messages
 */
export async function listSeeds(
  root: string,
  session = openReadingSession(),
): Promise<{ readonly seeds: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const found: Found = { articles: [], bulk: [], sideCars: [], messages: [] };
  try {
    if (await isLinked(root, FOLDER)) found.messages.push(say('read/symlink', { file: FOLDER }));
    else await walk(root, FOLDER, found);
  } catch {
    found.messages.push(say('read/no-seeds', { file: FOLDER }));
  }
  const wanted = new Set([...found.articles, ...found.bulk].map(sideCarOf));
  for (const file of found.bulk) await addEntries(root, file, session, found);
  const collisions = findCollisions(found.articles);
  for (const { id, seeds } of collisions) {
    for (const file of seeds) {
      const others = seeds.filter((seed) => seed !== file).join(', ');
      found.messages.push(say('read/collision', { file }, { id, others }));
    }
  }
  for (const file of found.sideCars)
    if (!wanted.has(file)) found.messages.push(say('read/side-car-orphan', { file }));
  const colliding = new Set(collisions.flatMap(({ seeds }) => seeds));
  return {
    seeds: found.articles.filter((seed) => !colliding.has(seed)).sort(byCodePoint),
    messages: found.messages.sort((a, b) => byCodePoint(a.file ?? '', b.file ?? '')),
  };
}

async function addEntries(root: string, file: string, session: ReadingSession, found: Found): Promise<void> {
  const { entries, messages } = await session.entriesOf(root, file);
  found.articles.push(...Array.from(entries.keys(), (key) => `${file}#${key}`));
  found.messages.push(...messages);
}

async function walk(root: string, folder: string, found: Found): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (IGNORED.has(entry.name)) continue;
    if (entry.isSymbolicLink()) found.messages.push(say('read/symlink', { file }));
    else if (isOdd(entry.name)) found.messages.push(say('read/odd-name', { file: printable(file) }));
    else if (entry.isDirectory()) await walk(root, file, found);
    else if (!entry.isFile()) {
      found.messages.push(say('read/unreadable', { file }, { detail: 'it is no regular file' }));
    } else if (isBulk(file)) found.bulk.push(file);
    else if (formatOf(file) !== undefined) found.articles.push(file);
    else if (file.endsWith('.yaml')) found.sideCars.push(file);
    else if (/\.ya?ml$/i.test(file))
      found.messages.push(say('read/side-car-extension', { file }, { name: sideCarOf(file) }));
    else found.messages.push(sayUnknownFormat(file));
  }
}

function isOdd(name: string): boolean {
  return ODD_CHARACTER.test(name) || name.startsWith('.') || name !== name.trim();
}

/** A name with what cannot be seen written as code points, so that a person can find it. */
function printable(file: string): string {
  return file.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
