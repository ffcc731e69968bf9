import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_SCHEMA } from './package-schema.ts';
import { build, copyFixture, pagesOf } from './site.ts';
import { elementsOf, faultsOfAtom, faultsOfJsonFeed, faultsOfRss, readXml } from './validate-feed.ts';

const ORIGIN = 'https://example.org';
const BASE = '/reader/';
const SITE = `${ORIGIN}${BASE}`;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
  };
}

const CELLS: Readonly<Record<string, RegExp>> = {
  string: /./su,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
};

/** A cell is of its field's type, or empty where the field may be. */
function expectCell(cell: string, { name, type, constraints }: Field): void {
  if (cell === '') expect(constraints?.required, name).not.toBe(true);
  else expect(cell, name).toMatch(CELLS[type] ?? /^$/);
}

let out: string;

beforeAll(async () => {
  const root = await copyFixture();
  const { code, output } = await build(root, { base: BASE, env: { MUJAZ_ORIGIN: ORIGIN } });
  expect(code, output).toBe(0);
  expect(output).not.toContain('MUJAZ_ORIGIN');
  out = join(root, 'dist');
});

const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const pathOf = (address: string): string => `/${address.slice(SITE.length)}`;

/** The linked data of a page. */
function linkedDataOf(page: string): readonly Record<string, unknown>[] {
  const blocks = read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g);
  return [...blocks].map(([, text = '']) => JSON.parse(text));
}

describe('feeds', () => {
  it('of the archive keep the rules of their formats', () => {
    expect(faultsOfRss(read('feed.xml'))).toEqual([]);
    expect(faultsOfAtom(read('atom.xml'))).toEqual([]);
    expect(faultsOfJsonFeed(read('feed.json'))).toEqual([]);
  });

  it('hold every briefing but drafts, at addresses that exist', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { url: string }[] };
    const pages = pagesOf(out);
    const paths = items.map(({ url }) => pathOf(url));
    expect(paths.toSorted()).toEqual(pages.filter((path) => path.startsWith('/b/')));
    expect(paths).not.toContain('/b/draft-note');
  });

  it('are named in the head of a page, with its address', () => {
    const page = read('b/border-talks.html');
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) expect(page).toContain(`href="${BASE}${file}"`);
    expect(page).toContain(`<link rel="canonical" href="${SITE}b/border-talks">`);
    expect(page).toContain(`<meta property="og:url" content="${SITE}b/border-talks">`);
    expect(page).toContain('<meta property="og:type" content="article">');
    expect(read('index.html')).toContain(`<link rel="canonical" href="${SITE}">`);
  });
});

