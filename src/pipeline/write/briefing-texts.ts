import { parseBriefing } from '../../briefing/front-matter.ts';
import { readQuickly } from '../../briefing/quick-briefing.ts';
import { ID_PATTERN } from '../../briefing/schema.ts';
import type { BriefingText } from '../duplicates.ts';
import { BRIEFINGS, briefingFile, listFiles, readText } from './archive-files.ts';
import type { Change } from './index.ts';

/**
 * The bodies of all briefings of an archive and what copies a person accepted, with changes that are not written yet.
 *
 * @param changes of this run; in a dry run the disk does not have them
 */
export async function readBriefingTexts(
  root: string,
  changes: readonly Change[],
): Promise<readonly BriefingText[]> {
  const fresh = new Map(changes.map(({ file, after }) => [file, after]));
  const names = (await listFiles(root, BRIEFINGS)).filter(
    (name) => name.endsWith('.mdx') && ID_PATTERN.test(name.slice(0, -'.mdx'.length)),
  );
  const changed = changedIds(changes).map((id) => `${id}.mdx`);
  const texts: BriefingText[] = [];
  for (const name of [...new Set([...names, ...changed])].sort()) {
    const id = name.replace(/\.mdx$/, '');
    const text = fresh.get(briefingFile(id)) ?? (await readText(root, briefingFile(id)));
    if (typeof text === 'string') texts.push({ id, body: bodyOf(text), accepted: acceptedIn(text, id) });
  }
  return texts;
}

/** The ids of the briefings that changes are about. */
export function changedIds(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ file }) => {
    const id = file.startsWith(`${BRIEFINGS}/`)
      ? file.slice(BRIEFINGS.length + 1, -'.mdx'.length)
      : undefined;
    return id === undefined ? [] : [id];
  });
}

/** Few briefings accept any, so that most need not be parsed. */
function acceptedIn(text: string, id: string): readonly string[] {
  if (!/^copies:/m.test(text)) return [];
  return (readQuickly(text) ?? parseBriefing(text, briefingFile(id))).data?.copies ?? [];
}

/** What stands below the front matter of a briefing file. */
export function bodyOf(text: string): string {
  const end = text.indexOf('\n---', 1);
  return end === -1 ? text : text.slice(end + '\n---'.length);
}
