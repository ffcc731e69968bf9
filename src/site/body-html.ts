import type { Emphasis, Nodes, PhrasingContent } from 'mdast';

/** Attributes of an element by their names in HTML; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An inline element of the page: mdast has no node for it, but carries its name and attributes to hast. */
export function element(
  hName: string,
  hProperties: Attributes,
  children: PhrasingContent[],
): PhrasingContent {
  const node: Emphasis = { type: 'emphasis', data: { hName, hProperties }, children };
  return node;
}

/**
 * Print a marked body that holds nothing but paragraphs of text, as nearly all do: the very HTML that
 * remark-rehype and rehype-stringify make of it, in a tenth of their time.
 *
 * @returns undefined for a body with anything else in it
 * @example plainHtml({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '1 < 2' }] }] }) // '<p>1 &#x3C; 2</p>'
 */
export function plainHtml(node: Nodes): string | undefined {
  switch (node.type) {
    case 'root':
      return joined(node.children, '\n');
    case 'paragraph':
      return tagged('p', {}, joined(node.children, ''));
    case 'text':
      return /[\r\n]/.test(node.value) ? undefined : node.value.replace(/[<&]/g, reference);
    case 'emphasis': {
      const { hName, hProperties = {} } = node.data ?? {};
      return hName === undefined ? undefined : tagged(hName, hProperties, joined(node.children, ''));
    }
    default:
      return undefined;
  }
}

function joined(nodes: readonly Nodes[], separator: string): string | undefined {
  let html = '';
  for (const [i, node] of nodes.entries()) {
    const printed = plainHtml(node);
    if (printed === undefined) return undefined;
    html += i === 0 ? printed : separator + printed;
  }
  return html;
}

function tagged(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  content: string | undefined,
): string | undefined {
  if (content === undefined) return undefined;
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${String(value).replace(/["&'`\0]/g, reference)}"`;
  }
  return `<${tag}>${content}</${name}>`;
}

function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
