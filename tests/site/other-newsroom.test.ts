import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printBriefing } from '../../src/briefing/front-matter-print.ts';
import type { FrontMatter } from '../../src/briefing/schema.ts';
import { PLAIN } from '../fixtures/plain-front-matter.ts';
import { faultsOf } from './page-quality.ts';
import { build, copyProject, pagesOf } from './site.ts';
import { useSiteReader } from './site-reader.ts';
import { brokenLinks, violationsIn, visitAll, watch } from './visit.ts';

/** What another newsroom would write into src/site.config.ts. */
const SETTINGS = {
  name: 'نشرة الواحة',
  tagline: 'أخبار الواحات كما وردت',
  description: 'أرشيف أخبار الواحات.',
  locale: 'ar-TN',
  digits: 'arab',
  hijri: false,
  origin: 'https://example.org',
  base: '/waha/',
  pageSize: 3,
  shareImages: false,
  licence: 'المشاع الإبداعي: نَسب المصنَّف 4.0',
  contact: 'mailto:desk@example.org',
} as const;

const LETTERS = [...'ابتثجحخدرزسشصطعغفقكل'] as const;
const PLACES = LETTERS.flatMap((a) => LETTERS.map((b) => `واحة ${a}م${b}ن`));
/** Places a sentence: more would be no sentence, and be divided. */
const A_ROW = LETTERS.length;
const ROWS = LETTERS.map((_, i) => PLACES.slice(i * A_ROW, (i + 1) * A_ROW));
const LONG_NAME = 'عبدالرحمن'.repeat(34).slice(0, 300);

const named = (name: string, kind: string, sentence = 1) => ({
  id: kind,
  name,
  salience: 'main' as const,
  confidence: 0.9,
  rule: 'extract/test',
  mentions: [{ sentence, text: name }],
});

/** Briefings as no newsroom wants them, each with its body. */
const BAD: Readonly<Record<string, readonly [data: FrontMatter, body: string]>> = {
  'no-title': [{ ...PLAIN, title: '…', titleOrigin: 'person' }, 'نص تجريبي لموجز أفرغ محرّر عنوانه.'],
  'many-places': [
    {
      ...PLAIN,
      title: 'أربعمئة واحة في خبر واحد',
      date: { origin: 'stated', value: '2021-05-03', precision: 'day', source: 'side-car' },
      places: PLACES.map((name, i) => named(name, `oasis-${i + 1}`, Math.floor(i / A_ROW) + 1)),
    },
    ROWS.map((places) => `وردت في القائمة ${places.join('، ')}.`).join(' '),
  ],
  'everywhere-named': [
    {
      ...PLAIN,
      title: 'واحة في كل جملة',
      places: [
        {
          ...named('واحة سمن', 'oasis-everywhere'),
          mentions: LETTERS.map((_, i) => ({ sentence: i + 1, text: 'واحة سمن' })),
        },
      ],
    },
    LETTERS.map((letter) => `عاد الراعي ${letter}مين إلى واحة سمن قبل المطر.`).join(' '),
  ],
  'long-name': [
    { ...PLAIN, title: `وصول ${LONG_NAME.slice(0, 200)}`, people: [named(LONG_NAME, 'long-name')] },
    `وصل ${LONG_NAME} إلى الواحة في نص تجريبي.`,
  ],
  'latin-title': [
    { ...PLAIN, title: 'Report of the World’s Oases 2021: a test (v2.0), part 1' },
    'صدر تقرير World Oasis Report 2021 في نص تجريبي.',
  ],
  'one-sentence': [{ ...PLAIN, title: 'جملة' }, 'نص تجريبي من جملة واحدة.'],
  'one-word': [{ ...PLAIN, title: 'كلمة' }, 'نعم'],
  'year-only': [
    { ...PLAIN, title: 'سنة', date: { origin: 'stated', value: '2019', precision: 'year', source: 'text' } },
    'نص تجريبي من سنة 2019 لا يُعرف شهره.',
  ],
};

async function buildNewsroom(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-waha-'));
  mkdirSync(join(root, 'content', 'briefings'), { recursive: true });
  for (const [id, [data, body]] of Object.entries(BAD)) {
    writeFileSync(join(root, 'content', 'briefings', `${id}.mdx`), printBriefing(data, `${body}\n`));
  }
  const project = await copyProject();
  const config = join(project, 'src', 'site.config.ts');
  const source = readFileSync(config, 'utf8');
  const start = source.indexOf('export const settings');
  writeFileSync(
    config,
    `${source.slice(0, start)}export const settings: SiteSettings = ${JSON.stringify(SETTINGS)};\n`,
  );
  const { code, output } = await build(root, { project, base: SETTINGS.base });
  expect(code, output).toBe(0);
  return root;
}

const my = useSiteReader(buildNewsroom, SETTINGS.base);
const { address, open } = my;
const out = (): string => join(my.root, 'dist');

