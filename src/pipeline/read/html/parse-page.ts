import { parseHTML } from 'linkedom';

/**
 * Parse a page as browsers do where it matters here: a page may leave out its outermost tags, and what comes after
 * their ends still belongs to it.
 */
export function parsePage(html: string): Document {
  const document = parse(html);
  for (const element of document.querySelectorAll('*')) lowerAttributes(element);
  return document;
}

function parse(html: string): Document {
  const open = html.replace(/^\ufeff/, '').replace(/<\/(?:html|body)\s*>/gi, '');
  if (/<html[\s>]/i.test(open)) return parseHTML(open).document;
  const isWhole = /<body[\s>]/i.test(open);
  return parseHTML(isWhole ? `<html>${open}` : `<html><body>${open}`).document;
}

/** Names of attributes are written in capitals on old pages; the parser leaves them so, and nothing would find them. */
function lowerAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (!/[A-Z]/.test(name)) continue;
    element.removeAttribute(name);
    element.setAttribute(name.toLowerCase(), value);
  }
}
