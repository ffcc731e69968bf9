import { Readability } from '@mozilla/readability';
import { MEDIA } from './elements.ts';
import type { IsKept } from './flatten.ts';

/** Below this many characters Readability looks again with looser rules; news in brief has as few. */
const SHORT = 200;

/** What stands around an article on most pages. */
const AROUND: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);

const MARK = 'data-number';
/** Private characters write a number in base 4096 before each text, where Readability leaves it. */
const BASE = 0xe000;
const DIGITS = 4096;
const PRIVATE = /[\ue000-\uf8ff]/g;
const NUMBER = /([\ue000-\uefff])([\ue000-\uefff])/g;

/** Which nodes of a page are its article. */
export interface FoundArticle {
  readonly isKept: IsKept;
  /** Who wrote it, if the page shows that above the text. */
  readonly byline?: string;
  /** Did it stand out, or is it the whole page? */
  readonly isFound: boolean;
}

/**
 * Find the article of a page: Mozilla's Readability, else all that the page shows.
 *
 * Readability takes the tree apart and loses where lines end, so it only chooses: its copy carries numbers, and the
 * words themselves are read from the page as it was.
 *
 * @param copy the same page, parsed again; it is used up
 */
export function findArticle(document: Document, copy: Document): FoundArticle {
  const numbers = new Map<Node, number>([...contentOf(document)].map((node, number) => [node, number]));
  for (const [number, node] of [...contentOf(copy)].entries()) mark(node, number);
  const article = new Readability<Element>(copy, {
    charThreshold: SHORT,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = keptNumbers(article?.content ?? undefined);
  const isFound = (article?.length ?? 0) >= SHORT || kept.size === numbers.size;
  if (!isFound) return { isKept: isOutside, isFound };
  const byline = article?.byline?.replace(PRIVATE, '');
  return {
    isKept: (node) => kept.has(numbers.get(node) ?? -1),
    isFound,
    ...(byline === undefined ? {} : { byline }),
  };
}

/** The nodes of a page that show something, in order. */
function* contentOf(parent: Node): Generator<Node> {
  for (const node of parent.childNodes) {
    const isText = node.nodeType === 3 && node.nodeValue?.trim() !== '';
    if (isText || MEDIA.has((node as Element).localName)) yield node;
    yield* contentOf(node);
  }
}

function mark(node: Node, number: number): void {
  if (node.nodeType !== 3) {
    (node as Element).setAttribute(MARK, String(number));
    return;
  }
  const digits = [Math.floor(number / DIGITS), number % DIGITS].map((digit) => BASE + digit);
  node.nodeValue = String.fromCharCode(...digits) + (node.nodeValue ?? '').replace(PRIVATE, ' ');
}

function keptNumbers(element: Element | undefined): ReadonlySet<number> {
  if (element === undefined) return new Set();
  const texts = Array.from((element.textContent ?? '').matchAll(NUMBER), ([, high = '', low = '']) =>
    [high, low].reduce((sum, digit) => sum * DIGITS + digit.charCodeAt(0) - BASE, 0),
  );
  const media = Array.from(element.querySelectorAll(`[${MARK}]`), (one) => Number(one.getAttribute(MARK)));
  return new Set([...texts, ...media]);
}

function isOutside(node: Node): boolean {
  for (let at = node.parentElement; at !== null; at = at.parentElement) {
    if (AROUND.has(at.localName)) return false;
  }
  return true;
}
