import type { Span } from './span.ts';

/** What kind of block a line of the body is. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'quote';

/**
 * A line of an article: paragraph, heading, list item or quotation.
 * Its text is `textOf(article.text, block.span)` and never holds a line break.
 */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  /** Depth of a heading, 2 to 6. */
  readonly depth?: number;
}

/** A block with its words, as the body of a briefing file holds it. */
export interface BodyBlock {
  readonly kind: BlockKind;
  readonly depth?: number;
  readonly text: string;
}
