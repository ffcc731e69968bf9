import { splitSentences } from '../../arabic/sentences.ts';
import type { BodyBlock } from '../../briefing/body.ts';
import { textOf } from '../../briefing/span.ts';

/**
 * The sentences that evidence counts: those of each block in turn, from the first of the article to its last.
 *
 * @example sentencesOf([{ kind: 'heading', depth: 2, text: 'خلفية' }, { kind: 'paragraph', text: 'أولى. ثانية.' }]) // ['خلفية', 'أولى.', 'ثانية.']
 */
export function sentencesOf(blocks: readonly BodyBlock[]): readonly string[] {
  return blocks.flatMap(({ text }) => splitSentences(text).map((span) => textOf(text, span)));
}
