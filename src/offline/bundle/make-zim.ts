import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { settings } from '../../site.config.ts';
import type { ArchiveFacts } from '../archive-facts.ts';
import type { SiteFiles } from '../site-files.ts';
import { diskFolder } from './disk-folder.ts';
import { bundleName } from './make-file-bundle.ts';

const PROGRAM = 'zimwriterfs';
/** What the format calls Arabic: ISO 639-3. */
const LANGUAGE = 'ara';
/** Readers show 30 letters of a title and 80 of a description. */
const [LONGEST_TITLE, LONGEST_DESCRIPTION] = [30, 80];

/** There is no program to write ZIM files with. */
export class NoZimWriter extends Error {
  constructor() {
    super(
      `${PROGRAM} is not installed. On Debian and Ubuntu: sudo apt install zim-tools; on a Mac: brew install zim-tools.`,
    );
  }
}

/**
 * Write the archive as a ZIM file for Kiwix, which searches it by itself. The program notes the day and a random id, so
 * the bytes differ each time.
 *
 * @param folder where the file goes
 * @returns its path
 * @throws NoZimWriter; Error when the program fails
 */
export async function makeZim(site: SiteFiles, facts: ArchiveFacts, folder: string): Promise<string> {
  const program = findProgram(PROGRAM);
  if (program === undefined) throw new NoZimWriter();
  const out = join(folder, `${bundleName(facts)}.zim`);
  const pages = await mkdtemp(join(tmpdir(), 'mujaz-zim-'));
  try {
    for await (const { path, bytes } of diskFolder(site, facts)) {
      await mkdir(dirname(join(pages, path)), { recursive: true });
      await writeFile(join(pages, path), bytes);
    }
    // The program adds to a file that is there.
    await rm(out, { force: true });
    await run(program, [...argumentsOf(facts), pages, out]);
  } finally {
    await rm(pages, { recursive: true, force: true });
  }
  return out;
}

function argumentsOf({ name, version, newest }: ArchiveFacts): readonly string[] {
  return [
    '--welcome=index.html',
    '--illustration=icon-48.png',
    `--language=${LANGUAGE}`,
    `--title=${name.slice(0, LONGEST_TITLE)}`,
    `--description=${settings.tagline.slice(0, LONGEST_DESCRIPTION)}`,
    `--creator=${name}`,
    `--publisher=${name}`,
    `--name=mujaz_${LANGUAGE}`,
    `--flavour=${version}`,
    ...(newest === undefined ? [] : [`--source=${newest}`]),
  ];
}

/** Path of a program that is installed. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${PROGRAM} ended with ${code}: ${said}`);
}
