import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { printBriefing } from '../../src/briefing/front-matter-print.ts';
import type { FrontMatter } from '../../src/briefing/schema.ts';
import { settings } from '../../src/site.config.ts';
import { build } from './site.ts';

/** What no list of an archive may weigh, however many briefings there are. */
const MOST_BYTES = 200_000;
/** As many as the first page of a list can hold, and one page more. */
const COUNT = 3 * settings.pageSize - 1;
const SPEAKER = 'هيئة رعاية الواحات والبساتين القديمة';
const CLAIM =
  'موسم التمور في الواحات كلها سيتأخر هذا العام أسبوعين بسبب قلة المطر وكثرة الريح، وأن المزارعين طلبوا أن تؤجل ديونهم إلى ما بعد الجني'.repeat(
    2,
  );
const OTHERS = Array.from({ length: 12 }, (_, i) => `واحة ${'ابتثجحخدذرزس'[i]}مّان الكبرى`);

/** A briefing as full as news is: a long title, a place that all name, twelve others, and five statements. */
function briefing(number: number): string {
  const first = `وصف تقرير طويل حال واحة سمنان الشرقية ${number} وما يليها من بساتين ومزارع وآبار قديمة وطرق رملية وقنوات ماء`;
  const statement = {
    speaker: { sentence: 3, text: SPEAKER, kind: 'official', origin: 'explicit', name: SPEAKER, id: 'oases' },
    verb: { sentence: 3, text: 'قالت', lemma: 'قال', force: 'says' },
    claim: { sentence: 3, text: CLAIM },
    quoted: false,
    confidence: 0.9,
    rule: 'extract/test',
  } as const;
  const named = (name: string, id: string, sentence: number) => ({
    id,
    name,
    salience: 'main' as const,
    confidence: 0.9,
    rule: 'extract/test',
    mentions: [{ sentence, text: name }],
  });
  const month = String((number % 12) + 1).padStart(2, '0');
  const data: FrontMatter = {
    title: first,
    titleOrigin: 'source',
    date: {
      origin: 'stated',
      value: `${1990 + (number % 30)}-${month}-05`,
      precision: 'day',
      source: 'side-car',
    },
    summary: { text: `${first}.`, sentence: 1, origin: 'extracted' },
    keyPoints: [],
    places: [named('واحة سمنان', 'simnan', 1), ...OTHERS.map((name, i) => named(name, `oasis-${i + 1}`, 2))],
    organisations: [named(SPEAKER, 'oases', 3)],
    people: [],
    topics: [],
    statements: Array.from({ length: 5 }, () => statement),
    dates: [],
    repairs: [],
    cleaning: {},
    links: [],
    provenance: {
      seed: `seeds/${number}.txt`,
      sha256: 'a'.repeat(64),
      encoding: 'utf-8',
      extractor: '1',
    },
    draft: false,
    corrections: [],
  };
  return printBriefing(data, `${first}. ورد فيه ذكر ${OTHERS.join('، ')}. قالت ${SPEAKER} إن ${CLAIM}.\n`);
}

let out: string;
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-large-'));
  const folder = join(root, 'content', 'briefings');
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < COUNT; i++) writeFileSync(join(folder, `report-${i}.mdx`), briefing(i));
  const { code, output } = await build(root);
  expect(code, output).toBe(0);
  out = join(root, 'dist');
});

/** Briefings that a list leads to from its first page on, page by page, as who goes to older ones comes to them. */
function followed(path: string, link: RegExp): readonly (readonly string[])[] {
  const html = read(`${path.slice(1)}.html`);
  const [, main = ''] = html.split('<main');
  const found = [...main.matchAll(link)].map(([, id = '']) => id);
  const older = /<a href="([^"]+)" rel="next"/.exec(html)?.[1];
  return [found, ...(older === undefined ? [] : followed(older, link))];
}

describe('an archive with more than a page holds', () => {
  it.each(['/places/simnan', '/organisations/oases', '/places/oasis-12'])(
    'leads page by page from %s to every briefing, each once',
    (path) => {
      const pages = followed(path, /<h[23][^>]*><a href="\/b\/(report-\d+)"/g);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat()).toHaveLength(COUNT);
      expect(new Set(pages.flat()).size).toBe(COUNT);
    },
  );

  it('leads page by page to every statement', () => {
    const pages = followed('/claims/by/oases', /href="\/b\/(report-\d+)#c\d+"/g);
    expect(pages.flat()).toHaveLength(COUNT * 5);
  });

  it('has no list, index, dossier, map or calendar that is too heavy', () => {
    const lists = globSync('**/*.{html,xml}', { cwd: out }).filter((path) => !path.startsWith('b/'));
    expect(lists.length).toBeGreaterThan(50);
    const heavy = lists.filter((path) => Buffer.byteLength(read(path)) > MOST_BYTES);
    expect(heavy).toEqual([]);
    // The fullest pages there can be are among them, or nothing was shown.
    const sizes = ['places/simnan.html', 'claims/by/oases.html'].map((path) => Buffer.byteLength(read(path)));
    expect(Math.min(...sizes)).toBeGreaterThan(MOST_BYTES / 4);
  });
});
