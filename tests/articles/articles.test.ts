import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ingested, ingest } from '../../src/pipeline/run.ts';
import { layOutTestArchive, testArticles } from './archive.ts';

const isUpdate = process.env['UPDATE'] === '1';
const ids = await testArticles();

describe('test articles become the briefings that a person reviewed', () => {
  let root: string;
  let ingested: Ingested;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'mujaz-articles-'));
    await layOutTestArchive(root);
    ingested = await ingest({ root });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('makes a briefing of each', () => {
    expect(ids.length).toBeGreaterThanOrEqual(24);
    expect(ingested.refused, ingested.messages.map(String).join('\n')).toBe(0);
    expect(ingested.articles).toBe(ids.length);
  });

  it.each(ids)('%s', async (id) => {
    const expectation = join(import.meta.dirname, id, 'expected.mdx');
    const actual = await readFile(join(root, 'content', 'briefings', `${id}.mdx`), 'utf8');
    if (isUpdate) await writeFile(expectation, actual);
    expect(existsSync(expectation), 'expected.mdx is missing: UPDATE=1 writes it').toBe(true);
    expect(actual).toBe(await readFile(expectation, 'utf8'));
  });
});
