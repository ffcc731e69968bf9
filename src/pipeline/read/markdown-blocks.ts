import type { Definition, Html, Nodes, PhrasingContent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Block, BlockKind } from '../../briefing/body.ts';
import type { Link } from '../../briefing/schema.ts';
import { cleanLine, LONGEST_TITLE } from './clean-line.ts';
import { stripTags } from './html/tags.ts';
import { joinLines, type Line, oneLine } from './lines.ts';
import { webAddress } from './web-address.ts';

/** Something that has no place in a briefing, and the line of the Markdown where it stood. */
export interface Dropped {
  readonly what: 'link' | 'An image without a description' | 'HTML';
  readonly line: number;
}

/** Markdown as plain text: one block a line. */
export interface Flattened {
  readonly text: string;
  readonly marked: readonly Block[];
  readonly links: readonly Link[];
  /** The first heading of depth 1, taken out of the text as its title. */
  readonly heading?: string;
  readonly dropped: readonly Dropped[];
}

const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/;

interface State {
  readonly lines: Line[];
  readonly links: Link[];
  readonly dropped: Dropped[];
  readonly definitions: ReadonlyMap<string, string>;
}

/**
 * Flatten a Markdown tree: emphasis goes, the words of links stay and their addresses are collected, images give
 * their description, code and HTML their visible text.
 *
 * @param title the title if it is known already: only a heading that repeats it leaves the text
 */
export function flattenMarkdown(root: Root, title: string | undefined): Flattened {
  const state: State = { lines: [], links: [], dropped: [], definitions: definitionsOf(root) };
  const first = root.children.filter((node) => node.type === 'heading').find(({ depth }) => depth === 1);
  const heading =
    first === undefined ? '' : cleanLine(inlineText(first, { ...state, links: [], dropped: [] }));
  const isTitle =
    heading !== '' && heading.length <= LONGEST_TITLE && (title === undefined || title === heading);
  for (const node of root.children) if (!(isTitle && node === first)) addBlocks(node, 'paragraph', state);
  const { links, dropped } = state;
  return { ...joinLines(state.lines), links, dropped, ...(isTitle ? { heading } : {}) };
}

function addBlocks(node: Nodes, kind: BlockKind, state: State): void {
  const addLines = (text: string) => {
    for (const line of text.split('\n')) addLine({ kind, text: line }, state);
  };
  const addChildren = (children: readonly Nodes[], inner: BlockKind) => {
    for (const child of children) addBlocks(child, inner, state);
  };
  switch (node.type) {
    case 'heading':
      addLine({ kind: 'heading', depth: Math.max(2, node.depth), text: inlineText(node, state) }, state);
      break;
    case 'paragraph':
      for (const text of linesOf(inlineText(node, state))) addLine({ kind, text }, state);
      break;
    case 'blockquote':
      addChildren(node.children, kind === 'listItem' ? kind : 'quote');
      break;
    case 'list':
    case 'listItem':
      addChildren(node.children, 'listItem');
      break;
    case 'code':
      addLines(node.value);
      break;
    case 'html':
      addLines(visibleText(node, state));
      break;
    default:
  }
}

/** A table, which CommonMark takes for a paragraph, is a line a row, without the line that rules it. */
function linesOf(paragraph: string): readonly string[] {
  const rows = paragraph.split('\n');
  if (!TABLE_RULE.test(rows[1] ?? '')) return [paragraph];
  return rows.filter((_, i) => i !== 1).map((row) => row.trim().replace(/^\||\|$/g, ''));
}

function addLine(line: Line, state: State): void {
  state.lines.push({ ...line, text: oneLine(line.text) });
}

function inlineText(node: { readonly children: readonly PhrasingContent[] }, state: State): string {
  return node.children.map((child) => phrase(child, state)).join('');
}

function phrase(node: PhrasingContent, state: State): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      return visibleText(node, state, true);
    case 'image':
    case 'imageReference':
      if (!node.alt) state.dropped.push({ what: 'An image without a description', line: lineOf(node) });
      return node.alt ?? '';
    case 'link':
    case 'linkReference': {
      const text = inlineText(node, state);
      const url = node.type === 'link' ? node.url : (state.definitions.get(node.identifier) ?? '');
      const address = webAddress(url);
      if (address !== undefined) state.links.push({ text: cleanLine(text), url: address });
      else state.dropped.push({ what: 'link', line: lineOf(node) });
      return text;
    }
    case 'emphasis':
    case 'strong':
      return inlineText(node, state);
    default:
      return plainText(node);
  }
}

/** What HTML shows; a tag inside a line is no loss, a block that shows nothing is one. */
function visibleText(node: Html, state: State, isInline = false): string {
  const text = stripTags(node.value, isInline ? '' : ' ');
  if (!isInline && text.trim() === '') state.dropped.push({ what: 'HTML', line: lineOf(node) });
  return text;
}

function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  visit(root, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  return definitions;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
