import { expect, it } from 'vitest';
import { findBeside } from '../../../src/pipeline/read/html/beside-article.ts';
import { parsePage } from '../../../src/pipeline/read/html/parse-page.ts';

const TEXT = `<p>${'وصل وفد من التجار إلى المدينة صباح اليوم لبحث فتح السوق. '.repeat(8)}</p>`;

/** The texts of what stands beside an article that has a part in its midst. */
const besideOf = (part: string): readonly string[] => {
  const document = parsePage(`<html><body><article>${TEXT}${part}${TEXT}</article></body></html>`);
  const found = findBeside(document.documentElement, () => true, 'https://example.org/news/1');
  return [...found.keys()].map((element) => (element.textContent ?? '').trim());
};

it.each([
  ['a lead-in with its link', '<p>• اقرأ أيضًا: <a href="/2">وفد آخر يصل</a></p>', '• اقرأ أيضًا: وفد آخر يصل'],
  ['the word over an advertisement', '<p>- إعلان -</p>', '- إعلان -'],
  [
    'a list of other articles',
    '<div><a href="/2">خبر أول</a> <a href="/3">خبر ثان</a></div>',
    'خبر أول خبر ثان',
  ],
])('%s is not of the article', (_, part, text) => expect(besideOf(part)).toEqual([text]));

it.each([
  ['a sentence with a link and «أيضا»', '<p>وقال الوزير أيضا إن <a href="/plan">الخطة</a> جاهزة.</p>'],
  ['a sentence with a link that ends in «المزيد»', '<p>ووعد <a href="/plan">الوزير</a> بإنجاز المزيد.</p>'],
  ['a heading that speaks of an advertisement', '<h2>رحيل بلا إعلان</h2>'],
  ['a short paragraph whose class tells how it is set up', '<p class="ad-free no-share">وأغلق السوق.</p>'],
  ['a heading that is a link', '<h2><a href="/news/1">وفد التجار يصل إلى المدينة</a></h2>'],
])('%s is of the article', (_, part) => expect(besideOf(part)).toEqual([]));

it('paragraphs that are all called so, with most of the text, are the article', () => {
  const paragraph = '<div class="share-text"><p>وصل وفد من التجار إلى المدينة صباح اليوم.</p></div>';
  const document = parsePage(`<html><body><article>${paragraph.repeat(9)}</article></body></html>`);
  expect([...findBeside(document.documentElement, () => true, 'https://example.org/1').keys()]).toEqual([]);
});

it('comments are beside the article, however many', () => {
  const comment = '<li class="comment"><p>شكرا على هذا الخبر، وننتظر المزيد.</p></li>';
  const document = parsePage(`<html><body>${TEXT}<ol>${comment.repeat(40)}</ol></body></html>`);
  const found = findBeside(document.documentElement, () => true, 'https://example.org/1');
  expect([...new Set(found.values())]).toEqual(['comments']);
});
