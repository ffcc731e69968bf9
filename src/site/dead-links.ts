import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import type { VFileMessage } from 'vfile-message';
import { say } from '../briefing/messages.ts';
import { siteAddress } from './site-address.ts';

/** What following a built site's links found. */
export interface FollowedLinks {
  readonly pages: number;
  readonly messages: readonly VFileMessage[];
}

const LINK = /<[a-z][^>]*?\s(?:href|src)="(?<address>[^"]*)"/gi;
const ID = /<[a-z][^>]*?\s(?:id|name)="(?<id>[^"]*)"/gi;

/** Addresses of other places: a scheme, or another host. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Follow every link of a built site that stays in it: its page or file must be there, and the place in the page that
 * it names. Links to other sites are not followed: nothing is ever asked of the network.
 *
 * @param out folder of the site; one that is not there has no pages
 * @param base path that the site is served under
 */
export async function findDeadLinks(
  out: string,
  base = siteAddress(process.env).base,
): Promise<FollowedLinks> {
  const files = new Set(
    globSync('**/*', { cwd: out, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)),
  );
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const html = new Map(pages.map((page) => [page, readFileSync(join(out, page), 'utf8')]));
  const anchors = new Map(
    [...html].map(([page, text]) => [
      page,
      new Set([...text.matchAll(ID)].map(({ groups }) => decode(groups?.['id']))),
    ]),
  );
  const messages = [...html].flatMap(([page, text]) =>
    linksOf(text).flatMap((address) => {
      const [path = '', anchor = ''] = address.split('#');
      const target = path === '' ? page : fileOf(path, page, base, files);
      if (target === undefined) return [say('site/dead-link', { file: page }, { address })];
      const isThere = anchor === '' || anchors.get(target)?.has(decodeURI(anchor)) !== false;
      return isThere ? [] : [say('site/dead-anchor', { file: page }, { address })];
    }),
  );
  return { pages: pages.length, messages };
}

function linksOf(text: string): readonly string[] {
  const addresses = [...text.matchAll(LINK)].map(({ groups }) => decode(groups?.['address']));
  return [...new Set(addresses)].filter((address) => address !== '' && !ELSEWHERE.test(address));
}

/** The file that a static host answers with. */
function fileOf(path: string, page: string, base: string, files: ReadonlySet<string>): string | undefined {
  const [plain = ''] = path.split('?');
  const isAbsolute = plain.startsWith('/');
  if (isAbsolute && !`${plain}/`.startsWith(base)) return undefined;
  const within = isAbsolute ? plain.slice(base.length) : join(dirname(page), plain);
  const name = decodeURI(within).replace(/\/$/, '');
  return [name, `${name}.html`, name === '' ? 'index.html' : `${name}/index.html`].find((file) =>
    files.has(file),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#38': '&',
  '#x26': '&',
};

function decode(text = ''): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
