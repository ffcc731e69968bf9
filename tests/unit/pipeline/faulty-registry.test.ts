import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest } from '../../../src/pipeline/run.ts';

const PLACES = 'content/registry/places.yaml';
const TEXTS = [
  'زار وزير الخارجية الجزائري باماكو ثم عاد إلى الجزائر العاصمة، والتقى نظيره التونسي في تونس.',
  'أعلنت الجزائر أن تونس وليبيا والمغرب تشارك في اجتماع دول الجوار يوم الأحد.',
  'قالت الجزائر إنها تؤيد الحوار في ليبيا، وأكدت تونس أنها تشارك فيه.',
];

let root = '';
let sound = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-registry-'));
  await mkdir(join(root, 'seeds'));
  await cp(join(import.meta.dirname, '../../../content/registry'), join(root, 'content/registry'), {
    recursive: true,
  });
  sound = await readFile(join(root, PLACES), 'utf8');
  for (const [i, text] of TEXTS.entries()) await writeFile(join(root, `seeds/a${i}.txt`), `${text}\n`);
  expect((await ingest({ root })).messages.map(String)).toEqual([]);
});
beforeEach(() => writeFile(join(root, PLACES), sound));
afterAll(() => rm(root, { recursive: true, force: true }));

const algeria = /^- id: algeria\n(?: {2}.*\n)+/m;

/** What is done to the entry that every article names, and the one message that tells it. */
const FAULTS: readonly (readonly [what: string, damage: (text: string) => string, id: string])[] = [
  ['a wrong type', (text) => text.replace(algeria, (entry) => entry.replace('state', 'stat')), 'wrong-value'],
  ['an unknown key', (text) => text.replace(algeria, (entry) => `${entry}  capital: x\n`), 'unknown-key'],
  ['a tab', (text) => text.replace(algeria, (entry) => entry.replace('  name', '\tname')), 'broken-yaml'],
  [
    'an open quotation mark',
    (text) => text.replace(algeria, (entry) => entry.replace(': ال', ': "ال')),
    'broken-yaml',
  ],
  [
    'a conflict of git',
    (text) => text.replace(algeria, (entry) => `<<<<<<< HEAD\n${entry}=======\n${entry}>>>>>>> names\n`),
    'merge-marks',
  ],
  [
    'a conflict of git within it',
    (text) =>
      text.replace(algeria, (entry) =>
        entry.replace(/ {2}type.*\n/, '<<<<<<< HEAD\n$&=======\n  type: region\n>>>>>>> names\n'),
      ),
    'merge-marks',
  ],
  [
    'a list that is set in',
    (text) => text.replace(/^(?=[- ])/gm, '  ').replace(/^/, 'places:\n'),
    'wrong-value',
  ],
  ['half of the file', (text) => `${text.slice(0, text.indexOf('- id: algeria') + 20)}[`, 'broken-yaml'],
];

describe('a registry with one fault', () => {
  it.each(FAULTS)(
    'tells %s once, and nothing of the briefings that name the entry',
    async (_, damage, id) => {
      const damaged = damage(sound);
      await writeFile(join(root, PLACES), damaged);
      const { messages } = await checkArchive(root);
      expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${PLACES} ${id}`]);
    },
  );

  it('still tells ids that no entry has', async () => {
    await writeFile(
      join(root, PLACES),
      sound.replace(algeria, (entry) => entry.replace('state', 'stat')),
    );
    const file = join(root, 'content/briefings/a1.mdx');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('id: tunisia', 'id: tunisa'));
    const { messages } = await checkArchive(root);
    expect(messages.map(({ ruleId }) => ruleId).sort()).toEqual(['unknown-id', 'wrong-value']);
    await writeFile(file, before);
  });

  it('stops an ingest, which would take the names out of every briefing', async () => {
    await writeFile(join(root, PLACES), `${sound}- {`);
    const texts = () =>
      readdir(join(root, 'content/briefings')).then((names) =>
        Promise.all(names.map((name) => readFile(join(root, 'content/briefings', name), 'utf8'))),
      );
    const before = await texts();
    const { messages, isStopped, changes } = await ingest({ root });
    expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${PLACES} broken-yaml`]);
    expect([isStopped, changes.length]).toEqual([true, 0]);
    expect(await texts()).toEqual(before);
  });

  it('is told once where a whole file is gone', async () => {
    await rm(join(root, PLACES));
    const { messages } = await checkArchive(root);
    expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${PLACES} missing`]);
    const run = await ingest({ root });
    expect(run.messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${PLACES} missing`]);
    expect([run.isStopped, run.changes.length]).toEqual([true, 0]);
  });

  it('is told once where all of it is gone, and no name goes with it until an empty file says so', async () => {
    const folder = join(root, 'content/registry');
    const kept = join(root, 'kept');
    await rename(folder, kept);
    const missing = ['content/registry missing'];
    const told = async (run: Promise<{ readonly messages: readonly VFileMessage[] }>) =>
      (await run).messages.map(({ file, ruleId }) => `${file} ${ruleId}`);
    expect(await told(checkArchive(root))).toEqual(missing);
    expect(await told(ingest({ root }))).toEqual(missing);
    const text = () => readFile(join(root, 'content/briefings/a1.mdx'), 'utf8');
    expect(await text()).toContain('id: tunisia');
    await mkdir(folder);
    for (const name of await readdir(kept)) await writeFile(join(folder, name), '');
    expect(await told(ingest({ root }))).toContain('content/registry empty');
    expect(await text()).not.toContain('id: tunisia');
    await rm(folder, { recursive: true });
    await rename(kept, folder);
    await ingest({ root });
    expect(await text()).toContain('id: tunisia');
  });
});
