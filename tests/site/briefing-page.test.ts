import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/arabic/sentences.ts';
import { parseBody } from '../../src/briefing/body.ts';
import { parseBriefing } from '../../src/briefing/front-matter.ts';
import { useSiteReader } from './site-reader.ts';

const BRIEFINGS = ['border-talks', 'university-forum', 'hijri-rainfall', 'one-sentence'] as const;

const my = useSiteReader();
const { open } = my;

function sourceOf(id: string) {
  const file = join(my.root, 'content', 'briefings', `${id}.mdx`);
  const { data, body } = parseBriefing(readFileSync(file, 'utf8'), file);
  if (data === undefined) throw new Error(`${id} is broken`);
  return { data, blocks: parseBody(body, file).blocks };
}

describe.each(BRIEFINGS)('the text of %s', (id) => {
  it('is that of the briefing, to the letter, block by block and sentence by sentence', async () => {
    const page = await open(`/b/${id}`);
    const shown = await page.$$eval('#body :is(p, h3, h4, h5, h6, li)', (elements) =>
      elements
        .filter((element) => element.querySelector('p, li') === null && element.closest('.note') === null)
        .map((element) => element.textContent),
    );
    const sentences = await page.$$eval('#body .s', (elements) =>
      elements.map((element) => ({ id: element.id, text: element.textContent })),
    );
    await page.context().close();
    const { blocks } = sourceOf(id);
    expect(shown).toEqual(blocks.map(({ text }) => text));
    const expected = blocks.flatMap(({ text }) =>
      splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    );
    expect(sentences).toEqual(expected.map((text, i) => ({ id: `s${i + 1}`, text })));
  });
});

describe('going from a value to its sentence', () => {
  const options = { javaScriptEnabled: false } as const;

  it('marks the sentence of a key point, without scripts', async () => {
    const page = await open('/b/border-talks', options);
    const color = () => page.locator('#s4').evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await color();
    await page.locator('section:has(#key-points) li:first-child a').click();
    expect(new URL(page.url()).hash).toBe('#s4');
    expect(await color()).not.toBe(before);
    await page.context().close();
  });

  it('marks the claim of a statement and its sentence, and brings them into view', async () => {
    const page = await open('/b/border-talks', { ...options, viewport: { width: 360, height: 640 } });
    await page.locator('section:has(#statements) tbody tr:nth-child(3) .claim-cell a').click();
    const claim = page.locator(':target');
    expect(await claim.textContent()).toBe('وجود خلاف بين الدول الثلاث');
    const background = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background('#s4')).not.toBe(await background('#s3'));
    const box = await claim.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(640);
    await page.context().close();
  });

  it('shows the words as received of a repaired word that has the focus', async () => {
    const page = await open('/b/border-talks', options);
    const word = page.locator('#r1');
    await word.focus();
    expect(await word.evaluate((element) => getComputedStyle(element, '::after').content)).toBe(
      '"الجزائرومالي"',
    );
    expect(await word.getAttribute('title')).toContain('الجزائرومالي');
    expect(await word.textContent()).toBe('الجزائر ومالي');
    await page.context().close();
  });

  it('points every value of the facts panel at words that name it', async () => {
    const page = await open('/b/border-talks', options);
    const { data } = sourceOf('border-talks');
    for (const [i, place] of data.places.entries()) {
      for (const [j, mention] of place.mentions.entries()) {
        expect(await page.locator(`#p${i + 1}-${j + 1}`).textContent()).toBe(mention.text);
      }
    }
    await page.context().close();
  });
});

describe('what the page says first', () => {
  it('is not said again: the lead is no key point below itself', async () => {
    const page = await open('/b/border-talks', { javaScriptEnabled: false });
    const { data } = sourceOf('border-talks');
    const lead = data.summary?.text;
    expect(await page.textContent('main header .lead')).toContain(lead);
    const points = await page.locator('section:has(#key-points) li a').allTextContents();
    expect(points).toEqual(data.keyPoints.map(({ text }) => text).filter((text) => text !== lead));
    expect(points).toHaveLength(data.keyPoints.length - 1);
    await page.context().close();
  });
});

describe('what is honest', () => {
  it('an unknown date is called unknown, a derived title derived, a carried statement inferred', async () => {
    const page = await open('/b/border-talks', { javaScriptEnabled: false });
    const text = (await page.textContent('main')) ?? '';
    await page.context().close();
    for (const words of ['تاريخ النشر غير معروف', 'العنوان مشتق من النص', 'مستنتَج', 'ثقة ضعيفة']) {
      expect(text).toContain(words);
    }
  });

  it('names are said to be those of the registry alone where the recogniser was missing', async () => {
    const [without, withIt] = await Promise.all([open('/b/one-sentence'), open('/b/border-talks')]);
    const note = 'لا يظهر هنا من الأسماء إلا ما يعرفه سجل الأرشيف';
    expect(await without.textContent('.facts')).toContain(note);
    expect(await withIt.textContent('.facts')).not.toContain(note);
    await Promise.all([without.context().close(), withIt.context().close()]);
  });

  it('a day is given in both calendars, a month in one', async () => {
    const forum = await open('/b/university-forum');
    expect(await forum.textContent('main header')).toContain('15 مارس 2021 – 2 شعبان 1442 هـ');
    const rain = await open('/b/hijri-rainfall');
    expect(await rain.textContent('main header')).toContain('أبريل 2021');
    expect(await rain.textContent('main header .kicker')).not.toContain('هـ');
    await Promise.all([forum.context().close(), rain.context().close()]);
  });
});
