import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import type { FrontMatter } from '../../../src/briefing/schema.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest, type Order } from '../../../src/pipeline/run.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

const TEXT = 'خبر عن المياه في تونس. وتشارك الجزائر في الخطة. وتشارك ليبيا فيها أيضا.\n';
const BRIEFING = 'content/briefings/water.mdx';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-decisions-'));
  await mkdir(join(root, 'seeds'));
  await writeFile(join(root, 'seeds/water.txt'), TEXT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** An extractor that sees an article in its own way. */
const extractor =
  (name: string, see: (data: FrontMatter) => Partial<FrontMatter> = () => ({})): NonNullable<Order['make']> =>
  async (seed, folder) => {
    const made = await makeBriefing(seed, folder);
    const provenance = { ...made.data.provenance, extractor: name };
    return { ...made, data: { ...made.data, ...see(made.data), provenance } };
  };

const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
const dataOf = async (): Promise<FrontMatter> => {
  const { data } = parseBriefing(await read(BRIEFING), BRIEFING);
  if (data === undefined) throw new Error('the briefing cannot be read');
  return data;
};
const edit = async (change: (text: string) => string): Promise<void> => {
  const before = await read(BRIEFING);
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(root, BRIEFING), after);
};
const run = (...args: Parameters<typeof extractor>) => ingest({ root, make: extractor(...args) });

it('what a person deleted stays away when an extractor loses it and a later one finds it again', async () => {
  await run('1');
  await edit((text) => text.replace(/ {2}- name: ليبيا\n(?: {4}.*\n)+/, ''));
  const names = async () => (await dataOf()).places.map(({ name }) => name);
  const expected = await names();
  expect(expected).not.toContain('ليبيا');
  await run('2', ({ places }) => ({ places: places.filter(({ name }) => name !== 'ليبيا') }));
  expect(await names()).toEqual(expected);
  await run('3');
  expect(await names()).toEqual(expected);
  expect((await dataOf()).provenance.extractor).toBe('3');
});

it('a correction that an extractor comes to agree with outlives one that disagrees again, and the conflict is told', async () => {
  await run('1');
  await edit((text) => text.replace(/^title: .*$/m, 'title: عنوان المحرر'));
  const bodyOf = (text: string): string => text.slice(text.indexOf('\n---\n'));
  const body = bodyOf(await read('content/generated/water.mdx'));
  await run('2', () => ({ title: 'عنوان المحرر' }));
  expect(bodyOf(await read('content/generated/water.mdx'))).toBe(body);
  await run('3', () => ({ title: 'عنوان ثالث' }));
  expect((await dataOf()).title).toBe('عنوان المحرر');
  const { messages } = await checkArchive(root);
  expect(messages.filter(({ ruleId }) => ruleId === 'open-conflict').length).toBe(1);
});

it('a change of a value inside a list outlives both', async () => {
  await run('1');
  const salienceOf = async () => (await dataOf()).places[0]?.salience;
  const [was, now] = (await salienceOf()) === 'main' ? ['main', 'passing'] : ['passing', 'main'];
  await edit((text) => text.replace(`salience: ${was}`, `salience: ${now}`));
  const withSalience = (salience: 'main' | 'passing') => (data: FrontMatter) => ({
    places: data.places.map((place, i) => (i === 0 ? { ...place, salience } : place)),
  });
  await run('2', withSalience(now as 'main' | 'passing'));
  await run('3', withSalience(was as 'main' | 'passing'));
  expect(await salienceOf()).toBe(now);
});

it('the same runs give the same bytes, and where nobody decided the copy is the machine’s own', async () => {
  await run('1');
  await run('2', () => ({ title: 'عنوان الآلة' }));
  expect(await read('content/generated/water.mdx')).toBe(await read(BRIEFING));
  await edit((text) => text.replace(/^title: .*$/m, 'title: عنوان المحرر'));
  const agree = () => run('3', () => ({ title: 'عنوان المحرر' }));
  await agree();
  const files = await Promise.all([read(BRIEFING), read('content/generated/water.mdx')]);
  expect((await agree()).changes).toEqual([]);
  expect(await Promise.all([read(BRIEFING), read('content/generated/water.mdx')])).toEqual(files);
});
