import type { BlockKind } from '../../../briefing/body.ts';
import type { Link } from '../../../briefing/schema.ts';
import { cleanLine } from '../clean-line.ts';
import { type Line, oneLine } from '../lines.ts';
import { webAddress } from '../web-address.ts';
import { isShown, kindOf, MEDIA } from './elements.ts';
import { rowsOf } from './table.ts';

/** Is a text, or an element that shows something else, to be taken? */
export type IsKept = (node: Node) => boolean;

/** A line of a page. */
export interface PageLine extends Line {
  /** Do all its words lead somewhere else? */
  readonly isLink: boolean;
  /** Are all its words a moment, as the element `time` marks it, with its year? */
  readonly isDate: boolean;
}

/** HTML as lines of text. */
export interface FlatHtml {
  readonly lines: readonly PageLine[];
  readonly links: readonly Link[];
  /** What has no place in a briefing: `image`, `video`, `link` …, once for each. */
  readonly dropped: readonly string[];
}

interface State {
  readonly lines: PageLine[];
  readonly links: Map<string, Link>;
  readonly dropped: string[];
  readonly page: Page;
  /** Words of the line that is being put together, how many of its characters lead somewhere, and tell a time. */
  words: string;
  linked: number;
  timed: number;
}

interface Page {
  /** Its address, for relative links. */
  readonly base?: string | undefined;
  readonly isKept?: IsKept;
  /** What is left out, with all that it holds. */
  readonly beside?: { readonly has: (element: Element) => boolean };
}

interface Place {
  readonly kind: BlockKind;
  readonly depth?: number;
}

const PARAGRAPH: Place = { kind: 'paragraph' };

/**
 * Flatten a tree of HTML to the text that a reader sees, one block a line. Blocks and line breaks end a line; what
 * stands inside a line is joined as received, with no space added and none taken. Links and described images are
 * collected, a table is a line a row.
 *
 * @throws RangeError if it is nested too deeply for the stack
 * @example of '<p>بيان<br>ثان</p>': lines «بيان», «ثان»
 */
export function flattenHtml(root: Element, page: Page = {}): FlatHtml {
  const state: State = { lines: [], links: new Map(), dropped: [], page, words: '', linked: 0, timed: 0 };
  walk(root, PARAGRAPH, state);
  endLine(PARAGRAPH, state);
  return { lines: state.lines, links: [...state.links.values()], dropped: state.dropped };
}

function walk(parent: Node, place: Place, state: State): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) addText(node, state);
    else if (node.nodeType === 1) addElement(node as Element, place, state);
  }
}

function addText(node: Node, state: State): void {
  const text = node.nodeValue ?? '';
  // Blanks between what is taken and what is not keep words apart.
  const { isKept = () => true } = state.page;
  state.words += text.trim() === '' || isKept(node) ? text : ' ';
}

function addElement(element: Element, place: Place, state: State): void {
  const name = element.localName;
  if (state.page.beside?.has(element) === true) state.words += ' ';
  else if (MEDIA.has(name)) addMedia(element, state);
  else if (!isShown(element)) return;
  else if (name === 'br' || name === 'hr') endLine(place, state);
  else if (name === 'pre') addLines(element, place, state);
  else if (name === 'table') addTable(element, place, state);
  else if (name === 'a') addAnchor(element, place, state);
  else if (name === 'time') addTime(element, place, state);
  else addBlock(element, place, state);
}

function addAnchor(element: Element, place: Place, state: State): void {
  const before = state.words.length;
  walk(element, place, state);
  const words = state.words.slice(before);
  const href = element.getAttribute('href');
  if (href === null || words.trim() === '') return;
  state.linked += lengthOf(words);
  if (!addLink(href, words, state) && !href.startsWith('#')) state.dropped.push('link');
}

function addTime(element: Element, place: Place, state: State): void {
  const before = state.words.length;
  walk(element, place, state);
  state.timed += lengthOf(state.words.slice(before));
}

function addBlock(element: Element, place: Place, state: State): void {
  const kind = kindOf(element.localName);
  if (kind === 'inline') {
    walk(element, place, state);
    return;
  }
  endLine(place, state);
  const inner = placeIn(kind, place, element.localName);
  walk(element, inner, state);
  endLine(inner, state);
}

function placeIn(kind: BlockKind, place: Place, name: string): Place {
  if (kind === 'heading') return { kind, depth: Math.max(2, Number(name.slice(1))) };
  // A quotation in a list stays an item of it, a paragraph in either what it stands in.
  return kind === 'paragraph' || place.kind === 'listItem' ? place : { kind };
}

function endLine(place: Place, state: State): void {
  const text = oneLine(state.words);
  const length = lengthOf(text);
  const isDate = state.timed >= length && /\p{Nd}{4}/u.test(text);
  if (text !== '') state.lines.push({ ...place, text, isLink: state.linked >= length, isDate });
  state.words = '';
  state.linked = 0;
  state.timed = 0;
}

function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

function addLines(element: Element, place: Place, state: State): void {
  endLine(place, state);
  for (const line of (element.textContent ?? '').split('\n')) {
    state.words = line;
    endLine(place, state);
  }
}

function addTable(table: Element, place: Place, state: State): void {
  endLine(place, state);
  const rows = rowsOf(table);
  if (rows === undefined) {
    walk(table, place, state);
    return;
  }
  const caption = table.querySelector('caption');
  if (caption !== null) addBlock(caption, place, state);
  for (const row of rows) {
    const cells = row.map((cell) => {
      const { lines, links, dropped } = flattenHtml(cell, state.page);
      for (const link of links) state.links.set(link.url, link);
      state.dropped.push(...dropped);
      return lines.map(({ text }) => text).join(' ');
    });
    state.words = cells.join(' | ');
    endLine(place, state);
  }
}

/** A picture that is described is worth a link; one without a description is decoration, or lost. */
function addMedia(element: Element, state: State): void {
  if (state.page.isKept?.(element) === false) return;
  const name = element.localName;
  const isImage = name === 'img' || name === 'amp-img' || name === 'amp-anim';
  const source = element.getAttribute('src') ?? '';
  const words = cleanLine(element.getAttribute(isImage ? 'alt' : 'title') ?? '');
  if (words === '' || !addLink(source, words, state))
    state.dropped.push(isImage ? 'image' : name.replace('amp-', ''));
}

/** The first words with which an address is linked are kept. */
function addLink(href: string, words: string, state: State): boolean {
  const url = href.startsWith('#') ? undefined : webAddress(href, state.page.base);
  if (url === undefined) return false;
  const text = cleanLine(words);
  if (text !== '' && !state.links.has(url)) state.links.set(url, { text, url });
  return true;
}
