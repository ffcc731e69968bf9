import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideFrom } from '../../../scripts/command-line/decide-from.ts';
import { printReview } from '../../../scripts/command-line/print-review.ts';
import { acceptName, rejectName } from '../../../src/pipeline/review/decide.ts';
import { reviewArchive } from '../../../src/pipeline/review/review-archive.ts';
import { ingest } from '../../../src/pipeline/run.ts';
import { addRejected, readRejected, removeRejected } from '../../../src/registry/rejected.ts';

const FILES: Readonly<Record<string, string>> = {
  'content/registry/people.yaml':
    '# People of this archive.\n\n- { id: nabil-al-awni, name: نبيل العوني, type: diplomat }\n',
  'content/registry/places.yaml': '- { id: tunisia, name: تونس, type: state }\n',
  'seeds/one.txt':
    'قال الوزير عبد الحميد الزياني إن الوفد سيصل إلى تونس غدا. وأضاف الزياني أن الزيارة مهمة. وحضر نبيل العوني اللقاء.',
  'seeds/two.txt':
    'استقبل الرئيس عبد الحميد الزياني وفدا من تونس أمس. وأكد محمود الشريف أن اللقاء كان مثمرا.',
};
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-review-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const namesOf = async () => (await reviewArchive(root)).names.map(({ name }) => name);

describe('an archive under review', () => {
  it('shows what the registry lacks, most frequent first, short names with their full ones', async () => {
    const { names, messages } = await reviewArchive(root);
    expect(messages).toEqual([]);
    expect(names.map(({ name }) => name)).toEqual(['عبد الحميد الزياني', 'محمود الشريف']);
    expect(names[0]).toMatchObject({ kind: 'person', mentions: 3, articles: 2 });
    expect(names[0]?.samples.map(({ seed, sentence }) => [seed, sentence])).toEqual([
      ['seeds/one.txt', 1],
      ['seeds/two.txt', 1],
    ]);
    expect(printReview(names, 1)).toMatch(
      /^عبد الحميد الزياني\n {2}3 × in 2 articles, confidence 0\.\d\d; --as people --id abd-alhmyd-alzyany\n {2}seeds\/one\.txt, sentence 1: .+\n {2}seeds\/two\.txt.+\n\n… and 1 more/,
    );
  });

  it('does not write what would make the registry wrong', async () => {
    const taken = await acceptName(root, {
      name: 'محمود الشريف',
      type: 'politician',
      id: 'nabil-al-awni',
      into: 'people',
    });
    expect('messages' in taken && taken.messages.map(({ ruleId }) => ruleId)).toEqual(['duplicate-id']);
    const unknown = await acceptName(root, { name: 'محمود الشريف', type: 'hero', into: 'people' });
    expect('messages' in unknown && unknown.messages.map(({ ruleId }) => ruleId)).toEqual(['wrong-value']);
    expect(await readFile(join(root, 'content/registry/people.yaml'), 'utf8')).toBe(
      FILES['content/registry/people.yaml'],
    );
  });

  it('takes a name in, and the next ingest links it', async () => {
    const done = await acceptName(root, {
      name: 'عبد الحميد الزياني',
      type: 'politician',
      id: 'abdelhamid-al-zayani',
      aliases: ['أبو سالم الزياني'],
      into: 'people',
    });
    expect(done).toEqual({ file: 'content/registry/people.yaml', id: 'abdelhamid-al-zayani' });
    const text = await readFile(join(root, 'content/registry/people.yaml'), 'utf8');
    expect(text.startsWith('# People of this archive.\n\n- id: abdelhamid-al-zayani\n')).toBe(true);
    expect(await namesOf()).toEqual(['محمود الشريف']);
    const { refused } = await ingest({ root });
    expect(refused).toBe(0);
    const briefing = await readFile(join(root, 'content/briefings/one.mdx'), 'utf8');
    expect(briefing).toMatch(
      /- id: abdelhamid-al-zayani\n {4}name: عبد الحميد الزياني[\s\S]*text: عبد الحميد الزياني \}\n[\s\S]*text: الزياني, form: short/,
    );
  });

  it('does not show a rejected name again, until it is taken in', async () => {
    await rejectName(root, 'محمود الشريف');
    expect(await namesOf()).toEqual([]);
    await acceptName(root, { name: 'محمود الشريف', type: 'politician', into: 'people' });
    expect(await readFile(join(root, 'content/registry/rejected.txt'), 'utf8')).not.toContain('محمود');
    expect(await readFile(join(root, 'content/registry/people.yaml'), 'utf8')).toContain(
      '- id: mhmwd-alshryf\n',
    );
  });
});

describe('the list of rejected names', () => {
  it('is sorted, keeps its comments and knows other spellings', () => {
    const text = addRejected(addRejected('# ours\n', 'محمود الشريف'), 'أبو بكر المنصوري');
    expect(text).toBe('# ours\nأبو بكر المنصوري\nمحمود الشريف\n');
    expect(addRejected(text, 'أبوبكر المنصوري')).toBe(text);
    expect(readRejected(text)('ابوبكر المنصورى')).toBe(true);
    expect(readRejected(undefined)('محمود الشريف')).toBe(false);
    expect(removeRejected(text, 'محمود الشريف')).toBe('# ours\nأبو بكر المنصوري\n');
  });
});

describe('the words of the command', () => {
  it.each([
    ['keep', 'سليم', {}],
    ['accept', undefined, {}],
    ['accept', ' ', { as: 'people' }],
    ['accept', 'سليم', {}],
    ['accept', 'سليم', { as: 'topics' }],
    ['accept', 'سليم', { as: 'places' }],
  ])('%s %s %o says what is missing', (verb, name, flags) => {
    expect(decideFrom(verb, name, flags)).toHaveProperty('usage');
  });

  it.each([
    ['reject', 'سليم', {}],
    ['accept', 'سليم', { as: 'people' }],
    ['accept', 'وهران', { as: 'places', type: 'city' }],
  ])('%s %s %o is enough', (verb, name, flags) => {
    expect(decideFrom(verb, name, flags)).toHaveProperty('run');
  });
});
