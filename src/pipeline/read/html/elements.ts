import type { BlockKind } from '../../../briefing/body.ts';

/** Elements that show something other than words. */
export const MEDIA: ReadonlySet<string> = new Set([
  'img',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'canvas',
  'amp-img',
  'amp-anim',
  'amp-video',
  'amp-audio',
  'amp-iframe',
  'amp-youtube',
]);

/** Elements whose content is for programs, for filling in, or for other browsers. */
const HIDDEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math head link meta title form button input select option textarea datalist dialog map source track param'.split(
    ' ',
  ),
);

/** Elements that stand on lines of their own. What is not listed stands inside a line. */
const BLOCKS: Readonly<Record<string, BlockKind>> = {
  ...Object.fromEntries(
    'html body div p section article main header footer aside nav figure figcaption address center dl dt dd details summary fieldset legend hgroup caption table thead tbody tfoot tr td th ul ol menu'
      .split(' ')
      .map((name) => [name, 'paragraph'] as const),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const)),
  li: 'listItem',
  blockquote: 'quote',
};

/** The kind of block that an element makes of its words, or that it makes none. */
export function kindOf(name: string): BlockKind | 'inline' {
  return Object.hasOwn(BLOCKS, name) ? (BLOCKS[name] ?? 'inline') : 'inline';
}

/** What the style sheets of publishing programs, and of browsers' extensions that save pages, hide from the eye. */
const UNSEEN = /(?:^|\s)(?:visually-?hidden|screen-reader-text|sr-only|element-invisible|sf-hidden)(?:\s|$)/i;

/** Would a browser show the element's words? */
export function isShown(element: Element): boolean {
  if (HIDDEN.has(element.localName) || element.hasAttribute('hidden')) return false;
  if (UNSEEN.test(element.getAttribute('class') ?? '')) return false;
  const style = element.getAttribute('style') ?? '';
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** What elements of one form share: their name and classes. */
export function formOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

/** The signs of a text, without spaces. */
export function countLetters(text: string): number {
  return text.replace(/\s/g, '').length;
}
