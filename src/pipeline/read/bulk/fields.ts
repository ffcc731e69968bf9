/** What an entry can say. */
export type FieldName = 'id' | 'title' | 'text' | 'html' | 'date' | 'author' | 'publisher' | 'url';

/** Names under which a feed's own title and author go along with its articles: no file writes them. */
export const FEED = { title: 'feed\ntitle', author: 'feed\nauthor' } as const;

/** Under which names files say it, the surest first, divided by `|`; letter case does not count. */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: 'id|guid|uid|uuid|_id|article_id|المعرف|المعرّف|الرقم|رقم'.split('|'),
  title: 'title|headline|العنوان|عنوان|عنوان الخبر|عنوان المقال'.split('|'),
  text: 'text|body|content|article|النص|نص|المحتوى|نص الخبر|نص المقال|الخبر|المقال'.split('|'),
  html: 'html|content:encoded|content_html|description|summary'.split('|'),
  date: 'date|published|pubdate|published_at|publishedat|datepublished|date_published|publish_date|pub_date|dc:date|updated|التاريخ|تاريخ|تاريخ النشر'.split(
    '|',
  ),
  author: [
    'author',
    'authors',
    'byline',
    'creator',
    'dc:creator',
    'الكاتب',
    'كاتب',
    'اسم الكاتب',
    FEED.author,
  ],
  publisher: ['publisher', 'source', 'site', 'الناشر', 'المصدر', 'الصحيفة', 'الموقع', FEED.title],
  url: 'url|link|href|الرابط|رابط|رابط الخبر|رابط المقال'.split('|'),
};

/** How a person tells in a side-car which columns are meant. */
const MAPPING = /^\s*(\w+)\s*=\s*(.+?)\s*$/;

/**
 * Find what an entry says under whichever names it says it.
 *
 * @param columns of the side-car, such as `text=body, date=day`; they win over the usual names
 * @example pickFields({ Headline: 'خبر', body: '…' }, undefined) // { title: 'خبر', text: '…' }
 */
export function pickFields(
  fields: Readonly<Record<string, string>>,
  columns: string | undefined,
): Partial<Readonly<Record<FieldName, string>>> {
  const told = new Map(
    (columns ?? '').split(',').map((part) => {
      const [, field = '', column = ''] = MAPPING.exec(part) ?? [];
      return [field, column] as const;
    }),
  );
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const found = Object.entries(NAMES).map(([field, usual]) => {
    const column = told.get(field);
    const names = column === undefined ? usual : [column.toLowerCase()];
    const name = names.find((one) => (byName.get(one) ?? '').trim() !== '');
    return [field, name === undefined ? undefined : byName.get(name)] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
