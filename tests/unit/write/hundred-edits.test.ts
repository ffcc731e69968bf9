import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { ingest, type Order } from '../../../src/pipeline/run.ts';
import { makeBriefing } from '../../cases/stub-pipeline.ts';

const SEEDS = 10;
const ROUNDS = 10;
const EDITS_A_ROUND = 10;

/** What a person did to a briefing, and how to see that it is still done. */
interface Edit {
  readonly file: string;
  readonly what: string;
  readonly isKept: (text: string) => boolean;
}

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-edits-'));
  await mkdir(join(root, 'seeds'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The same numbers in every run (mulberry32), so that a failure can be looked at. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const seedText = (article: number, round: number): string =>
  [
    `خبر رقم${article} من تونس عن المياه. وفيه جملة ثانية من الجزائر.`,
    `وتشارك ليبيا في الخطة${article}. وتنتهي في الجولة${round}.`,
    `فقرة أخيرة للخبر${article} تذكر تونس والجزائر.`,
  ].join('\n\n');

/** An extractor that gets another idea every round: of the headline, of what is sure, of what matters. */
const extractorOf =
  (round: number): NonNullable<Order['make']> =>
  async (seed, folder) => {
    const made = await makeBriefing(seed, folder);
    const { data } = made;
    const confidence = 0.5 + round / 100;
    const provenance = { ...data.provenance, extractor: String(round) };
    const places = data.places.map((place, i) => ({
      ...place,
      confidence,
      salience: (i + round) % 2 === 0 ? ('main' as const) : ('passing' as const),
    }));
    return { ...made, data: { ...data, title: `${data.title} – ${round}`, places, provenance } };
  };

const setLine = (text: string, key: string, value: string): string =>
  text.replace(new RegExp(`^${key}: .*$`, 'm'), () => `${key}: ${value}`);

/** Kinds of edits; each gets a number that no other edit has. */
const KINDS: readonly ((
  text: string,
  n: number,
) => { readonly text: string; readonly edit: Omit<Edit, 'file'> })[] = [
  (text, n) => ({
    text: setLine(text, 'title', `عنوان المحرر ${n}`),
    edit: { what: `title ${n}`, isKept: (now) => now.includes(`title: عنوان المحرر ${n}\n`) },
  }),
  (text, n) => ({
    text: `${text.trimEnd()}\n\nفقرة أضافها المحرر${n}.\n`,
    edit: { what: `paragraph ${n}`, isKept: (now) => now.includes(`\nفقرة أضافها المحرر${n}.`) },
  }),
  (text, n) => ({
    text: text.replace(
      /^corrections:(?: \[\])?\n/m,
      `corrections:\n  - { date: "2030-01-01", text: تصويب${n} }\n`,
    ),
    edit: { what: `correction ${n}`, isKept: (now) => now.includes(`text: تصويب${n} }`) },
  }),
  (text, n) => ({
    text: text.replace(/^provenance:/m, `# ملاحظة${n}\nprovenance:`),
    edit: { what: `comment ${n}`, isKept: (now) => now.includes(`# ملاحظة${n}\n`) },
  }),
  (text, n) => ({
    text: text.replace('فقرة أخيرة', `فقرة مصححة${n} أخيرة`),
    edit: { what: `word ${n}`, isKept: (now) => /فقرة مصححة\d+ /.test(now) },
  }),
  (text, n) => ({
    text: text.replace(/ {2}- name: ليبيا\n(?: {4}.*\n)+/, ''),
    edit: { what: `removed place ${n}`, isKept: (now) => !now.includes('- name: ليبيا\n') },
  }),
];

it('a hundred edits by hand are all kept, through ten runs of ten extractors over changing seeds', async () => {
  const random = randomNumbers(20140901);
  const edits = new Map<string, Edit>();
  let count = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (let i = 0; i < SEEDS; i++) await writeFile(join(root, `seeds/a${i}.txt`), seedText(i, round));
    const { refused } = await ingest({ root, make: extractorOf(round) });
    expect(refused).toBe(0);
    for (const { file, what, isKept } of edits.values()) {
      expect(isKept(await readFile(join(root, file), 'utf8')), `${what} of ${file} after run ${round}`).toBe(
        true,
      );
    }
    for (let i = 0; i < EDITS_A_ROUND && round < ROUNDS; i++) {
      const file = `content/briefings/a${random(SEEDS)}.mdx`;
      const kind = random(KINDS.length);
      const before = await readFile(join(root, file), 'utf8');
      const made = KINDS[kind]?.(before, ++count);
      if (made === undefined) continue;
      await writeFile(join(root, file), made.text);
      // A later headline or word takes an earlier one's place; everything else adds up.
      const key = kind === 0 || kind === 4 ? `${file} ${kind}` : `${file} ${kind} ${count}`;
      edits.set(key, { file, ...made.edit });
    }
  }
  expect(count).toBe(ROUNDS * EDITS_A_ROUND);
  const faults = (await checkArchive(root)).messages.filter(({ fatal }) => fatal);
  expect(faults.map(String)).toEqual([]);
  for (let i = 0; i < SEEDS; i++) {
    const file = `content/briefings/a${i}.mdx`;
    const { data } = parseBriefing(await readFile(join(root, file), 'utf8'), file);
    expect(data?.provenance.extractor).toBe(String(ROUNDS));
  }
});
