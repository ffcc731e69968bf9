import type { VFileMessage } from 'vfile-message';
import { parse } from 'yaml';
import { z } from 'zod';
import { say } from './messages.ts';
import { ID_PATTERN } from './schema.ts';
import { valueProblem } from './value-problem.ts';

/** Lists of an archive that tell what became of briefings that are no longer there. */
export const MOVED = 'content/moved.yaml';
export const WITHDRAWN = 'content/withdrawn.yaml';

const id = z.string().regex(ID_PATTERN);

/** New ids of renamed briefings, by old id. */
export const movedFile = z.record(id, id);

/** Why and when a briefing was withdrawn, by id. */
export const withdrawnFile = z.record(
  id,
  z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), reason: z.string().min(1) }),
);

export type Moved = Readonly<z.infer<typeof movedFile>>;
export type Withdrawn = Readonly<z.infer<typeof withdrawnFile>>;

/** What became of the briefings that are no longer there. */
export interface Gone {
  readonly moved: Moved;
  readonly withdrawn: Withdrawn;
  readonly messages: readonly VFileMessage[];
}

/**
 * Read the two lists.
 *
 * @param texts of the two files; undefined for one that is not there
 * @example readGone({ moved: 'old-name: new-name\n', withdrawn: undefined }).moved // { 'old-name': 'new-name' }
 */
export function readGone(texts: {
  readonly moved: string | undefined;
  readonly withdrawn: string | undefined;
}): Gone {
  const moved = readList(texts.moved, movedFile, MOVED);
  const withdrawn = readList(texts.withdrawn, withdrawnFile, WITHDRAWN);
  return {
    moved: moved.list ?? {},
    withdrawn: withdrawn.list ?? {},
    messages: [...moved.messages, ...withdrawn.messages],
  };
}

function readList<T>(
  text: string | undefined,
  schema: z.ZodType<T>,
  file: string,
): { readonly list?: T; readonly messages: readonly VFileMessage[] } {
  if (text === undefined) return { messages: [] };
  try {
    const parsed = schema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0, version: '1.2' }) ?? {});
    if (parsed.success) return { list: parsed.data, messages: [] };
    const [issue] = parsed.error.issues;
    const problem = issue === undefined ? '' : valueProblem(issue);
    const field = issue?.path.join('.') ?? '';
    return { messages: [say('write/gone-file', { file }, { field: field === '' ? file : field, problem })] };
  } catch {
    return { messages: [say('write/gone-file', { file }, { field: file, problem: 'it is not valid YAML' })] };
  }
}

/**
 * Where an id leads in the end, through all renames.
 *
 * @returns the last id; undefined where renames lead in a circle
 * @example follow('a', { a: 'b', b: 'c' }) // 'c'
 */
export function followMoves(from: string, moved: Moved): string | undefined {
  const seen = new Set<string>();
  let at = from;
  for (let next = moved[at]; next !== undefined; next = moved[at]) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}

/** What is wrong with the lists beside the briefings that there are. */
export function checkGone({ moved, withdrawn }: Gone, ids: ReadonlySet<string>): readonly VFileMessage[] {
  const renames = Object.keys(moved).flatMap((old) => {
    const where = { file: MOVED };
    if (ids.has(old)) return [say('write/moved-back', where, { id: old })];
    const last = followMoves(old, moved);
    const leads = last !== undefined && (ids.has(last) || withdrawn[last] !== undefined);
    return leads ? [] : [say('write/stale-rename', where, { old, id: last ?? old })];
  });
  const back = Object.keys(withdrawn)
    .filter((one) => ids.has(one))
    .map((one) => say('write/not-withdrawn', { file: WITHDRAWN }, { id: one }));
  return [...renames, ...back];
}
