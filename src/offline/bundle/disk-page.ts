import { type Resolver, relativeAddress, rootFrom } from './relative-address.ts';
import { rewriteTags, type Tag } from './tags.ts';

/** Attributes that hold one address. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'poster',
  'data',
  'xlink:href',
  'data-index',
  'data-src',
] as const;

/** Links of the head that do nothing on a disk: a hint to load early counts as a request to elsewhere there. */
const USELESS_LINKS = ['preload', 'modulepreload', 'manifest', 'canonical'] as const;

/** What pages of a copy on a disk have besides. */
export interface DiskPage {
  /** Path of the script that stands in for fetching. */
  readonly loader: string;
  /** Paths of data that the page asks for in any case: the loader begins with them before the page is read. */
  readonly beforehand?: readonly string[];
  /** HTML that says what copy this is; goes to the end of each page. */
  readonly colophon: string;
}

/**
 * Make a page of the site one that works when a reader opens it from a disk: relative addresses that name files,
 * scripts that are no modules, and a security policy that says `file:` where it said `'self'`.
 *
 * @param path of the page in the site
 */
export function diskPage(html: string, path: string, site: Resolver, more: DiskPage): string {
  const root = rootFrom(path);
  // Once a page: a loader that ran again would forget what has come.
  let first = loaderTag(root, more);
  const changed = rewriteTags(html, (tag) => {
    const { name, attributes } = tag;
    if (name === 'html') {
      return withAttributes(tag, { 'data-root': root, 'data-base': site.base, 'data-page-end': '.html' });
    }
    const rel = attributes.get('rel') ?? '';
    if (name === 'link' && USELESS_LINKS.some((useless) => useless === rel)) return '';
    if (name === 'meta' && attributes.get('http-equiv') === 'Content-Security-Policy') {
      return withAttributes(tag, { content: diskPolicy(attributes.get('content') ?? '') });
    }
    if (name === 'script' && attributes.get('type') === 'module') {
      const scripts = first + classicScript(tag, path, site);
      first = '';
      return scripts;
    }
    if (name === 'meta' && attributes.get('http-equiv') === 'refresh') {
      const content = attributes.get('content') ?? '';
      const moved = content.replace(/(?<=url=).*$/, (address) => relativeAddress(address, path, site));
      return withAttributes(tag, { content: moved });
    }
    return relativeTag(tag, path, site);
  });
  return changed.replace(/<\/footer>(?![\s\S]*<\/footer>)/, `${more.colophon}</footer>`);
}

function loaderTag(root: string, { loader, beforehand }: DiskPage): string {
  const source = `src="${root}${loader}"`;
  return beforehand === undefined
    ? `<script defer ${source}></script>`
    : `<script ${source} data-beforehand="${beforehand.join(' ')}"></script>`;
}

/** Each page has one opaque origin of its own on a disk, which `'self'` does not mean in every browser. */
function diskPolicy(policy: string): string {
  return policy
    .split('; ')
    .filter((directive) => !/^(?:connect|manifest|worker)-src/.test(directive))
    .map((directive) => directive.replace("'self'", "'self' file:"))
    .join('; ');
}

function classicScript(tag: Tag, path: string, site: Resolver): string {
  const source = tag.attributes.get('src');
  if (source === undefined) throw new Error(`${path}: a module without a file can not be run from a disk`);
  const address = relativeAddress(source, path, site);
  return `<script defer src="${address}">`;
}

function relativeTag(tag: Tag, path: string, site: Resolver): Tag | undefined {
  const relative = (address: string): string => relativeAddress(address, path, site);
  const changes = [...tag.attributes].flatMap(([name, value]) => {
    const isAddress = ADDRESSES.some((address) => address === name);
    const changed = isAddress
      ? relative(value)
      : name === 'srcset'
        ? relativeSources(value, relative)
        : value;
    return changed === value ? [] : [[name, changed] as const];
  });
  return changes.length === 0 ? undefined : withAttributes(tag, Object.fromEntries(changes));
}

function relativeSources(sources: string, relative: (address: string) => string): string {
  return sources
    .split(/,\s+/)
    .map((source) => source.trim().split(/\s+/))
    .map(([address = '', ...size]) => [relative(address), ...size].join(' '))
    .join(', ');
}

function withAttributes(tag: Tag, added: Readonly<Record<string, string>>): Tag {
  return { ...tag, attributes: new Map([...tag.attributes, ...Object.entries(added)]) };
}
