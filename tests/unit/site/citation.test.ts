import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCitation } from '../../../src/site/citation/arabic-citation.ts';
import { bibtexOf } from '../../../src/site/citation/bibtex.ts';
import type { Citation } from '../../../src/site/citation/citation.ts';
import { citationTags } from '../../../src/site/citation/citation-tags.ts';
import { cslJsonOf } from '../../../src/site/citation/csl-json.ts';
import { risOf } from '../../../src/site/citation/ris.ts';

const FULL: Citation = {
  id: 'forum',
  title: 'منتدى الجامعة: 50% من الطلبة & الأساتذة',
  isTitleDerived: false,
  author: 'سليم بن عمر',
  publisher: 'صحيفة الاختبار',
  date: '2021-03-05',
  address: 'https://example.org/b/forum',
  original: 'https://example.net/a?x=1&y={2}',
  archive: 'موجز',
};
const BARE: Citation = { id: 'bare', title: 'خبر', isTitleDerived: true, archive: 'موجز' };

describe('a citation', () => {
  it('in Arabic names everything that is known, and what is not', () => {
    expect(writeCitation(FULL)).toBe(
      'سليم بن عمر، «منتدى الجامعة: 50% من الطلبة & الأساتذة»، صحيفة الاختبار، 5 مارس 2021، في أرشيف «موجز».',
    );
    expect(writeCitation(BARE)).toBe('«خبر» [عنوان مشتق من النص]، بلا تاريخ، في أرشيف «موجز».');
  });

  it('in BibTeX keeps names whole, escapes what TeX would read, and lacks what is unknown', () => {
    expect(bibtexOf(FULL)).toBe(`@misc{forum,
  author = {{سليم بن عمر}},
  title = {{منتدى الجامعة: 50\\% من الطلبة \\& الأساتذة}},
  howpublished = {صحيفة الاختبار},
  year = {2021},
  month = mar,
  date = {2021-03-05},
  url = {https://example.org/b/forum},
  note = {\\url{https://example.net/a?x=1&y=%7B2%7D}},
  organization = {{موجز}},
  langid = {arabic}
}
`);
    expect(bibtexOf(BARE)).not.toMatch(/year|month|date|url|author/);
    expect(bibtexOf({ ...BARE, date: '2021' })).not.toContain('month');
  });

  it('in BibTeX has balanced braces whatever the title', () => {
    const signs = fc.constantFrom('{', '}', '\\', '%', '$', '\n', 'ب', ' ');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 20 }), (title) => {
        const entry = bibtexOf({ ...BARE, title: title.join('') }).replace(/\\[{}%$]/g, '');
        let depth = 0;
        for (const sign of entry) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('in RIS has one field a line, from TY to ER', () => {
    const lines = risOf({ ...FULL, title: 'عنوان\nER  - دسيسة' }).split('\r\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    expect(lines).toContain('DA  - 2021/03/05');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(risOf({ ...FULL, date: '2021' })).toContain('DA  - 2021//');
    expect(risOf(BARE)).toMatch(/^TY {2}- ELEC/);
  });

  it('in CSL-JSON is one item that citeproc reads', () => {
    expect(JSON.parse(cslJsonOf(FULL))).toEqual([
      {
        id: 'forum',
        type: 'article-newspaper',
        title: FULL.title,
        author: [{ literal: 'سليم بن عمر' }],
        'container-title': 'صحيفة الاختبار',
        issued: { 'date-parts': [[2021, 3, 5]] },
        URL: 'https://example.org/b/forum',
        note: FULL.original,
        archive: 'موجز',
        language: 'ar',
      },
    ]);
    expect(JSON.parse(cslJsonOf(BARE))).toEqual([
      { id: 'bare', type: 'webpage', title: 'خبر', archive: 'موجز', language: 'ar' },
    ]);
  });

  it('in meta elements has the fields that reference managers look for', () => {
    const tags = new Map(citationTags(FULL).map(({ name, content }) => [name, content]));
    expect(tags.get('citation_title')).toBe(FULL.title);
    expect(tags.get('citation_author')).toBe('سليم بن عمر');
    expect(tags.get('citation_publication_date')).toBe('2021/03/05');
    expect(tags.get('citation_fulltext_html_url')).toBe('https://example.org/b/forum');
    expect(tags.get('DC.date')).toBe('2021-03-05');
    expect(citationTags(BARE).map(({ name }) => name)).not.toContain('citation_publication_date');
  });
});
