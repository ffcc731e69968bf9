import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countJobs } from '../../../src/pipeline/jobs/count-jobs.ts';
import { openJobs } from '../../../src/pipeline/jobs/index.ts';
import { toRecord } from '../../../src/pipeline/report.ts';
import { ingest } from '../../../src/pipeline/run.ts';

const project = join(import.meta.dirname, '../../..');
const TEXTS = ['قال سالم الحر إن الميناء يفتح غدا.', 'وصل الوفد إلى تونس صباح اليوم.', 'The port opens.', ''];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-jobs-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function archive(name: string): Promise<string> {
  const folder = join(root, name);
  await cp(join(project, 'content/registry'), join(folder, 'content/registry'), { recursive: true });
  await mkdir(join(folder, 'seeds'));
  for (let i = 0; i < 12; i++) {
    await writeFile(
      join(folder, 'seeds', `a-${i}.txt`),
      `${TEXTS[i % TEXTS.length]}${i % 4 === 3 ? '' : ` الخبر ${i}.`}`,
    );
  }
  await writeFile(
    join(folder, 'seeds', 'page.html'),
    `<title>خبر</title><p>${TEXTS[0]}</p><p>${TEXTS[1]}</p>`,
  );
  return folder;
}

/** All that an ingest leaves behind and says. */
async function run(name: string, jobs: number) {
  const folder = await archive(name);
  const progress: number[] = [];
  const { messages, ...rest } = await ingest({
    root: folder,
    jobs,
    onProgress: (done) => progress.push(done),
  });
  const files = (await readdir(join(folder, 'content'), { recursive: true })).sort();
  const texts = files.filter((file) => file.endsWith('.mdx'));
  const written = await Promise.all(texts.map((file) => readFile(join(folder, 'content', file), 'utf8')));
  return { ...rest, progress, files, written, messages: messages.map((message) => toRecord(message)) };
}

describe('articles worked on at the same time', () => {
  it('give what they give one after the other: bytes, messages and their order', async () => {
    const one = await run('one', 1);
    expect(one.written.length).toBeGreaterThan(10);
    expect(one.messages.length).toBeGreaterThan(3);
    expect(await run('three', 3)).toEqual(one);
  });

  it('come in the order of their seeds, and one that cannot be made stops no other', async () => {
    const folder = await archive('order');
    const jobs = openJobs(2, folder);
    const seeds = ['seeds/a-0.txt', 'seeds/none.txt', 'seeds/a-1.txt', 'seeds/page.html', 'seeds/a-3.txt'];
    const made = await Promise.all(jobs.makeAll(seeds)).finally(jobs.close);
    expect(
      made.map((one) => ('refused' in one ? one.messages[0]?.ruleId : one.data.provenance.seed)),
    ).toEqual(['seeds/a-0.txt', 'unreadable', 'seeds/a-1.txt', 'seeds/page.html', 'empty']);
  });

  it('whose thread fails are told as mistakes of ours, each with its error', async () => {
    const jobs = openJobs(2, join(root, 'no-such-archive\0'));
    const [first] = jobs.makeAll(['seeds/a.txt', 'seeds/b.txt']);
    await expect(first).rejects.toThrow(/null bytes/);
    jobs.close();
  });
});

it('as many are worked on as there is work for', () => {
  expect(countJobs(1)).toBe(1);
  expect(countJobs(99)).toBe(1);
  expect(countJobs(10_000)).toBeGreaterThanOrEqual(countJobs(200));
});