describe.each(Object.keys(BAD))('a briefing that is %s', (id) => {
  it('fits small and wide windows, is valid HTML and leaves nothing in the console', async () => {
    for (const width of [320, 768, 1440, 1920]) {
      const page = await open('/', { viewport: { width, height: 800 } });
      const faults = watch(page, my.served.url);
      await page.goto(address(`/b/${id}`), { waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(faults).toEqual([]);
      await page.context().close();
    }
    expect(await faultsOf(readFileSync(join(out(), 'b', `${id}.html`), 'utf8'))).toEqual([]);
  });

  it('can be read by all: axe finds nothing', async () => {
    for (const contrast of ['no-preference', 'more'] as const) {
      const page = await open(`/b/${id}`, { contrast, viewport: { width: 360, height: 800 } });
      expect(await violationsIn(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('bad data', () => {
  it('without a title is called so, and can be reached', async () => {
    const page = await open('/b/no-title');
    expect(await page.textContent('h1')).toBe('موجز بلا عنوان');
    await page.goto(address('/archive/unknown'));
    expect(await page.locator('a', { hasText: 'موجز بلا عنوان' }).count()).toBe(1);
    await page.context().close();
  });

  it('with a Latin title keeps its order: it is one run that says its language', async () => {
    const page = await open('/b/latin-title');
    expect(await page.locator('h1 bdi').textContent()).toBe(BAD['latin-title']?.[0].title);
    expect(await page.locator('h1 bdi').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('with four hundred places has all of them in reach, and no page too wide', async () => {
    const page = await open('/b/many-places');
    expect(await page.locator('.facts li').count()).toBe(400);
    const shown = page.locator('.facts li:visible');
    expect(await shown.count()).toBe(20);
    const rest = page.locator('.facts summary');
    expect(await rest.textContent()).toBe('البقية: ٣٨٠ مكانًا');
    await rest.press('Enter');
    expect(await shown.count()).toBe(400);
    expect(await page.evaluate(() => document.querySelectorAll('#body .name').length)).toBe(400);
    await page.context().close();
  });

  it('with a place in every sentence leads to each of them, the last ones folded', async () => {
    const page = await open('/b/everywhere-named', { javaScriptEnabled: false });
    const links = page.locator('.facts .sentences a');
    const shown = page.locator('.facts .sentences a:visible');
    expect(await links.count()).toBe(LETTERS.length);
    expect(await shown.count()).toBeLessThan(LETTERS.length);
    await page.locator('.facts summary').press('Enter');
    expect(await shown.count()).toBe(LETTERS.length);
    await links.last().click();
    expect(await page.locator(':target').textContent()).toBe('واحة سمن');
    expect(await page.locator(`#s${LETTERS.length} :target`).count()).toBe(1);
    await page.context().close();
  });

  it('makes no page wider than a small window, and no list of it', async () => {
    const paths = pagesOf(out()).filter((one) => !/^\/places\/oasis-(?!1$)/.test(one));
    const wide: string[] = [];
    await visitAll(my.browser, paths, {
      begin: (page) => page.setViewportSize({ width: 320, height: 800 }),
      visit: async (page, path) => {
        await page.goto(address(path), { waitUntil: 'load' });
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(path);
      },
    });
    expect(wide).toEqual([]);
  });

  it('without any names says that there are none', async () => {
    const page = await open('/b/one-word', { javaScriptEnabled: false });
    expect(await page.textContent('.facts')).toContain('لم يُعثر في هذا النص على أسماء');
    await page.context().close();
  });

  it('links to pages and anchors that exist', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    const { broken, count } = await brokenLinks(page, my.served.url, pagesOf(out()));
    await page.context().close();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });
});

describe('another newsroom', () => {
  it('finds its own name, words, licence and address on every page', async () => {
    const page = await open('/about');
    expect(await page.title()).toContain(SETTINGS.name);
    expect(await page.textContent('.site-foot')).toContain(SETTINGS.licence);
    expect(await page.locator('.site-foot a[href^="mailto:"]').getAttribute('href')).toBe(SETTINGS.contact);
    await page.goto(address('/'));
    expect(await page.textContent('h1')).toBe(SETTINGS.tagline);
    expect(await page.getAttribute('meta[name=description]', 'content')).toBe(SETTINGS.description);
    await page.context().close();
  });

  it('has its own digits and month names, and no Hijri date if it wants none', async () => {
    const page = await open('/b/many-places');
    const head = (await page.textContent('main header')) ?? '';
    expect(head).toContain('٣ ماي ٢٠٢١');
    expect(head).not.toContain('هـ');
    expect(await page.getAttribute('#s1 .n', 'data-n')).toBe('١');
    await page.context().close();
  });

  it('is told apart in citations and addresses, below its own path', async () => {
    const page = await open('/b/many-places');
    expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe(
      'https://example.org/waha/b/many-places',
    );
    expect(await page.textContent('#citation')).toContain('في أرشيف «نشرة الواحة»');
    const file = await page.locator('section:has(#cite) a[download]').first().getAttribute('href');
    expect(file).toBe('/waha/b/many-places.bib');
    const bib = await (await page.request.get(new URL(file ?? '', page.url()).href)).text();
    expect(bib).toContain('url = {https://example.org/waha/b/many-places}');
    await page.context().close();
  });

  it('draws no share images if it wants none', () => {
    expect(readFileSync(join(out(), 'b', 'no-title.html'), 'utf8')).not.toContain('og:image');
  });
});
