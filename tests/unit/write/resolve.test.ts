import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import type { FrontMatter } from '../../../src/briefing/schema.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { type Ingested, ingest } from '../../../src/pipeline/run.ts';
import { addCorrection } from '../../../src/pipeline/write/correct.ts';
import { resolveConflicts } from '../../../src/pipeline/write/resolve.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

const OLD = 'أعلنت تونس خطة للمياه. وتبدأ الخطة في الربيع.\n\nوتشارك جهات في التمويل.\n';
const NEW = 'أعلنت تونس خطة كبرى للمياه. وتبدأ الخطة في الربيع.\n\nوتشارك الجزائر في التمويل والتنفيذ.\n';

let root = '';
const file = 'content/briefings/water.mdx';
const conflicts = 'content/conflicts/water.yaml';

const read = (): Promise<string> => readFile(join(root, file), 'utf8');
const write = (text: string): Promise<void> => writeFile(join(root, file), text);
const seed = (text: string): Promise<void> => writeFile(join(root, 'seeds/water.txt'), text);
const run = (): Promise<Ingested> => ingest({ root, make: makeBriefing });
const dataOf = async (): Promise<FrontMatter> => {
  const { data, messages } = parseBriefing(await read(), file);
  if (data === undefined) throw new Error(messages.join('\n'));
  return data;
};
const openFields = async (): Promise<readonly string[]> =>
  (await checkArchive(root)).messages
    .filter(({ ruleId }) => ruleId === 'open-conflict')
    .map(({ reason }) => reason.slice(0, reason.indexOf(':')));
const errors = async (): Promise<readonly string[]> =>
  (await checkArchive(root)).messages.filter(({ fatal }) => fatal).map(String);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-resolve-'));
  await mkdir(join(root, 'seeds'));
  await seed(OLD);
  await run();
  const made = await read();
  await write(
    made
      .replace(/^title: .*$/m, 'title: خطة تونس # من المحرر')
      .replace('وتشارك جهات في التمويل.', 'وتشارك جهات عدة في التمويل.'),
  );
  await seed(NEW);
  await run();
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a conflict', () => {
  it('stays open over later runs, until somebody settles it', async () => {
    expect(await openFields()).toEqual(['title', 'body']);
    expect((await run()).changes).toEqual([]);
    expect(await openFields()).toEqual(['title', 'body']);
  });

  it('is settled by whoever edits the field, and goes from the list with the next run', async () => {
    await write((await read()).replace(/^title: .*$/m, 'title: عنوان ثالث'));
    expect(await openFields()).toEqual(['body']);
    await seed(`${NEW}\nوفقرة أخيرة.\n`);
    await run();
    expect(await readFile(join(root, conflicts), 'utf8')).not.toContain('title');
  });

  it('is settled for the person: the file stays, and the conflict does not come back', async () => {
    const before = await read();
    expect(await resolveConflicts(root, { id: 'water', field: 'title', keep: 'person' })).toEqual({
      settled: ['title'],
      messages: [],
    });
    expect(await read()).toBe(before);
    expect(await openFields()).toEqual(['body']);
    await run();
    expect(await openFields()).toEqual(['body']);
  });

  it('is settled for the machine: the value follows it from then on, all else stays', async () => {
    const { settled } = await resolveConflicts(root, { id: 'water', field: 'title', keep: 'machine' });
    expect(settled).toEqual(['title']);
    expect(await dataOf()).toMatchObject({ title: 'أعلنت تونس خطة كبرى للمياه', titleOrigin: 'derived' });
    expect(await read()).toContain('# من المحرر');
    expect(await read()).toContain('وتشارك جهات عدة في التمويل.');
    expect(await errors()).toEqual([]);
    await seed(NEW.replace('كبرى', 'جديدة'));
    await run();
    expect((await dataOf()).title).toBe('أعلنت تونس خطة جديدة للمياه');
  });

  it('about lines is settled for the machine with what it found in them', async () => {
    expect((await dataOf()).places.map(({ name }) => name)).toEqual(['تونس']);
    const { settled } = await resolveConflicts(root, { id: 'water', field: 'body', keep: 'machine' });
    expect(settled).toEqual(['body']);
    const text = await read();
    expect(text).toContain('\n\nوتشارك الجزائر في التمويل والتنفيذ.\n');
    expect(text).not.toContain('جهات عدة');
    expect((await dataOf()).places.map(({ name }) => name)).toEqual(['تونس', 'الجزائر']);
    expect((await dataOf()).title).toBe('خطة تونس');
    expect(await errors()).toEqual([]);
    expect((await run()).changes).toEqual([]);
  });

  it('takes all of a briefing at once, in a file with Windows line ends too', async () => {
    await write((await read()).replaceAll('\n', '\r\n'));
    const { settled, messages } = await resolveConflicts(root, { id: 'water', keep: 'machine' });
    expect(messages).toEqual([]);
    expect(settled).toEqual(['title', 'body']);
    expect(await read()).toContain('\r\n\r\nوتشارك الجزائر في التمويل والتنفيذ.\r\n');
    expect(await read()).not.toMatch(/[^\r]\n/);
    expect(existsSync(join(root, conflicts))).toBe(false);
    expect(await errors()).toEqual([]);
  });
});

it('a paragraph that a person removed and the machine changed comes back only when asked for', async () => {
  await resolveConflicts(root, { id: 'water', keep: 'machine' });
  await write((await read()).replace('\n\nوتشارك الجزائر في التمويل والتنفيذ.', ''));
  await seed(NEW.replace('والتنفيذ', 'والتدريب'));
  await run();
  expect(await openFields()).toEqual(['body']);
  expect(await read()).not.toContain('والتدريب');
  await resolveConflicts(root, { id: 'water', field: 'body', keep: 'machine' });
  expect(await read()).toContain('\n\nوتشارك الجزائر في التمويل والتدريب.\n');
  expect(await errors()).toEqual([]);
});

describe('addCorrection', () => {
  it('adds a line that later runs keep, and changes nothing else', async () => {
    const before = await read();
    expect(await addCorrection(root, 'water', { date: '2030-01-02', text: ' صُحح\nالعنوان. ' })).toEqual([]);
    const after = await read();
    expect(after).toBe(
      before.replace('corrections: []', 'corrections:\n  - { date: "2030-01-02", text: صُحح العنوان. }'),
    );
    await addCorrection(root, 'water', { date: '2030-01-03', text: 'صُحح اسم.' });
    await seed(`${NEW}\nوفقرة أخيرة.\n`);
    await run();
    expect((await dataOf()).corrections).toEqual([
      { date: '2030-01-02', text: 'صُحح العنوان.' },
      { date: '2030-01-03', text: 'صُحح اسم.' },
    ]);
    expect(await errors()).toEqual([]);
  });

  it('says that there is no such briefing', async () => {
    const [message] = await addCorrection(root, 'wind', { date: '2030-01-02', text: 'x' });
    expect(message?.ruleId).toBe('no-briefing');
  });
});
