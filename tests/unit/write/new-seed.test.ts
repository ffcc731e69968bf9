import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { read } from '../../../src/pipeline/read/index.ts';
import { addSeed, judgeAnswer } from '../../../src/pipeline/write/new-seed.ts';

const TEXT = Buffer.from('أعلنت بلدية وهران فتح مكتبة جديدة للأطفال. وقال رئيس البلدية إن الدخول مجاني.\n');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-new-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const add = (known: Readonly<Record<string, string>>, name?: string) =>
  addSeed(root, { name, bytes: TEXT, extension: '.txt', known });
const ids = async (...given: Parameters<typeof add>): Promise<readonly (string | undefined)[]> =>
  (await add(...given)).messages.map(({ ruleId }) => ruleId ?? undefined);

it('writes what reading gives back', async () => {
  const known = { title: 'مكتبة: للأطفال', date: '2024-05', publisher: '007', author: ' ' };
  expect(await add(known, 'library')).toEqual({
    files: ['seeds/library.txt', 'seeds/library.yaml'],
    messages: [],
  });
  expect(await readFile(join(root, 'seeds/library.txt'))).toEqual(TEXT);
  expect(await read('seeds/library.txt', root)).toMatchObject({
    id: 'library',
    known: { title: 'مكتبة: للأطفال', date: '2024-05', publisher: '007' },
  });
});

it('names the seed after its title, and needs no side-car when nothing is known', async () => {
  expect((await add({ title: 'بيان رقم ٣' })).files).toEqual([
    'seeds/byan-rqm-3.txt',
    'seeds/byan-rqm-3.yaml',
  ]);
  expect((await add({}, 'plain')).files).toEqual(['seeds/plain.txt']);
});

it('writes nothing when a value is wrong or the name is taken or no name', async () => {
  expect(await ids({ date: '2024-13' }, 'library')).toEqual(['side-car-value']);
  expect(await ids({}, '../library')).toEqual(['name-taken']);
  expect(await readdir(root)).toEqual([]);
  await add({}, 'library');
  expect(await ids({}, 'Library')).toEqual(['name-taken']);
  expect(await readdir(join(root, 'seeds'))).toEqual(['library.txt']);
});

it('judges what a person says as a side-car would be judged, one thing at a time', () => {
  const told = (key: 'date' | 'title' | 'url', value: string) =>
    judgeAnswer(key, value).map(({ ruleId }) => ruleId);
  expect(told('date', '2014-09')).toEqual([]);
  expect(told('date', '')).toEqual([]);
  expect(told('date', '2014-13-01')).toEqual(['side-car-value']);
  expect(told('url', 'example')).toEqual(['side-car-value']);
  expect(told('title', 'عنوان: فيه "علامات" # كثيرة')).toEqual([]);
});
