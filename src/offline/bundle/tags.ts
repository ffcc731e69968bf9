/** An opening tag of a page, its attributes as they are written, without their quotation marks. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG =
  /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Elements whose content is no markup. */
const RAW = ['script', 'style', 'textarea', 'title'] as const;

/**
 * Change opening tags of a page and leave every other byte as it is. For pages that this project has built: they
 * are well formed, so no parser has to guess.
 *
 * @param change returns what to write instead: a tag, text, or undefined to leave the tag alone
 * @example rewriteTags('<a href=x>نص</a>', ({ name }) => (name === 'a' ? '<a href="y">' : undefined))
 *   // '<a href="y">نص</a>'
 */
export function rewriteTags(html: string, change: (tag: Tag) => Tag | string | undefined): string {
  let result = '';
  let at = 0;
  const tags = new RegExp(TAG);
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    const [whole, name, attributes = ''] = match;
    if (name === undefined) continue;
    const tag = { name: name.toLowerCase(), attributes: readAttributes(attributes) };
    const changed = change(tag);
    if (changed !== undefined) {
      result += html.slice(at, match.index) + (typeof changed === 'string' ? changed : printTag(changed));
      at = match.index + whole.length;
    }
    if (RAW.some((raw) => raw === tag.name)) {
      const end = html.toLowerCase().indexOf(`</${tag.name}`, tags.lastIndex);
      tags.lastIndex = end < 0 ? html.length : end;
    }
  }
  return result + html.slice(at);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function printTag({ name, attributes }: Tag): string {
  const printed = [...attributes].map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${printed.join('')}>`;
}
