import { describe, expect, it } from 'vitest';
import { findFirefox, launchFirefox } from './firefox.ts';
import { topTen, useSearchReader } from './search-reader.ts';

const QUERIES = ['الجامعات', 'منتدي جامعه', 'تونس', 'بتونس والجزائر'];
const my = useSearchReader();
const firefox = findFirefox();
if (firefox === undefined) console.warn('Firefox is not installed: the folder is not tested in it.');

describe.skipIf(firefox === undefined)('the folder in Firefox', () => {
  it('finds the same, narrows, opens a sentence with its marks, and has its fonts', async () => {
    const fox = await launchFirefox(firefox ?? '');
    try {
      for (const query of QUERIES) {
        await fox.open(my.hosts['on a disk'].address(`search?q=${encodeURIComponent(query)}`));
        expect(JSON.parse(await fox.read(RESULTS))).toEqual(
          await topTen(my.browser, my.hosts['on a server'], query),
        );
      }
      await fox.open(my.hosts['on a disk'].address('search'));
      await fox.read(CHOOSE_PLACE);
      expect(await fox.read('location.search')).toContain('place=');
      await fox.open(my.hosts['on a disk'].address(`search?q=${encodeURIComponent('منتدي جامعه')}`));
      await fox.read(RESULTS);
      await fox.open(await fox.read(`document.querySelector('#search-results .excerpts a').href`));
      const marks = `new Promise(r => setTimeout(() => r([...document.querySelector(location.hash).querySelectorAll('mark')].map(m => m.textContent).join()), 500))`;
      expect(await fox.read(marks)).toContain('الجامعات');
      const fonts = `document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family).join())`;
      expect(await fox.read(fonts)).toContain('Naskh');
    } finally {
      await fox.close();
    }
  });
});

/** Waits for the first place among the filters and chooses it. */
const CHOOSE_PLACE = `new Promise((resolve) => {
  const look = () => {
    const box = document.querySelector('[data-facet=place] input');
    if (box === null) return setTimeout(look, 20);
    box.click();
    resolve('');
  };
  look();
})`;

/** What `topTen` reads, as an expression for a page. */
const RESULTS = `new Promise((resolve) => {
  const look = () => {
    const status = document.querySelector('#search-status').textContent;
    if (!/نتيج|نتائج/.test(status)) return setTimeout(look, 20);
    resolve(JSON.stringify([status, ...[...document.querySelectorAll('#search-results > li')].map((li) => li.textContent)]));
  };
  look();
})`;
