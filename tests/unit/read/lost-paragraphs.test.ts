import { expect, it } from 'vitest';
import { readHtml } from '../../../src/pipeline/read/html/index.ts';
import { isRead } from '../../../src/pipeline/read/reader.ts';

const SENTENCES = [
  'وصل وفد من التجار إلى المدينة صباح اليوم لبحث فتح السوق القديمة أمام الزوار في فصل الربيع المقبل.',
  'واستقبلهم رئيس البلدية في القاعة الكبرى بحضور أعضاء المجلس ومندوبي الصحف المحلية والإذاعة.',
  'وقال إن الأعمال تنتهي قبل نهاية العام، وإن البلدية ترصد لها ما يلزم من المال والعمال والآلات.',
];

const linesOf = (paragraphs: readonly string[]): readonly string[] => {
  const html = `<html><head><link rel="canonical" href="https://example.org/news/1"></head><body><article><h1>وفد في السوق</h1><div class="post-body">${paragraphs.join('')}</div></article></body></html>`;
  const reading = readHtml(new TextEncoder().encode(html), { file: 'seeds/a.html', told: {} });
  return isRead(reading) ? reading.text.trim().split('\n') : [];
};
const divs = SENTENCES.map((text) => `<div dir="rtl"><span>${text}</span></div>`);

it.each([
  ['above the others', [`<div dir="rtl">زار <a href="/tag/1">الوزير سليم</a> حي القصبة.</div>`, ...divs]],
  [
    'between the others',
    [...divs, `<div dir="rtl">زار <a href="/tag/1">الوزير سليم</a> حي القصبة.</div>`, ...divs],
  ],
])('a paragraph with a link in an element that pages lay out with, %s, is of the article', (_, all) =>
  expect(linesOf(all)).toEqual(all.map((html) => html.replace(/<[^>]*>/g, ''))),
);

it('a long paragraph among others is of the article, whatever it is called', () => {
  const named = `<p class="social-text">${SENTENCES.join(' ')}</p>`;
  const all = [
    ...SENTENCES.map((text) => `<p>${text}</p>`),
    named,
    ...SENTENCES.map((text) => `<p>${text}</p>`),
  ];
  expect(linesOf(all)).toContain(SENTENCES.join(' '));
});

it('a whole paragraph in a link of the site is of the article, a title is not', () => {
  const body = SENTENCES.map((text) => `<p>${text}</p>`);
  const long = SENTENCES.join(' ');
  const all = [
    ...body,
    `<p><a href="/2">${long}</a></p>`,
    '<p><a href="/3">وفد آخر يصل إلى الميناء</a></p>',
    ...body,
  ];
  expect(linesOf(all)).toEqual([...SENTENCES, long, ...SENTENCES]);
});

it('a box of links between paragraphs does not come back', () => {
  const box = '<div><a href="/2">خبر أول من المدينة القديمة</a> <a href="/3">خبر ثان من الميناء</a></div>';
  expect(linesOf([...divs, box, ...divs])).toEqual([...SENTENCES, ...SENTENCES]);
});
