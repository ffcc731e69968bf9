import type { Blockquote, Heading, List, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { isComponent, parseBodyTree, visibleText } from './body-tree.ts';
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

/** A block and the node of the tree that holds its words. */
export interface PlacedBlock extends BodyBlock {
  readonly node: Paragraph | Heading;
}

/** A note of the editors. */
export interface Note {
  readonly text: string;
  /** How many blocks of the article come before it. */
  readonly after: number;
}

/** A body as its parts. */
export interface ParsedBody {
  readonly blocks: readonly BodyBlock[];
  readonly notes: readonly Note[];
  /** When there are any, the body was refused, and there are neither blocks nor notes. */
  readonly messages: readonly VFileMessage[];
}

const printer = unified()
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    unsafe: [
      // MDX takes a line that begins so for a program, and remark-mdx does not escape it.
      { atBreak: true, character: 'i', after: 'mport' },
      { atBreak: true, character: 'e', after: 'xport' },
    ],
  })
  .freeze();

/**
 * Print blocks as MDX that reads back as the same blocks: one block a line, a blank line between, everything
 * that Markdown or MDX would take for more than text escaped. Check the result with {@link readsBack}.
 *
 * @example printBody([{ kind: 'paragraph', text: '{نص}' }]) // '\\{نص}\n'
 */
export function printBody(blocks: readonly BodyBlock[]): string {
  const children: RootContent[] = [];
  for (const block of blocks) {
    const node = nodeOf(block);
    const last = children.at(-1);
    if (node.type === 'list' && last?.type === 'list') last.children.push(...node.children);
    else if (node.type === 'blockquote' && last?.type === 'blockquote') last.children.push(...node.children);
    else children.push(node);
  }
  return printer.stringify({ type: 'root', children });
}

function nodeOf({ kind, depth, text }: BodyBlock): Paragraph | Heading | List | Blockquote {
  const children = [{ type: 'text' as const, value: text }];
  const paragraph: Paragraph = { type: 'paragraph', children };
  if (kind === 'heading') return { type: 'heading', depth: depthOf(depth), children };
  if (kind === 'quote') return { type: 'blockquote', children: [paragraph] };
  if (kind === 'paragraph') return paragraph;
  return {
    type: 'list',
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [paragraph] }],
  };
}

function depthOf(depth = 2): Heading['depth'] {
  return ([2, 3, 4, 5, 6] as const).find((known) => known === depth) ?? 2;
}

/**
 * Read a body in the closed language (see parseBodyTree) as blocks of text as readers see it.
 *
 * @param file path for messages, relative to the archive
 * @param firstLine the file's line that the body begins on
 * @example parseBody('## عنوان\n\nنص\\{.\n', 'a.mdx').blocks // [{ kind: 'heading', depth: 2, text: 'عنوان' }, { kind: 'paragraph', text: 'نص{.' }]
 */
export function parseBody(mdx: string, file: string, firstLine = 1): ParsedBody {
  const { tree, messages } = parseBodyTree(mdx, file, firstLine);
  const blocks = blocksOf(tree).map(({ kind, depth, text }) =>
    depth === undefined ? { kind, text } : { kind, depth, text },
  );
  return { blocks, notes: notesIn(tree), messages };
}

/** The blocks of a tree in order, each with its node. Notes and blocks without words are left out. */
export function blocksOf(tree: Root): readonly PlacedBlock[] {
  return collect(tree, 'paragraph');
}

function collect(node: Nodes, kind: BlockKind): readonly PlacedBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const text = visibleText(node);
    if (text === '') return [];
    return node.type === 'heading'
      ? [{ kind: 'heading', depth: node.depth, text, node }]
      : [{ kind, text, node }];
  }
  if (!('children' in node) || (isComponent(node) && node.name === 'Note')) return [];
  const inside = node.type === 'listItem' ? 'listItem' : node.type === 'blockquote' ? 'quote' : kind;
  return node.children.flatMap((child) => collect(child, inside));
}

function notesIn(tree: Root): readonly Note[] {
  const notes: Note[] = [];
  let after = 0;
  const walk = (node: Nodes): void => {
    if (isComponent(node) && node.name === 'Note') {
      notes.push({ text: node.children.map((child) => visibleText(child as Paragraph)).join(' '), after });
    } else if ('children' in node) {
      if ((node.type === 'paragraph' || node.type === 'heading') && visibleText(node) !== '') after++;
      node.children.forEach(walk);
    }
  };
  walk(tree);
  return notes;
}

/**
 * Does a printed body read back as the very blocks that it was printed from, once it was bytes on a disk?
 * What does not must not be written.
 */
export function readsBack(mdx: string, blocks: readonly BodyBlock[]): boolean {
  if (!mdx.isWellFormed() || mdx.includes('\0')) return false;
  const read = parseBody(mdx, '').blocks;
  return (
    read.length === blocks.length &&
    read.every(({ kind, depth, text }, i) => {
      const block = blocks[i];
      return kind === block?.kind && depth === block.depth && text === block.text;
    })
  );
}
