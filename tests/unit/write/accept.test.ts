import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest } from '../../../src/pipeline/run.ts';
import { acceptCopies } from '../../../src/pipeline/write/accept.ts';
import { withdrawBriefing } from '../../../src/pipeline/write/gone.ts';
import { cardOf } from '../../../src/site/card.ts';
import { copiesOf } from '../../../src/site/copies.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

const TEXT = 'فتحت المكتبة أبوابها صباح اليوم بعد ترميم دام ست سنوات. وقال المدير إن القاعات تسع ألف قارئ.\n';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-accept-'));
  await mkdir(join(root, 'seeds'));
  for (const name of ['first', 'second', 'third']) await writeFile(join(root, `seeds/${name}.txt`), TEXT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pathOf = (id: string): string => join(root, `content/briefings/${id}.mdx`);

/** What a list of messages says of copies, and where. */
const copiesIn = (messages: readonly VFileMessage[]): readonly string[] =>
  messages
    .filter(({ ruleId }) => ['same-text', 'near-copy', 'copies'].includes(ruleId ?? ''))
    .map(({ file, ruleId, note }) => `${file} ${ruleId} ${/accept -- [^;]+/.exec(note ?? '')?.[0]}`);

async function warned(): Promise<readonly string[]> {
  return copiesIn((await checkArchive(root)).messages);
}

async function cards() {
  return Promise.all(
    ['first', 'second', 'third'].map(async (id) => {
      const { data, body } = parseBriefing(await readFile(pathOf(id), 'utf8'), `${id}.mdx`);
      if (data === undefined) throw new Error(`${id} cannot be read`);
      return cardOf(id, data, 2, body);
    }),
  );
}

it('an accepted copy is told no more, through later runs, and what is like it still is', async () => {
  const before = await ingest({ root, make: makeBriefing });
  const all = 'content/briefings/first.mdx copies accept -- first second third';
  expect(copiesIn(before.messages)).toEqual([all]);
  expect(await warned()).toEqual([all]);
  expect(await acceptCopies(root, 'first', ['second'])).toEqual([]);
  expect(await readFile(pathOf('first'), 'utf8')).toMatch(/^copies: \[ ?second ?\]$|^copies:\n +- second$/m);
  const rest = 'content/briefings/third.mdx same-text accept -- third first';
  expect(await warned()).toEqual([rest]);
  await writeFile(join(root, 'seeds/second.txt'), `${TEXT}\nوتفتح في المساء أيضا.\n`);
  const { messages, refused } = await ingest({ root, make: makeBriefing });
  expect(refused).toBe(0);
  expect(await readFile(pathOf('first'), 'utf8')).toContain('second');
  expect(copiesIn(messages).length).toBe(1);
});

it('a group is told once, however many it has, and settled by the command that is told', async () => {
  for (let i = 0; i < 60; i++) {
    const end = i % 2 === 0 ? '' : `\nوتفتح في المساء أيضا.\n`;
    await writeFile(join(root, `seeds/again-${i}.txt`), `${TEXT}${end}`);
  }
  const { messages } = await ingest({ root, make: makeBriefing });
  const [told = '', ...others] = copiesIn(messages);
  expect(others).toEqual([]);
  expect(await warned()).toEqual([told]);
  const [first = '', ...rest] = told.replace(/^.*accept -- /, '').split(' ');
  expect(rest.length).toBe(62);
  expect(told).toContain(`content/briefings/${first}.mdx copies`);
  expect(await acceptCopies(root, first, rest)).toEqual([]);
  expect(await warned()).toEqual([]);
  expect(copiesIn((await ingest({ root, make: makeBriefing })).messages)).toEqual([]);
});

it('what was accepted stays so among the rest, whichever of it is withdrawn, and one file more is changed at most', async () => {
  const why = { date: '2030-01-02', reason: 'سُحب.' };
  await writeFile(join(root, 'seeds/fourth.txt'), TEXT);
  await ingest({ root, make: makeBriefing });
  await acceptCopies(root, 'first', ['fourth', 'second', 'third']);
  const untouched = await readFile(pathOf('third'), 'utf8');
  const { files, messages } = await withdrawBriefing(root, 'first', why);
  expect(messages).toEqual([]);
  expect(files.filter((file) => file.startsWith('content/briefings/'))).toEqual([
    'content/briefings/first.mdx',
    'content/briefings/fourth.mdx',
  ]);
  expect(await readFile(pathOf('third'), 'utf8')).toBe(untouched);
  expect(await warned()).toEqual([]);
  await withdrawBriefing(root, 'third', why);
  expect(await warned()).toEqual([]);
  await withdrawBriefing(root, 'second', why);
  expect(await readFile(pathOf('fourth'), 'utf8')).not.toContain('copies');
});

it('a withdrawal makes nothing accepted that was not, and writes nothing where the rest stays together', async () => {
  const why = { date: '2030-01-02', reason: 'سُحب.' };
  await writeFile(join(root, 'seeds/fourth.txt'), TEXT);
  await ingest({ root, make: makeBriefing });
  await acceptCopies(root, 'second', ['first']);
  await acceptCopies(root, 'third', ['first', 'second']);
  await withdrawBriefing(root, 'first', why);
  expect(await readFile(pathOf('second'), 'utf8')).not.toContain('copies');
  expect(await warned()).toEqual(['content/briefings/second.mdx same-text accept -- second fourth']);
});

it('both pages state it, once, whichever side a person wrote it on', async () => {
  await ingest({ root, make: makeBriefing });
  await acceptCopies(root, 'second', ['first']);
  const copies = copiesOf(await cards());
  expect(copies.get('first')).toEqual({ accepted: ['second'], found: ['third'] });
  expect(copies.get('second')).toEqual({ accepted: ['first'], found: ['third'] });
  expect(copies.get('third')).toEqual({ accepted: [], found: ['first', 'second'] });
});

it('the pages of accepted copies state each other, also where only a third one leads from one to the other', async () => {
  await ingest({ root, make: makeBriefing });
  await acceptCopies(root, 'second', ['first', 'third']);
  expect(copiesOf(await cards()).get('third')).toEqual({ accepted: ['first', 'second'], found: [] });
});

it('a text that is no copy by its words is one if a person says so, and one that is not shown is not named', async () => {
  await writeFile(join(root, 'seeds/third.txt'), 'مقال آخر عن سوق السمك في الميناء القديم.\n');
  await ingest({ root, make: makeBriefing });
  await acceptCopies(root, 'third', ['first']);
  const all = await cards();
  expect(copiesOf(all).get('first')).toEqual({ accepted: ['third'], found: ['second'] });
  expect(copiesOf(all.filter(({ id }) => id !== 'first')).get('third')).toBeUndefined();
});

it('what is no other briefing cannot be accepted', async () => {
  await ingest({ root, make: makeBriefing });
  for (const [id, other] of [
    ['first', 'none'],
    ['none', 'first'],
    ['first', 'first'],
  ] as const) {
    expect((await acceptCopies(root, id, [other])).map(({ ruleId }) => ruleId)).toEqual(['no-briefing']);
  }
  expect(await readFile(pathOf('first'), 'utf8')).not.toContain('copies');
});
