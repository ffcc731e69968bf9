import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showProgress } from '../../../src/pipeline/progress.ts';
import { type Ingested, ingest, type Order } from '../../../src/pipeline/run.ts';
import { showChanges } from '../../../src/pipeline/write/show-changes.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

let root = '';
const at = (file: string): string => join(root, file);
const run = (order: Partial<Order> = {}): Promise<Ingested> => ingest({ root, make: makeBriefing, ...order });
const ids = ({ messages }: Ingested): readonly string[] =>
  messages.filter(({ source }) => source !== 'registry').map(({ file, ruleId }) => `${file} ${ruleId}`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-ingest-'));
  await mkdir(at('seeds'));
  await writeFile(at('seeds/a.txt'), 'خبر من تونس. وفيه جملة ثانية.\n');
  await writeFile(at('seeds/b.txt'), 'خبر من ليبيا.\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('ingest', () => {
  it('writes a briefing and its copy for every seed, once', async () => {
    const first = await run();
    expect(first).toMatchObject({ articles: 2, refused: 0 });
    expect(first.changes.map(({ file }) => file)).toEqual([
      'content/briefings/a.mdx',
      'content/generated/a.mdx',
      'content/briefings/b.mdx',
      'content/generated/b.mdx',
    ]);
    const before = await stat(at('content/briefings/a.mdx'));
    expect((await run()).changes).toEqual([]);
    expect((await stat(at('content/briefings/a.mdx'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('writes nothing in a dry run, and tells what it would', async () => {
    const { changes } = await run({ isDryRun: true });
    expect(changes).toHaveLength(4);
    expect(await readdir(root)).toEqual(['seeds']);
    expect(showChanges(changes, false)).toContain(
      '--- /dev/null\n+++ b/content/briefings/a.mdx\n@@ -0,0 +1,',
    );
  });

  it('takes only what matches, by path or id', async () => {
    expect((await run({ only: 'b' })).changes.map(({ file }) => file)).toEqual([
      'content/briefings/b.mdx',
      'content/generated/b.mdx',
    ]);
    expect((await run({ only: 'seeds/a*' })).changes).toHaveLength(2);
    expect(ids(await run({ only: 'zzz' }))).toEqual(['seeds no-match']);
  });

  it('goes on with the others when one is refused, and leaves its briefing as it was', async () => {
    await run();
    const before = await readFile(at('content/briefings/a.mdx'), 'utf8');
    await writeFile(at('seeds/a.txt'), 'BUG\n');
    await writeFile(at('seeds/b.txt'), 'خبر آخر من ليبيا.\n');
    const result = await run();
    expect(result).toMatchObject({ articles: 2, refused: 1 });
    expect(ids(result)).toEqual(['seeds/a.txt bug']);
    expect(await readFile(at('content/briefings/a.mdx'), 'utf8')).toBe(before);
    expect(result.changes.map(({ file }) => file)).toEqual([
      'content/briefings/b.mdx',
      'content/generated/b.mdx',
    ]);
  });

  it('keeps a person’s corrections when the seed changes', async () => {
    await run();
    const file = at('content/briefings/a.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: عنوان المحرر'));
    await writeFile(at('seeds/a.txt'), 'خبر من تونس. وفيه جملة ثانية معدلة.\n');
    expect(ids(await run())).toEqual([]);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('title: عنوان المحرر\ntitleOrigin: person\n');
    expect(text).toContain('وفيه جملة ثانية معدلة.');
  });

  it('holds a renamed seed back until its briefing is renamed too', async () => {
    await run();
    await rename(at('seeds/a.txt'), at('seeds/c.txt'));
    const held = await run();
    expect(held.refused).toBe(1);
    expect(ids(held)).toEqual(['content/briefings/a.mdx orphan', 'seeds/c.txt seed-renamed']);
    for (const folder of ['briefings', 'generated'])
      await rename(at(`content/${folder}/a.mdx`), at(`content/${folder}/c.mdx`));
    const renamed = await run();
    expect(ids(renamed)).toEqual([]);
    expect(await readFile(at('content/briefings/c.mdx'), 'utf8')).toContain('seed: seeds/c.txt\n');
  });

  it('gives the same bytes in another folder', async () => {
    await run();
    const text = await readFile(at('content/briefings/a.mdx'), 'utf8');
    const other = await mkdtemp(join(tmpdir(), 'mujaz-ingest-'));
    await mkdir(join(other, 'seeds'));
    await writeFile(join(other, 'seeds/a.txt'), await readFile(at('seeds/a.txt')));
    await ingest({ root: other, make: makeBriefing });
    expect(await readFile(join(other, 'content/briefings/a.mdx'), 'utf8')).toBe(text);
    await rm(other, { recursive: true });
  });
});

const WORDS = {
  done: (done: number, total: number) => `${done} of ${total} articles`,
  left: (seconds: number) => `, about ${seconds} s left`,
};

describe('showProgress', () => {
  const shown = (isTTY: boolean, total: number): string => {
    let out = '';
    const progress = showProgress({ isTTY, write: (text: string) => (out += text) }, total, WORDS);
    for (let i = 1; i <= total; i++) progress(i);
    return out;
  };

  it('counts up on a terminal', () => {
    expect(shown(true, 2)).toBe('\r1 of 2 articles\r2 of 2 articles\n');
  });

  it('says on a terminal how long the rest takes, once that can be told, and leaves nothing of a longer line', () => {
    let out = '';
    let clock = 0;
    const screen = { isTTY: true, write: (text: string) => (out += text) };
    const progress = showProgress(screen, 4, WORDS, () => clock);
    for (clock of [1000, 3000, 6000, 8000]) progress(out.split('\r').length);
    const guess = '2 of 4 articles, about 3 s left';
    expect(out).toBe(
      `\r1 of 4 articles\r${guess}\r3 of 4 articles, about 2 s left\r${'4 of 4 articles'.padEnd(guess.length)}\n`,
    );
  });

  it('writes ten plain lines elsewhere, and none for short work', () => {
    expect(shown(false, 200).split('\n')).toHaveLength(11);
    expect(shown(false, 200)).toContain('20 of 200 articles\n');
    expect(shown(false, 30)).toBe('');
  });
});