describe('what search engines read', () => {
  it('the sitemap lists pages that exist, and every briefing and thing', () => {
    const urls = elementsOf(readXml(read('sitemap.xml'))['urlset'], 'url').map(({ loc }) => String(loc));
    const pages = pagesOf(out);
    const listed = urls.map(pathOf);
    expect(listed.filter((path) => !pages.includes(path))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    for (const path of pages.filter((one) => /^\/(?:b|places|people|topics|organisations)\//.test(one)))
      if (!/\/\d+$/.test(path)) expect(listed).toContain(path);
  });

  it('robots.txt names the sitemap', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`);
  });

  it('the OpenSearch description keeps the rules of 1.1', () => {
    const description = readXml(read('opensearch.xml'))['OpenSearchDescription'] as Record<string, unknown>;
    expect(description['@xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(String(description['ShortName'])).toMatch(/^[^<>]{1,16}$/);
    expect(String(description['Description'])).toMatch(/^[^<>]{1,1024}$/);
    const [search] = elementsOf(description, 'Url');
    expect(search?.['@template']).toBe(`${SITE}search?q={searchTerms}`);
    expect(search?.['@type']).toBe('text/html');
    expect(read('index.html')).toContain(
      `type="application/opensearchdescription+xml" href="${BASE}opensearch.xml"`,
    );
  });
});

describe('linked data', () => {
  it('every block is JSON with a type, and what it calls by address is a page', () => {
    const pages = new Set(pagesOf(out));
    const files = globSync('**/*.html', { cwd: out });
    const blocks = files.flatMap(linkedDataOf);
    expect(blocks.length).toBeGreaterThan(4);
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit);
      if (typeof node !== 'object' || node === null) return;
      if (!Array.isArray(node)) expect(Object.keys(node)).toContain('@type');
      for (const [key, value] of Object.entries(node)) {
        if ((key === '@id' || key === 'url') && String(value).startsWith(SITE))
          expect(pages.has(pathOf(String(value).replace(/#.*/, ''))), String(value)).toBe(true);
        if (value === undefined || value === null || value === '') expect.fail(`${key} is empty`);
        visit(value);
      }
    };
    for (const block of blocks) {
      expect(block['@context']).toBe('https://schema.org');
      visit(block);
    }
  });

  it('a briefing is an article that says no date where none is stated', () => {
    const [talks] = linkedDataOf('b/border-talks.html');
    expect(talks).toMatchObject({ '@type': 'Article', inLanguage: 'ar', url: `${SITE}b/border-talks` });
    expect(talks).not.toHaveProperty('datePublished');
    const [forum] = linkedDataOf('b/university-forum.html');
    expect(forum).toMatchObject({ datePublished: '2021-03-15' });
  });
});

describe('the downloads', () => {
  const resources = (): readonly Resource[] =>
    (JSON.parse(read('data/datapackage.json')) as { resources: readonly Resource[] }).resources;

  it('are described as a data package that keeps the rules of Frictionless', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    const isValid = ajv.validate(PACKAGE_SCHEMA, JSON.parse(read('data/datapackage.json')));
    expect(ajv.errors).toBeNull();
    expect(isValid).toBe(true);
    const names = resources().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { schema } of resources())
      for (const { reference } of schema?.foreignKeys ?? []) expect(names).toContain(reference.resource);
  });

  it('have the sizes, hashes, columns and cells that are told of them', () => {
    for (const { path, bytes, hash, schema } of resources()) {
      const content = readFileSync(join(out, 'data', path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
      if (schema === undefined) continue;
      const [head = [], ...rows] = parse(content, { bom: true }) as string[][];
      expect(head, path).toEqual(schema.fields.map(({ name }) => name));
      expect(rows.length, path).toBeGreaterThan(0);
      for (const row of rows)
        for (const [i, field] of schema.fields.entries()) expectCell(row[i] ?? '', field);
      const keys = rows.map((row) => schema.primaryKey?.map((name) => row[head.indexOf(name)]).join('|'));
      if (schema.primaryKey !== undefined) expect(new Set(keys).size, path).toBe(rows.length);
    }
  });

  it('tell in every form the same briefings, and no draft', () => {
    const lines = read('data/briefings.jsonl').trimEnd().split('\n');
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids.map((id) => `/b/${id}`)).toEqual(pagesOf(out).filter((path) => path.startsWith('/b/')));
    const database = new DatabaseSync(join(out, 'data', 'archive.sqlite'), { readOnly: true });
    const rows = database.prepare('SELECT id FROM briefings').all() as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const said = database
      .prepare("SELECT claim FROM statements WHERE briefing = 'border-talks' AND force = 'denies'")
      .all();
    expect(said).toEqual([{ claim: 'وجود خلاف بين الدول الثلاث' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    database.close();
    for (const name of ['briefings.jsonl', 'briefings.csv', 'sentences.csv', 'archive.sqlite'])
      expect(read(`data/${name}`), name).not.toContain('draft-note');
  });

  it('are named for language models, at addresses that exist', () => {
    const guide = read('llms.txt');
    expect(guide).toMatch(/^# .+\n\n> .+\n/);
    const addresses = [...guide.matchAll(/\]\((\S+)\)/g)].map(([, address = '']) => pathOf(address));
    const pages = pagesOf(out);
    expect(addresses.length).toBeGreaterThan(15);
    for (const path of addresses)
      expect(pages.includes(path) || existsSync(join(out, path)), path).toBe(true);
  });
});

it('without an origin nothing claims an address, and the build says so once', async () => {
  const root = await copyFixture();
  const { code, output } = await build(root);
  expect(code).toBe(0);
  expect(output.match(/MUJAZ_ORIGIN/g)).toHaveLength(1);
  const file = (name: string): string => join(root, 'dist', name);
  for (const name of ['sitemap.xml', 'opensearch.xml']) expect(existsSync(file(name)), name).toBe(false);
  expect(readFileSync(file('robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
  expect(readFileSync(file('index.html'), 'utf8')).not.toMatch(/rel="canonical"|og:url/);
  expect(faultsOfAtom(readFileSync(file('atom.xml'), 'utf8'))).toEqual([]);
});
