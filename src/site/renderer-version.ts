import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The code that a rendered briefing depends on, and the versions of its packages. */
const SOURCES = ['src/arabic', 'src/briefing', 'src/site', 'src/strings'] as const;
const LOCK = 'package-lock.json';

/**
 * A hash of the code that renders briefings. It is part of each digest, so that what an older version
 * rendered is never taken for new; nobody has to remember to raise a number.
 *
 * @param project the project's folder
 */
export async function rendererVersion(project: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const files = (await readdir(join(project, folder))).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(`${file}\n`).update(await readFile(join(project, folder, file)));
  }
  return hash.update(await readFile(join(project, LOCK))).digest('hex');
}
