import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { say } from '../briefing/messages.ts';
import { ID_PATTERN } from '../briefing/schema.ts';

/** Where briefings stand in an archive. */
export const BRIEFINGS = 'content/briefings';

/**
 * The ids of an archive's briefings, in code-point order. Whatever else lies in their folder is told, so that
 * no briefing can go missing for its name; links out of the archive are never followed.
 *
 * @param root folder of the archive; one without briefings has no ids
 */
export async function listBriefings(
  root: string,
): Promise<{ readonly ids: readonly string[]; readonly messages: readonly VFileMessage[] }> {
  const entries = await readdir(join(root, BRIEFINGS), { withFileTypes: true }).catch(emptyIfMissing);
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const isBriefing = ({ name, isFile }: { readonly name: string; readonly isFile: boolean }): boolean =>
    isFile && name.endsWith('.mdx') && ID_PATTERN.test(idOf(name));
  const files = visible.map((entry) => ({ name: entry.name, isFile: entry.isFile() })).sort(byName);
  return {
    ids: files.filter(isBriefing).map(({ name }) => idOf(name)),
    messages: files
      .filter((file) => !isBriefing(file))
      .map(({ name }) => say('site/not-a-briefing', { file: `${BRIEFINGS}/${name}` })),
  };
}

function idOf(name: string): string {
  return name.replace(/\.mdx$/, '');
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function emptyIfMissing(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
