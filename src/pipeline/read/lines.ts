import type { Block, BlockKind } from '../../briefing/body.ts';

/** A block of a format, its words on one line. */
export interface Line {
  readonly kind: BlockKind;
  readonly depth?: number;
  readonly text: string;
}

/** Put lines together as a text with the spans of its blocks; empty ones are left out. */
export function joinLines(lines: readonly Line[]): {
  readonly text: string;
  readonly marked: readonly Block[];
} {
  let text = '';
  const marked: Block[] = [];
  for (const { kind, depth, text: words } of lines) {
    if (words === '') continue;
    const span = { start: text.length, end: text.length + words.length };
    marked.push({ span, kind, ...(depth === undefined ? {} : { depth }) });
    text += `${words}\n`;
  }
  return { text, marked };
}

/** Every line break and run of blanks as one space: a block's text is one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}
