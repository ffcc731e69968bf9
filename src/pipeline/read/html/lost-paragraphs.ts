import { countLetters, formOf, isShown, kindOf } from './elements.ts';
import type { IsKept } from './flatten.ts';

/** A paragraph has more words than this, or fewer and the end of a sentence. */
const SURE_WORDS = 12;
const LEAST_WORDS = 4;
const SENTENCE = /[.؟!…»:]["”»)\]]?$/u;
/** Above this share of its letters in links, a line names other pages. */
const LINKED = 0.5;
/** With more words, a paragraph above others is one of them, whatever it is called; below them stand notes on authors. */
const LONG = 25;

/**
 * Keep what Readability takes out of the midst of an article: it weighs a block's links against its commas and counts no
 * Arabic ones, and it goes by names of classes. What is written as the paragraphs around it that are kept, with words of
 * its own for the most part, is one of them.
 *
 * @param isKept what Readability chose
 * @example of two kept '<div>بيان …</div>' and between them '<div>قال <a href="/1">الوزير سليم</a> إنه وصل.</div>': all
 */
export function withLostParagraphs(root: Element, isKept: IsKept): IsKept {
  const found = new Set<Node>();
  const visit = (parent: Element): boolean => {
    const lines = new Map<Element, boolean>();
    let holds = false;
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) holds ||= node.nodeValue?.trim() !== '' && isKept(node);
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const isOwn = visit(child);
      holds ||= isOwn;
      if (isLine(child)) lines.set(child, isOwn);
    }
    for (const line of lostOf([...lines])) for (const text of textsIn(line)) found.add(text);
    return holds;
  };
  visit(root);
  return found.size === 0 ? isKept : (node) => isKept(node) || found.has(node);
}

/** @param lines of one parent, and whether each is kept */
function lostOf(lines: readonly (readonly [line: Element, isOwn: boolean])[]): readonly Element[] {
  const own = lines.filter(([, isOwn]) => isOwn).map(([line]) => line);
  const forms = new Set(own.map(formOf));
  const last = lines.findLastIndex(([, isOwn]) => isOwn);
  const isLost = (line: Element, i: number): boolean => {
    const text = (line.textContent ?? '').trim();
    const words = text.split(/\s+/).length;
    if (words < LEAST_WORDS || linkedShare(line) > LINKED) return false;
    const isAmong = i < last && line.localName === 'p' && words > LONG;
    return isAmong || (forms.has(formOf(line)) && (words > SURE_WORDS || SENTENCE.test(text)));
  };
  return own.length === 0
    ? []
    : lines.filter(([line, isOwn], i) => !isOwn && isLost(line, i)).map(([line]) => line);
}

/** Is an element a block that holds no other? */
function isLine(element: Element): boolean {
  const form = kindOf(element.localName);
  if ((form !== 'paragraph' && form !== 'heading') || !isShown(element)) return false;
  return [...element.querySelectorAll('*')].every(({ localName }) => kindOf(localName) === 'inline');
}

function linkedShare(element: Element): number {
  const linked = [...element.querySelectorAll('a')].map(({ textContent }) => textContent ?? '').join('');
  return countLetters(linked) / Math.max(1, countLetters(element.textContent ?? ''));
}

function* textsIn(parent: Node): Generator<Node> {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) yield node;
    else if (node.nodeType === 1) yield* textsIn(node);
  }
}
