import { escapeHtml } from '../words-html.ts';

/** What stands in an element: text, or what `xml` made; `undefined` is left out. */
export type XmlContent = string | XmlMarkup | undefined | readonly XmlContent[];

/** Markup that is not escaped again. */
export interface XmlMarkup {
  readonly markup: string;
}

/**
 * An XML element. Whatever XML 1.0 cannot hold, such as control characters and lone surrogates, is left out.
 *
 * @param attributes those that are undefined are left out
 * @example xml('title', {}, 'مالي & ليبيا').markup // '<title>مالي &amp; ليبيا</title>'
 */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly XmlContent[]
): XmlMarkup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const inside = print(content);
  const tag = `${name}${given.join('')}`;
  return { markup: inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>` };
}

/** A whole XML document in UTF-8. */
export function xmlDocument(root: XmlMarkup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}

function print(content: XmlContent): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  return 'markup' in content ? content.markup : content.map(print).join('');
}

function escaped(text: string): string {
  return escapeHtml(
    text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
  );
}
