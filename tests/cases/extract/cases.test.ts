import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/pipeline/compose/index.ts';
import { extract } from '../../../src/pipeline/extract/index.ts';
import { isRefused, read } from '../../../src/pipeline/read/index.ts';
import { listSeeds } from '../../../src/pipeline/read/seeds.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { segment } from '../../../src/pipeline/segment/index.ts';
import type { Article, Facts } from '../../../src/pipeline/stages.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';
import { withArchive } from '../archive.ts';

const here = import.meta.dirname;

const files = await Promise.all(
  globSync('registry/*.yaml', { cwd: here }).map(async (file) => ({
    file,
    text: await readFile(join(here, file), 'utf8'),
  })),
);
const { registry, messages: registryMessages } = loadRegistry(files);

/** What a case of each extractor is about; the folder's name begins with it. */
const PARTS: Readonly<Record<string, (facts: Facts) => unknown>> = {
  names: ({ places, organisations, people }) => ({ places, organisations, people }),
  dateline: ({ dateline }) => ({ dateline }),
  'publication-date': ({ date }) => ({ date }),
  dates: ({ dates }) => dates,
  topics: ({ topics }) => topics,
  statements: ({ statements }) => statements,
};

async function articleOf(folder: string): Promise<Article> {
  return withArchive(folder, async (root) => {
    const [seed = ''] = (await listSeeds(root)).seeds;
    const source = await read(seed, root);
    if (isRefused(source)) throw new Error(`the seed of ${folder} is refused`);
    return segment(repair(source));
  });
}

async function compare(file: string, value: unknown): Promise<void> {
  const actual = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') await writeFile(file, actual);
  expect(actual, `${file}; UPDATE=1 writes it`).toBe(await readFile(file, 'utf8').catch(() => undefined));
}

it('the registry of the cases is sound', () => {
  expect(registryMessages.map(String)).toEqual([]);
});

describe.each(Object.entries(PARTS))('cases of %s', (part, show) => {
  const folders = globSync(`${part}-*`, { cwd: here }).sort();

  it('are there', () => {
    expect(folders.length).toBeGreaterThan(1);
  });

  it.each(folders)('%s', async (folder) => {
    const facts = extract(await articleOf(join(here, folder)), registry);
    await compare(join(here, folder, 'expected.json'), show(facts));
  });
});

describe('cases of compose', () => {
  it.each(globSync('../compose/*-*', { cwd: here }).sort())('%s', async (folder) => {
    const article = await articleOf(join(here, folder));
    const { data, body } = compose(article, extract(article, registry));
    const { title, titleOrigin, titleSentence, summary, keyPoints, repairs, cleaning } = data;
    const kinds = body.map(({ kind }) => kind);
    await compare(join(here, '..', 'compose', basename(folder), 'expected.json'), {
      title,
      titleOrigin,
      titleSentence,
      summary,
      keyPoints,
      repairs,
      cleaning,
      kinds,
    });
  });
});
