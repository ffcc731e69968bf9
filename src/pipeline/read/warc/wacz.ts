import { unzipSync } from 'fflate';
import { isBomb } from '../zip/is-bomb.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { pageAddress } from './page-address.ts';

/** The parts of a WACZ file that say anything of its pages. */
export interface Wacz {
  /** Each a WARC file. */
  readonly archives: readonly Uint8Array[];
  /** Addresses of the pages that were visited, as against what they show inside; undefined where nothing lists them. */
  readonly pages: ReadonlySet<string> | undefined;
}

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/;
const PAGES: readonly string[] = ['pages/pages.jsonl', 'pages/extraPages.jsonl'];

/**
 * Take a WACZ file apart: a ZIP archive of WARC files with a list of the pages that are meant.
 *
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 * @returns `bomb` for what would unpack to more than it may, or the problem
 */
export function readWacz(bytes: Uint8Array): Wacz | 'bomb' | { readonly problem: string } {
  const entries = readZipDirectory(bytes);
  if (entries === undefined) return { problem: 'it is no ZIP archive, or not a whole one' };
  if (isBomb(entries)) return 'bomb';
  const files = unpack(bytes);
  if (files === undefined) return { problem: 'it does not unpack' };
  const archives = Object.keys(files).filter((name) => ARCHIVE.test(name));
  if (archives.length === 0) return { problem: 'it holds no WARC file' };
  const listed = PAGES.flatMap((name) => readPageList(files[name] ?? new Uint8Array()));
  return {
    archives: archives.sort().map((name) => files[name] ?? new Uint8Array()),
    pages: listed.length === 0 ? undefined : new Set(listed),
  };
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => ARCHIVE.test(name) || PAGES.includes(name) });
  } catch {
    return undefined;
  }
}

/** A JSON object a line; the first names the format. Lines that say nothing of a page are passed over. */
function readPageList(bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((line) => {
    const url = /"url"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    return url === undefined ? [] : [addressOf(url)].filter((address) => address !== undefined);
  });
}

function addressOf(json: string): string | undefined {
  try {
    return pageAddress(String(JSON.parse(json)));
  } catch {
    return undefined;
  }
}
