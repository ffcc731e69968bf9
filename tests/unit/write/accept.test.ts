import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest } from '../../../src/pipeline/run.ts';
import { acceptCopy } from '../../../src/pipeline/write/accept.ts';
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

/** What a check says of each pair of copies. */
async function warned(): Promise<readonly string[]> {
  const { messages } = await checkArchive(root);
  return messages.filter(({ ruleId }) => ruleId === 'same-text').map(({ reason }) => reason);
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

it('an accepted copy is told no more, through later runs, and the other pairs still are', async () => {
  const before = await ingest({ root, make: makeBriefing });
  expect(before.messages.filter(({ ruleId }) => ruleId === 'same-text').length).toBe(3);
  expect((await warned()).length).toBe(3);
  expect(await acceptCopy(root, 'first', 'second')).toEqual([]);
  expect(await readFile(pathOf('first'), 'utf8')).toMatch(/^copies: \[ ?second ?\]$|^copies:\n +- second$/m);
  expect((await warned()).length).toBe(2);
  await writeFile(join(root, 'seeds/first.txt'), `${TEXT}\nوتفتح في المساء أيضا.\n`);
  const { messages, refused } = await ingest({ root, make: makeBriefing });
  expect(refused).toBe(0);
  expect(await readFile(pathOf('first'), 'utf8')).toContain('second');
  const pairs = messages.filter(({ ruleId }) => ruleId === 'near-copy' || ruleId === 'same-text');
  expect(pairs.map(({ reason }) => reason).join()).not.toContain('second');
  expect(pairs.length).toBeGreaterThan(0);
});

it('both pages state it, once, whichever side a person wrote it on', async () => {
  await ingest({ root, make: makeBriefing });
  await acceptCopy(root, 'second', 'first');
  const copies = copiesOf(await cards());
  expect(copies.get('first')).toEqual({ accepted: ['second'], found: ['third'] });
  expect(copies.get('second')).toEqual({ accepted: ['first'], found: ['third'] });
  expect(copies.get('third')).toEqual({ accepted: [], found: ['first', 'second'] });
});

it('a text that is no copy by its words is one if a person says so, and one that is not shown is not named', async () => {
  await writeFile(join(root, 'seeds/third.txt'), 'مقال آخر عن سوق السمك في الميناء القديم.\n');
  await ingest({ root, make: makeBriefing });
  await acceptCopy(root, 'third', 'first');
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
    expect((await acceptCopy(root, id, other)).map(({ ruleId }) => ruleId)).toEqual(['no-briefing']);
  }
  expect(await readFile(pathOf('first'), 'utf8')).not.toContain('copies');
});
