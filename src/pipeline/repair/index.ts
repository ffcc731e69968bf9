import type { VFileMessage } from 'vfile-message';
import { applyEdits, composeEdits, type Edit } from '../../briefing/edit.ts';
import { type MessageId, say } from '../../briefing/messages.ts';
import type { Repaired, Source } from '../stages.ts';
import { RULES, RULES_OF_MARKED } from './rules.ts';

/** Damage that a person should look at: something is lost, or someone may have hidden something. */
const WARNINGS: readonly { readonly rule: string; readonly id: MessageId }[] = [
  { rule: 'bidi-controls', id: 'repair/bidi-controls' },
  { rule: 'lone-surrogates', id: 'repair/lone-surrogates' },
  { rule: 'nul', id: 'repair/nul' },
];

/**
 * Make a text clean: mend what machines broke, and leave alone what the author wrote, however unusual.
 *
 * Every change is an edit with its rule, so that the page can show it and nothing is lost. Pure and total; its time
 * is linear in the text's length.
 *
 * @returns `text === applyEdits(source.text, edits)`; warnings where something was lost or hidden
 * @example repair({ …, text: 'في سورياوالعراق' }).text // 'في سوريا والعراق'
 */
export function repair(source: Source): Repaired {
  let { text } = source;
  let edits: readonly Edit[] = [];
  for (const findDamage of source.marked === undefined ? RULES : RULES_OF_MARKED) {
    const found = findDamage(text);
    edits = composeEdits(source.text, edits, found);
    text = applyEdits(text, found);
  }
  return { source, text, edits, messages: [...source.messages, ...warn(source, edits)] };
}

function warn(source: Source, edits: readonly Edit[]): readonly VFileMessage[] {
  return WARNINGS.flatMap(({ rule, id }) => {
    const made = edits.filter((edit) => edit.rule.split('+').includes(rule));
    const [first] = made;
    if (first === undefined) return [];
    // Markdown was flattened before: its lines are no longer those of the file.
    const place = source.marked === undefined ? placeOf(source.text, first.start) : {};
    return [say(id, { file: source.seed, ...place }, { count: made.length })];
  });
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
