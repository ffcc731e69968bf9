import type { VFileMessage } from 'vfile-message';
import { Document, parse } from 'yaml';
import { z } from 'zod';
import { layOut, PRINT } from '../../briefing/front-matter-print.ts';
import { say } from '../../briefing/messages.ts';
import { CONFLICTS, isMessage, readText } from './archive-files.ts';
import type { Json } from './json.ts';

/** A field, or lines of the body, that a person and the machine changed each in another way. */
export interface OpenConflict {
  /** The field's path as people write it, or `body`. */
  readonly field: string;
  /** What stands in the briefing; absent where the person removed it. */
  readonly person?: Json | undefined;
  /** What the machine would put there; absent where it has nothing any more. */
  readonly machine?: Json | undefined;
}

const json: z.ZodType<Json> = z.json();

const conflictFile = z.array(
  z.strictObject({ field: z.string().min(1), person: json.optional(), machine: json.optional() }),
);

const HEAD = ' A person and the machine disagree here. The person’s side stands; npm run resolve settles it.';

/** Where the open conflicts of a briefing are. */
export function conflictsFile(id: string): string {
  return `${CONFLICTS}/${id}.yaml`;
}

/** Read the open conflicts of a briefing: none if it has no file; a message if there is one that cannot be read. */
export async function readConflicts(
  root: string,
  id: string,
): Promise<readonly OpenConflict[] | VFileMessage> {
  const file = conflictsFile(id);
  const text = await readText(root, file);
  if (text === undefined || isMessage(text)) return text ?? [];
  try {
    const parsed = conflictFile.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 }));
    return parsed.success ? parsed.data : say('write/conflict-file', { file });
  } catch {
    return say('write/conflict-file', { file });
  }
}

/** Print the conflicts of a briefing; the same conflicts give the same bytes. */
export function printConflicts(conflicts: readonly OpenConflict[]): string {
  const document = new Document(conflicts, { schema: 'core', compat: 'yaml-1.1' });
  layOut(document);
  document.commentBefore = HEAD;
  return document.toString(PRINT);
}
