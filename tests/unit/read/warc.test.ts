import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../src/briefing/id.ts';
import { isRefused, read } from '../../../src/pipeline/read/index.ts';
import { listSeeds } from '../../../src/pipeline/read/seeds.ts';
import { openReadingSession } from '../../../src/pipeline/read/session.ts';
import { sideCarOf } from '../../../src/pipeline/read/side-car.ts';
import { splitWarc } from '../../../src/pipeline/read/warc/index.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { sameWords } from './same-words.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const root = join(fixtures, 'warc');
const session = openReadingSession();
afterAll(() => session.close());

const fileOf = (name: string) => new Uint8Array(readFileSync(join(root, 'seeds', name)));
const splitFile = (bytes: Uint8Array, file: string, addresses?: string) =>
  splitWarc(bytes, { file: `seeds/${file}`, told: addresses === undefined ? {} : { addresses } });

/** Addresses of the pages that a file gives, and what is told of it. */
function look(bytes: Uint8Array, file: string, addresses?: string) {
  const { entries, messages } = splitFile(bytes, file, addresses);
  const pages = Array.from(entries.values(), ({ known }) => known.url?.replace('http://sahel.example', ''));
  return { pages, told: messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
}

/** Which article stands at which address. */
const ARTICLES: Readonly<Record<string, string>> = {
  '/a': 'telescope',
  '/b': 'dam',
  '/border': 'border',
  '/library': 'library',
  '/news/dam': 'dam',
  '/news/library': 'library',
  '/news/market': 'market',
  '/port': 'port',
  '/port.asp': 'port',
};

describe('a page in an archive of the web', async () => {
  const { seeds } = await listSeeds(root, session);

  it('is found in every file that a tool wrote', () => {
    const files = new Set(seeds.map((seed) => seed.replace(/^seeds\/|#.*$/g, '')));
    expect([...files].sort()).toEqual(readdirSync(join(root, 'seeds')).sort());
  });

  it.each(seeds)('%s gives back the words that its author put in', async (seed) => {
    const source = await read(seed, root, session);
    if (isRefused(source)) throw new Error(source.messages.map(String).join('\n'));
    const { title = '', url = '', captured } = source.known;
    const article = ARTICLES[new URL(url).pathname];
    const text = readFileSync(join(fixtures, 'formats/texts', `${article}.txt`), 'utf8');
    expect(sameWords(text, `${title}\n${repair(source).text}`)).toBeGreaterThanOrEqual(0.99);
    expect(captured).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('has the encoding that its server names', async () => {
    const seed = seeds.find((one) => one.startsWith('seeds/plain.warc#')) ?? '';
    expect(await read(seed, root, session)).toMatchObject({ encoding: 'windows-1256' });
  });

  it('is named by its address, wherever and however packed it stands', () => {
    expect(idOf('seeds/2024/capture.warc.gz#0a1b2c3d4e5f')).toBe('capture-0a1b2c3d4e5f');
    expect(sideCarOf('seeds/2024/capture.warc.gz#0a1b2c3d4e5f')).toBe('seeds/2024/capture.yaml');
    const unpacked = new Uint8Array(gunzipSync(fileOf('crawl.warc.gz')));
    const keys = (bytes: Uint8Array) => [...splitFile(bytes, 'crawl.warc.gz').entries.keys()];
    expect(keys(unpacked)).toEqual(keys(fileOf('crawl.warc.gz')));
  });
});

describe('what is no article', () => {
  it('is counted by kind: pictures, redirects, failures, captures of what is known', () => {
    const { pages, told } = look(fileOf('crawl.warc.gz'), 'crawl.warc.gz');
    expect(pages).toEqual(['/news/dam', '/news/library']);
    expect(told).toEqual([expect.stringContaining('records-left-out')]);
    for (const kind of ['answer 404', 'image', 'redirect', 'style sheet']) expect(told[0]).toContain(kind);
    const again = look(fileOf('again.warc.gz'), 'again.warc.gz');
    expect(again.pages).toEqual(['/news/market']);
    expect(again.told).toEqual([expect.stringContaining('repeated capture')]);
  });

  it('is what a page shows inside, where a list says which pages were visited', () => {
    const { pages, told } = look(fileOf('browser.wacz'), 'browser.wacz');
    expect(pages).toEqual(['/a', '/b']);
    expect(told).toEqual([expect.stringContaining('page within a page (1)')]);
  });

  it('is what stands at other addresses than a person means', () => {
    const { pages, told } = look(fileOf('crawl.warc.gz'), 'crawl.warc.gz', 'http://sahel.example/*/library');
    expect(pages).toEqual(['/news/library']);
    expect(told).toEqual([expect.stringContaining('page at another address')]);
    expect(look(fileOf('plain.warc'), 'plain.warc', 'http://sahel.example/portXasp').told).toContainEqual(
      expect.stringContaining('no-pages'),
    );
  });
});

describe('a list of visited pages', () => {
  const record = (address: string, answer: string) => {
    const block = Buffer.from(`HTTP/1.1 ${answer}`);
    const fields = ['WARC/1.1', 'WARC-Type: response', `WARC-Target-URI: http://sahel.example${address}`];
    return Buffer.concat([
      Buffer.from(`${fields.join('\r\n')}\r\nContent-Length: ${block.length}\r\n\r\n`),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
  };
  const page = '200 OK\r\nContent-Type: text/html\r\n\r\n<p>خبر</p>';
  const wacz = (pages: readonly string[], ...records: readonly Buffer[]) =>
    zipSync({
      'archive/data.warc': new Uint8Array(Buffer.concat(records)),
      'pages/pages.jsonl': new TextEncoder().encode(
        pages.map((url) => JSON.stringify({ url: `http://sahel.example${url}` })).join('\n'),
      ),
    });

  it('may name places in pages, and pages that sent their visitors on', () => {
    const file = wacz(
      ['/a#top', '/old'],
      record('/new', page),
      record('/a', page),
      record('/old', '301 Moved\r\nLocation: /older\r\n\r\n'),
      record('/older', '302 Found\r\nLocation: http://sahel.example/new#x\r\n\r\n'),
      record('/frame', page),
    );
    const { pages, told } = look(file, 'a.wacz');
    expect(pages).toEqual(['/new', '/a']);
    expect(told).toEqual([expect.stringContaining('page within a page (1), redirect (2)')]);
  });

  it('may send its visitors round and round', () => {
    const file = wacz(['/a'], record('/a', '301 Moved\r\nLocation: /a\r\n\r\n'));
    expect(look(file, 'a.wacz').pages).toEqual([]);
  });
});

describe('a damaged archive of the web', () => {
  const packed = fileOf('crawl.warc.gz');
  const plain = new Uint8Array(gunzipSync(packed));

  it.each([
    ['packed', packed],
    ['not packed', plain],
  ])('%s, loses what the damage touches and no other page', (_, bytes) => {
    const whole = look(bytes, 'crawl.warc.gz').pages;
    for (const share of [0.2, 0.35, 0.5, 0.65, 0.8]) {
      const broken = bytes.slice();
      broken.fill(0x58, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 40);
      const { pages } = look(broken, 'crawl.warc.gz');
      expect(pages.length).toBeGreaterThanOrEqual(whole.length - 1);
      expect(whole).toEqual(expect.arrayContaining(pages));
    }
  });

  it.each([
    ['packed', packed],
    ['not packed', plain],
  ])('%s, that is cut short keeps what came before', (_, bytes) => {
    const { pages, told } = look(bytes.slice(0, Math.floor(bytes.length * 0.7)), 'crawl.warc.gz');
    expect(pages).toContain('/news/dam');
    expect(told).toContainEqual(expect.stringMatching(/record-broken: .* the file ends within it/));
  });

  it('tells of bytes that are not those that were captured', () => {
    const broken = plain.slice();
    const at = Buffer.from(plain).indexOf('وادي النخيل');
    broken[at] = (broken[at] ?? 0) ^ 1;
    const [first] = splitFile(broken, 'crawl.warc').entries.values();
    expect(first?.messages.map(({ ruleId }) => ruleId)).toEqual(['damaged-document']);
  });

  it('that unpacks to far more than pages do is refused', () => {
    const fields = ['WARC/1.1', 'WARC-Type: metadata', `Content-Length: ${3 * 10 ** 7}`, '', ''].join('\r\n');
    const bomb = gzipSync(Buffer.concat([Buffer.from(fields), Buffer.alloc(3 * 10 ** 7)]));
    expect(look(new Uint8Array(bomb), 'bomb.warc.gz').told).toEqual([
      expect.stringContaining('unpacks-too-large'),
    ]);
  });

  it('of any bytes is told, and nothing is thrown', () => {
    for (const name of ['a.warc', 'a.warc.gz', 'a.wacz']) {
      for (const text of [
        '',
        'WARC/1.0',
        'WARC/1.1\r\n\r\n',
        '\x1f\x8b\x08\x08',
        'PK\x03\x04',
        '\r\n'.repeat(9),
      ]) {
        const { pages, told } = look(new TextEncoder().encode(text), name);
        expect(pages).toEqual([]);
        expect(told.length, `${name} ${JSON.stringify(text)}`).toBeGreaterThan(0);
      }
    }
  });
});
