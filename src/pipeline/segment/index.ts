import { splitSentences } from '../../arabic/sentences.ts';
import { tokenizeWords } from '../../arabic/words.ts';
import type { Block } from '../../briefing/body.ts';
import { originalMapper } from '../../briefing/edit.ts';
import type { Span } from '../../briefing/span.ts';
import type { Article, Repaired, Sentence, Word } from '../stages.ts';

/**
 * Divide a repaired text: each line is a block, each block has its sentences, each sentence its words.
 *
 * A line is a paragraph unless the format marked it (heading, list item, quote). Sentences are numbered from 1 through
 * the whole article, headings and list items included.
 *
 * @example segment(repair({ …, text: 'وصل الوفد. بدأ اللقاء.\nانتهى.' })).sentences.length // 3
 */
export function segment(repaired: Repaired): Article {
  const { source, text, edits, messages } = repaired;
  const blocks = findBlocks(repaired);
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  for (const block of blocks) {
    for (const inner of splitSentences(text.slice(block.span.start, block.span.end))) {
      const span = shift(inner, block.span.start);
      const number = sentences.length + 1;
      sentences.push({ number, span, block });
      for (const word of tokenizeWords(text.slice(span.start, span.end))) {
        const at = shift(word, span.start);
        words.push({ span: at, text: text.slice(at.start, at.end), sentence: number });
      }
    }
  }
  return { source, text, edits, blocks, sentences, words, messages };
}

function findBlocks({ source, text, edits }: Repaired): readonly Block[] {
  const toOriginal = originalMapper(edits);
  const marked = source.marked ?? [];
  const blocks: Block[] = [];
  let next = 0;
  for (const span of findLines(text)) {
    const { start } = toOriginal(span);
    while ((marked[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const mark = marked[next];
    if (mark === undefined || mark.span.start > start) blocks.push({ span, kind: 'paragraph' });
    else blocks.push({ ...mark, span });
  }
  return blocks;
}

/** Lines that show something, without the spaces around it. */
function findLines(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\s][^\n]*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.trimEnd().length,
  }));
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
