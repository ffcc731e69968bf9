import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../src/briefing/id.ts';
import { splitSeed } from '../../../src/briefing/seed-entry.ts';
import { checkArchive } from '../../../src/pipeline/check.ts';
import { splitBulk } from '../../../src/pipeline/read/bulk/index.ts';
import { splitJson } from '../../../src/pipeline/read/bulk/json-list.ts';
import { BULK_EXTENSIONS } from '../../../src/pipeline/read/containers.ts';
import { ingest } from '../../../src/pipeline/run.ts';

const FIRST = { id: 7, title: 'عمل في الميناء', text: 'قال المدير إن العمل في الميناء بدأ صباح اليوم.' };
const SECOND = { id: 8, title: 'الطريق إلى الجبل', text: 'أعلن المجلس أن الطريق ستفتح غدا.' };

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-bulk-'));
  await mkdir(join(root, 'seeds'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(entries: readonly object[]): Promise<void> {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  await writeFile(join(root, 'seeds/news.jsonl'), lines);
}

/** What an ingest tells of reading and writing; that this archive has no registry says nothing here. */
async function run(only = '**') {
  const { articles, refused, changes, messages } = await ingest({ root, only });
  const own = messages.filter(({ source }) => source === 'read' || source === 'write');
  return { articles, refused, files: changes.map(({ file }) => file), told: own.map(({ ruleId }) => ruleId) };
}

const filesOf = (...keys: readonly string[]) =>
  keys.flatMap((key) => [`content/briefings/news-${key}.mdx`, `content/generated/news-${key}.mdx`]);

describe('a file of many articles', () => {
  it('makes a briefing of each, and none anew while nothing changed', async () => {
    await put([FIRST, SECOND]);
    expect(await run()).toEqual({ articles: 2, refused: 0, files: filesOf('7', '8'), told: [] });
    expect(await readFile(join(root, 'content/briefings/news-8.mdx'), 'utf8')).toContain(
      'seed: seeds/news.jsonl#8',
    );
    expect(await run()).toMatchObject({ articles: 2, files: [] });
    expect((await checkArchive(root)).messages.filter(({ source }) => source === 'write')).toEqual([]);
  });

  it('touches only the article that changed, wherever it stands now', async () => {
    await put([FIRST, SECOND]);
    await run();
    await put([{ ...SECOND, text: 'أعلن المجلس أن الطريق ستفتح بعد غد.' }, FIRST]);
    const before = (await checkArchive(root)).messages.map(({ ruleId, file }) => [ruleId, file]);
    expect(before).toContainEqual(['seed-changed', 'content/briefings/news-8.mdx']);
    expect(await run()).toMatchObject({ files: filesOf('8'), told: [] });
  });

  it('tells what its reading told, though the article is taken', async () => {
    await put([{ ...FIRST, date: 'أمس' }]);
    expect(await run()).toMatchObject({ articles: 1, refused: 0, told: ['entry-value'] });
  });

  it('keeps what people corrected', async () => {
    await put([FIRST]);
    await run();
    const file = join(root, 'content/briefings/news-7.mdx');
    const made = await readFile(file, 'utf8');
    await writeFile(file, made.replace('title: عمل في الميناء', 'title: الميناء يعود إلى العمل'));
    await put([{ ...FIRST, author: 'سالم الحر' }]);
    await run();
    expect(await readFile(file, 'utf8')).toMatch(/title: الميناء يعود إلى العمل[\s\S]+author: سالم الحر/);
  });

  it('tells of a briefing whose article is gone from it, or has another key', async () => {
    await put([FIRST, SECOND]);
    await run();
    await put([FIRST]);
    expect(await run()).toMatchObject({ articles: 1, told: ['orphan'] });
    expect(await readdir(join(root, 'content/briefings'))).toContain('news-8.mdx');
    await put([{ ...FIRST, id: undefined, url: 'https://a.example/7' }, SECOND]);
    expect(await run()).toMatchObject({ refused: 0, told: ['orphan', 'same-text'] });
  });

  it('can be taken alone, whole or by one article', async () => {
    await put([FIRST, SECOND]);
    await writeFile(join(root, 'seeds/other.txt'), 'خبر آخر من المدينة.');
    expect(await run('seeds/news.jsonl')).toMatchObject({ articles: 2 });
    expect(await run('news-8')).toMatchObject({ articles: 1 });
  });
});

describe('names of articles in a file', () => {
  it.each(BULK_EXTENSIONS)('are known for %s', (extension) => {
    const seed = `seeds/2014/news${extension}#a_1`;
    expect(splitSeed(seed)).toEqual({ file: `seeds/2014/news${extension}`, entry: 'a_1' });
    expect(idOf(seed)).toBe(idOf('seeds/news-a_1.txt'));
  });

  it('are not seen in names of other files', () => {
    expect(splitSeed('seeds/a#1.txt')).toEqual({ file: 'seeds/a#1.txt' });
    expect(splitSeed('seeds/a.txt#1')).toEqual({ file: 'seeds/a.txt#1' });
  });

  it('do not depend on the place, and stand in no way for a path', () => {
    const lines = (...ids: readonly string[]) =>
      new TextEncoder().encode(ids.map((id) => JSON.stringify({ id, text: 'خبر من المدينة' })).join('\n'));
    const keys = (...ids: readonly string[]) => [
      ...splitBulk(lines(...ids), 'seeds/a.jsonl', undefined).entries.keys(),
    ];
    expect(keys('a', '../b', 'c d')).toEqual(keys('c d', '../b', 'a').toReversed());
    for (const key of keys('a', '../b', 'c d', '', '/', 'خبر')) expect(key).toMatch(/^[\w-]+$/);
  });
});

describe('a table', () => {
  const split = (text: string, columns?: string) =>
    [...splitBulk(new TextEncoder().encode(text), 'seeds/a.csv', columns).entries.values()].map(
      ({ key, body, place }) => ({ key, body: new TextDecoder().decode(body), ...place }),
    );

  it.each([[','], [';'], ['\t']])('may be divided by %j', (mark) => {
    const rows = [
      ['id', 'النص', 'العنوان'],
      ['1', '"خبر، أول"', 'عنوان'],
    ];
    expect(split(rows.map((row) => row.join(mark)).join('\n'))).toEqual([
      { key: '1', body: 'خبر، أول', line: 2 },
    ]);
  });

  it('has rows of several lines', () => {
    expect(split('id,text\n1,"سطر\nوسطر"\n2,خبر')).toEqual([
      { key: '1', body: 'سطر\nوسطر', line: 2 },
      { key: '2', body: 'خبر', line: 4 },
    ]);
  });

  it('is read by the columns that a person tells', () => {
    expect(split('code,body,lead\nx,كامل,موجز', 'id=code, text=lead')).toEqual([
      { key: 'x', body: 'موجز', line: 2 },
    ]);
  });
});

describe('a table that Excel wrote', () => {
  it('says above its names what divides its cells', () => {
    const { entries, messages } = splitBulk(
      new TextEncoder().encode('sep=|\r\nid|text\r\n1|خبر، أول\r\n'),
      'seeds/a.csv',
      undefined,
    );
    expect([...entries.values()].map(({ key, place }) => [key, place])).toEqual([['1', { line: 3 }]]);
    expect(messages).toEqual([]);
  });
});

describe('a table without names on top', () => {
  it('is told once, and not row by row', () => {
    const { entries, messages } = splitBulk(
      new TextEncoder().encode(`1,"${'كلمة '.repeat(40)}"\n2,خبر\n3,خبر\n`),
      'seeds/a.csv',
      undefined,
    );
    expect([entries.size, messages.map(({ reason }) => reason)]).toEqual([
      0,
      ['The article here cannot be read: the first row of the table holds no names of columns.'],
    ]);
  });
});

describe('articles in JSON', () => {
  it('may hold strings of any length, with quotation marks and strokes in them', () => {
    const articles = ['"]', '\\', '\\"}', 'أ\n'.repeat(8_000_000)].map((text, id) => ({ id, text }));
    expect([...splitJson(JSON.stringify(articles))]).toHaveLength(articles.length);
  });

  const split = (text: string) => {
    const { entries, messages } = splitBulk(new TextEncoder().encode(text), 'seeds/a.json', undefined);
    return [
      [...entries.values()].map(({ key, place }) => [key, place]),
      messages.map(({ ruleId, line }) => [ruleId, line]),
    ];
  };

  it.each([
    [
      'a list',
      '[{"id": 1, "text": "خبر"},\n{"id": 2, "text": "خبر ]{"}]',
      [
        [
          ['1', { line: 1 }],
          ['2', { line: 2 }],
        ],
        [],
      ],
    ],
    [
      'a list in an object',
      '{"tags": [{"id": 9}],\n"data": {"items": [{"id": 1, "text": "خبر"}, {"id": 2, "text": "خبر"}]}}',
      [
        [
          ['1', { line: 2 }],
          ['2', { line: 2 }],
        ],
        [],
      ],
    ],
    [
      'one broken',
      '[{"id": 1, "text": "خبر"},\n{"id": 2 "text": "خبر"}]',
      [[['1', { line: 1 }]], [['entry-broken', 2]]],
    ],
    ['one object', '{"id": 1, "text": "خبر"}', [[], [['no-entries', undefined]]]],
    ['brackets that nothing closes', '['.repeat(300_000), [[], [['no-entries', undefined]]]],
    [
      'a quotation mark that nothing closes',
      `${'"a", '.repeat(100_000)}"`,
      [[], [['no-entries', undefined]]],
    ],
  ])('%s', (_, text, told) => {
    expect(split(text)).toEqual(told);
  });
});

describe('a feed', () => {
  const split = (text: string) => [
    ...splitBulk(new TextEncoder().encode(text), 'seeds/a.xml', undefined).entries.values(),
  ];

  it('is the publisher of its articles, unless they name another', () => {
    const items =
      '<item><guid>1</guid><description>خبر</description></item><item><guid>2</guid><description>خبر</description><source>وكالة</source></item>';
    const rss = `<rss><channel><image><title>شعار</title></image><title><![CDATA[صحيفة & البحر]]></title>${items}</channel></rss>`;
    expect(split(rss).map(({ known }) => known.publisher)).toEqual(['صحيفة & البحر', 'وكالة']);
  });

  it('of Atom names the author of entries that name none', () => {
    const entry = (id: number, author: string) =>
      `<entry><id>${id}</id>${author}<content>خبر</content></entry>`;
    const feed = `<feed><author>\n<name>سعاد</name></author>${entry(1, '')}${entry(2, '<author><name>خميس</name></author>')}</feed>`;
    expect(split(feed).map(({ known }) => known.author)).toEqual(['سعاد', 'خميس']);
  });

  it('has no articles in comments and in what articles quote', () => {
    const item =
      '<item><guid>1</guid><description><![CDATA[<p>الوسم </item> نهاية</p>]]></description></item>';
    expect(split(`<rss><!-- <item><guid>0</guid></item> -->${item}</rss>`).map(({ key }) => key)).toEqual([
      '1',
    ]);
  });

  it('of comments and stretches that nothing ends takes no longer than its length', () => {
    expect(split('<!-- <![CDATA[ <item>'.repeat(100_000))).toEqual([]);
  });
});

describe('a broken file', () => {
  const tell = (file: string, text: string) => {
    const { entries, messages } = splitBulk(new TextEncoder().encode(text), file, undefined);
    return [[...entries.keys()], messages.map(({ ruleId, line }) => [ruleId, line])];
  };

  it.each([
    ['seeds/a.csv', 'id,text\n1,خبر\n2,خبر,زائد\n3,خبر', [['1', '3'], [['entry-broken', 3]]]],
    ['seeds/a.csv', 'id,text\n1,"لم يغلق\n2,خبر', [[], [['entry-broken', 3]]]],
    ['seeds/a.csv', 'id,text\n', [[], [['no-entries', undefined]]]],
    [
      'seeds/a.xml',
      '<rss>\n<item><guid>1</guid><description>خبر</description></item>\n<item>',
      [['1'], [['entry-broken', 3]]],
    ],
    ['seeds/a.xml', '<item a="></item>', [[], [['entry-broken', 1]]]],
    ['seeds/a.xml', '<rss/>', [[], [['no-entries', undefined]]]],
    ['seeds/a.jsonl', `${'['.repeat(100_000)}\n{"id": 1, "text": "خبر"}`, [['1'], [['entry-broken', 1]]]],
  ])('%s: %j', (file, text, told) => {
    expect(tell(file, text)).toEqual(told);
  });

  it('of openings that nothing closes takes no longer than its length', () => {
    expect(tell('seeds/a.xml', '<item>\n'.repeat(300_000))).toEqual([[], [['entry-broken', 1]]]);
  });
});
