import { parseBody } from '../../briefing/body.ts';
import { type Anchor, checkEvidence, stands } from '../../briefing/evidence.ts';
import { type FieldPath, parseBriefing } from '../../briefing/front-matter.ts';
import { inOrder, joinBriefing } from '../../briefing/front-matter-print.ts';
import { type Place, place } from '../../briefing/reanchor.ts';
import { frontMatter } from '../../briefing/schema.ts';
import type { OpenConflict } from './conflict-file.ts';
import { group, ungroup } from './grouped-title.ts';
import { isList, isRecord, type Json } from './json.ts';
import { pathOf } from './open-conflicts.ts';
import { rewriteFields } from './rewrite-fields.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Put the machine's side of a conflict about a field into a briefing. Everything else of the file stays as it is.
 *
 * @param text of the briefing, with plain line feeds
 * @returns the new text, or undefined if the value no longer fits there
 */
export function takeMachineField(text: string, { field, machine }: OpenConflict): string | undefined {
  const file = parseBriefing(text, field);
  const body = parseBody(file.body, field, file.bodyLine);
  if (file.data === undefined || body.messages.length > 0) return undefined;
  const path = pathOf(field);
  const target = frontMatter.safeParse(ungroup(withValue(group(file.data), path, machine)));
  if (!target.success) return undefined;
  const sentences = sentencesOf(body.blocks);
  const data = place(target.data, (anchor) => placeIn(sentences, anchor, path));
  if (checkEvidence(data, sentences, file.placeOf).length > 0) return undefined;
  return joinBriefing(rewriteFields(text, file, inOrder(data)), file.body);
}

/** The sentence that holds an evidence of the new value: its own, else the only one that has its words. */
function placeIn(sentences: readonly string[], anchor: Anchor, path: FieldPath): Place {
  const isNew = path.every((key, i) => anchor.path[i] === key);
  if (!isNew || stands(anchor, sentences)) return { sentence: anchor.sentence };
  const holders = sentences
    .map((_, i) => i + 1)
    .filter((sentence) => stands({ ...anchor, sentence }, sentences));
  const [only] = holders;
  return { sentence: holders.length === 1 && only !== undefined ? only : anchor.sentence };
}

/** A copy with another value at a path; without any there, if the value is undefined. */
function withValue(
  tree: Json | undefined,
  [key, ...rest]: FieldPath,
  value: Json | undefined,
): Json | undefined {
  if (key === undefined) return value;
  if (isList(tree)) {
    const items = tree.map((item, i) => (i === key ? withValue(item, rest, value) : item));
    return items.filter((item) => item !== undefined);
  }
  return isRecord(tree) ? { ...tree, [key]: withValue(tree[key], rest, value) } : tree;
}
