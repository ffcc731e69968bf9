import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from './code-digest.ts';

/** The code that a rendered briefing depends on, and the versions of its packages. */
const SOURCES = ['src/arabic', 'src/briefing', 'src/site', 'src/strings'] as const;
const LOCK = 'package-lock.json';

/**
 * A hash of what renders briefings: part of each one's digest.
 *
 * @param project the project's folder
 */
export function rendererVersion(project: string): string {
  const code = codeDigest(
    SOURCES.map((folder) => join(project, folder)),
    '.ts',
  );
  return createHash('sha256')
    .update(code)
    .update(readFileSync(join(project, LOCK)))
    .digest('hex');
}
