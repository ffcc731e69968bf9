import type { VFileMessage } from 'vfile-message';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { joinBriefing } from '../../briefing/front-matter-print.ts';
import { say } from '../../briefing/messages.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
import { briefingFile, generatedFile, isMessage, readText } from './archive-files.ts';
import { commit } from './commit.ts';
import { rewriteFields } from './rewrite-fields.ts';

/**
 * Change fields of a briefing for a person. The rest of the file stays as it is; later runs of ingest keep the change.
 * Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 * @returns messages that say why it was not done; none if it was
 */
export async function changeFields(
  root: string,
  id: string,
  change: (data: FrontMatter) => FrontMatter,
): Promise<readonly VFileMessage[]> {
  const file = briefingFile(id);
  const [text, generated] = await Promise.all([readText(root, file), readText(root, generatedFile(id))]);
  if (isMessage(text) || isMessage(generated)) return [text, generated].filter(isMessage);
  if (text === undefined) return [say('write/no-briefing', { file }, { id })];
  const isWindows = text.includes('\r\n');
  const unix = isWindows ? text.replaceAll('\r\n', '\n') : text;
  const parsed = parseBriefing(unix, file);
  if (parsed.data === undefined) return parsed.messages;
  const changed = joinBriefing(rewriteFields(unix, parsed, change(parsed.data)), parsed.body);
  const briefing = isWindows ? changed.replaceAll('\n', '\r\n') : changed;
  const step = { before: text, briefing, oldGenerated: generated ?? '', generated: generated ?? '' };
  return (await commit(id, step, root)) ? [] : [say('write/changed-meanwhile', { file })];
}
