import { parseHTML } from 'linkedom';
import { escapeHtml } from '../colophon.ts';

/** Elements that do nothing in a book. */
const ACTIVE =
  'script,noscript,template,.needs-script,form,fieldset,label,button,dialog,input,select,progress,link,style,iframe';
const VOID = /^(?:area|br|col|embed|hr|img|source|track|wbr)$/;
const ELEMENT = 1;
const TEXT = 3;

/** A page of the site as a chapter of a book. */
export interface Chapter {
  readonly title: string;
  /** The page's main part as XML, without scripts, forms and buttons. */
  readonly body: string;
}

/**
 * Take the main part of a page as XHTML.
 *
 * @param address the place in the book of an address of the page; undefined for what the book has not: its words stay
 */
export function chapterOf(html: string, address: (href: string) => string | undefined): Chapter {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (main === null) throw new Error('a page of the site has no main part');
  for (const active of main.querySelectorAll(ACTIVE)) active.remove();
  for (const link of main.querySelectorAll('a[href]')) {
    const place = address(link.getAttribute('href') ?? '');
    if (place === undefined) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', place);
  }
  for (const image of main.querySelectorAll('img')) image.replaceWith(image.getAttribute('alt') ?? '');
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  return { title, body: [...main.childNodes].map((node) => printNode(node)).join('') };
}

function printNode(node: Node): string {
  if (node.nodeType === TEXT) return escapeText(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return '';
  const element = node as Element;
  const name = element.localName;
  const attributes = [...element.attributes].flatMap(({ name, value }) => printAttribute(name, value));
  const space = name === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  const open = `<${name}${space}${attributes.join('')}`;
  if (VOID.test(name)) return `${open}/>`;
  return `${open}>${[...element.childNodes].map(printNode).join('')}</${name}>`;
}

/** Names that XML allows, without those that only the site's own styles and scripts read. */
function printAttribute(name: string, value: string): readonly string[] {
  if (!/^[a-z_][\w.-]*$/i.test(name) || /^(?:data-|on|download$|style$|xmlns)/.test(name)) return [];
  const printed = ` ${name}="${escapeText(value)}"`;
  return name === 'lang' ? [printed, ` xml:lang="${escapeText(value)}"`] : [printed];
}

/** Text for XML, which knows no control characters. */
function escapeText(text: string): string {
  return escapeHtml([...text].filter((letter) => letter >= ' ' || /[\t\n]/.test(letter)).join(''));
}
