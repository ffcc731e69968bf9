import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followMoves } from '../../../src/briefing/gone.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest, type Order } from '../../../src/pipeline/run.ts';
import { renameBriefing, withdrawBriefing } from '../../../src/pipeline/write/gone.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

let root = '';
const at = (file: string): string => join(root, file);
const read = (file: string): Promise<string> => readFile(at(file), 'utf8');
const ids = async (): Promise<readonly (string | undefined)[]> =>
  (await checkArchive(root)).messages
    .filter(({ source }) => source !== 'registry')
    .map(({ ruleId }) => ruleId ?? undefined);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-gone-'));
  await mkdir(at('seeds/arts'), { recursive: true });
  await writeFile(at('seeds/arts/museum.txt'), 'خبر من تونس. وفيه جملة ثانية.\n');
  await writeFile(at('seeds/arts/museum.yaml'), 'publisher: مجلة\n');
  await ingest({ root, make: makeBriefing });
  const text = await read('content/briefings/museum.mdx');
  await writeFile(at('content/briefings/museum.mdx'), text.replace(/^title: .*$/m, 'title: عنوان المحرر'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('a renamed briefing keeps its corrections, and the next run changes nothing', async () => {
  const { messages } = await renameBriefing(root, 'museum', 'new_museum');
  expect(messages).toEqual([]);
  expect(await read('content/moved.yaml')).toBe('museum: new-museum\n');
  expect(await read('seeds/arts/new_museum.yaml')).toBe('publisher: مجلة\n');
  expect(existsSync(at('seeds/arts/museum.txt'))).toBe(false);
  expect(existsSync(at('content/generated/museum.mdx'))).toBe(false);
  expect(await ids()).toEqual([]);
  const make: Order['make'] = async (seed, folder) => ({
    ...(await makeBriefing(seed, folder)),
    id: 'new-museum',
  });
  const { changes, messages: told } = await ingest({ root, make });
  expect(told.filter(({ source }) => source !== 'registry')).toEqual([]);
  expect(changes.map(({ file }) => file)).toEqual(['content/briefings/new-museum.mdx']);
  expect(await read('content/briefings/new-museum.mdx')).toContain('title: عنوان المحرر');
});

it('renames lead on from name to name, and back without a circle', async () => {
  await renameBriefing(root, 'museum', 'second');
  await renameBriefing(root, 'second', 'third');
  expect(await read('content/moved.yaml')).toBe('museum: second\nsecond: third\n');
  expect(followMoves('museum', { museum: 'second', second: 'third' })).toBe('third');
  await renameBriefing(root, 'third', 'museum');
  expect(await read('content/moved.yaml')).toBe('second: third\nthird: museum\n');
  expect(await ids()).toEqual([]);
  expect(followMoves('a', { a: 'b', b: 'a' })).toBeUndefined();
});

it('a withdrawn briefing goes with its seed, and a later run does not bring it back', async () => {
  const why = { date: '2030-01-02', reason: 'سُحب بطلب من كاتبه.' };
  const { files } = await withdrawBriefing(root, 'museum', why);
  expect(files).toHaveLength(5);
  expect(await read('content/withdrawn.yaml')).toBe(
    'museum: { date: "2030-01-02", reason: سُحب بطلب من كاتبه. }\n',
  );
  expect((await ingest({ root, make: makeBriefing })).changes).toEqual([]);
  expect(await ids()).toEqual([]);
});

it('a renamed briefing is a copy of the others under its new name, and nothing else of them changes', async () => {
  await writeFile(at('seeds/other.txt'), 'خبر آخر من وهران. وفيه جملة ثانية.\n');
  await writeFile(at('seeds/third.txt'), 'خبر ثالث من صفاقس. وفيه جملة ثانية.\n');
  await ingest({ root, make: makeBriefing });
  const accepting = async (id: string, copies: string, end: string): Promise<string> => {
    const text = (await read(`content/briefings/${id}.mdx`)).replace('\ndraft:', `\n${copies}\ndraft:`);
    const given = text.replaceAll('\n', end);
    await writeFile(at(`content/briefings/${id}.mdx`), given);
    return given;
  };
  const flow = await accepting('other', "copies:   [ 'museum' , third ]  # museum: رأيناهما", '\n');
  const block = await accepting('third', 'copies:\n# museum\n-   museum  # من الوكالة\n-   other', '\r\n');
  expect(await ids()).toEqual([]);
  const { files, messages } = await renameBriefing(root, 'museum', '2014-09-01');
  expect(messages).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['content/briefings/other.mdx', 'content/briefings/third.mdx']),
  );
  expect(await read('content/briefings/other.mdx')).toBe(flow.replace("'museum'", "'2014-09-01'"));
  expect(await read('content/briefings/third.mdx')).toBe(
    block.replace('-   museum  #', '-   "2014-09-01"  #'),
  );
  expect(await ids()).toEqual([]);
});

it('a withdrawn briefing is a copy of nothing any more', async () => {
  for (const name of ['other', 'third']) await writeFile(at(`seeds/${name}.txt`), `خبر ${name} من وهران.\n`);
  await ingest({ root, make: makeBriefing });
  const accept = async (id: string, copies: string): Promise<void> => {
    const text = await read(`content/briefings/${id}.mdx`);
    await writeFile(at(`content/briefings/${id}.mdx`), text.replace('\ndraft:', `\n${copies}\ndraft:`));
  };
  await accept('other', 'copies: [museum]');
  await accept('third', 'copies:\n  - museum\n  - other');
  const { files, messages } = await withdrawBriefing(root, 'museum', { date: '2030-01-02', reason: 'سُحب.' });
  expect(messages).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['content/briefings/other.mdx', 'content/briefings/third.mdx']),
  );
  expect(await read('content/briefings/other.mdx')).not.toContain('copies');
  expect(await read('content/briefings/third.mdx')).toMatch(/^copies:\n? *(?:- |\[ ?)other/m);
  expect(await ids()).toEqual([]);
});
