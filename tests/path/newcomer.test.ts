import { copyFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/pipeline/check.ts';
import { BULK_EXTENSIONS } from '../../src/pipeline/read/containers.ts';
import { FORMATS } from '../../src/pipeline/read/formats.ts';
import { ingest } from '../../src/pipeline/run.ts';
import { acceptCopies } from '../../src/pipeline/write/accept.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'tests/fixtures');

/** One article of each format, as a maintainer gets them; some are wrong, as they often are. */
const FILES: Readonly<Record<string, string>> = {
  'well.txt': 'قال رئيس جمعية الواحة سالم الحداد إن العمال انتهوا مساء أمس من حفر بئر جديدة.\n',
  'road.md':
    '# الطريق الساحلية تفتح اليوم\n\nتفتح الطريق الساحلية أمام السيارات صباح اليوم بعد إصلاح الجسر.\n',
  'agency.jsonl':
    '{"number": 1, "body": "أعلن المجلس البلدي أن موسم التمور يبدأ يوم الأحد."}\n{"number": 2}\n',
  'bulletin.csv':
    'id,العنوان,النص\n7,أمطار على الساحل,سجلت المحطة 31 مليمترا من الأمطار خلال يوم واحد.\n8,بلا نص\n',
  'feed.xml':
    '<rss><item><guid>n-1</guid><title>المتحف</title><description>افتتح وزير الثقافة المتحف الوطني صباح الاثنين.</description></item></rss>',
  'wire.json':
    '{"articles": [{"id": "w-1", "title": "محطة جديدة", "content": "دشن المحافظ محطة لتحلية مياه البحر صباح الثلاثاء."}]}',
  'desk.mbox':
    'From desk@example.org Tue Nov 04 20:15:00 2014\nMessage-ID: <m1@example.org>\nFrom: Desk <desk@example.org>\n' +
    'Date: Tue, 04 Nov 2014 23:15:00 +0300\nSubject: مدرسة\nContent-Type: text/plain; charset=utf-8\n\n' +
    'عادت المدرسة الجبلية إلى الدراسة بعد شهر من الثلوج.\n',
  'saved.mhtml':
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/news/garden\nMIME-Version: 1.0\n' +
    'Content-Type: multipart/related; type="text/html"; boundary="part"\n\n--part\nContent-Type: text/html; charset=utf-8\n' +
    'Content-Location: https://example.org/news/garden\n\n<html><head><title>حديقة</title></head><body><article>' +
    '<p>زرع أهالي الحي ألف شجرة في الحديقة العامة يوم الجمعة، وشارك في الزرع تلاميذ المدارس ومتطوعون من البلدات المجاورة.</p>' +
    '<p>وقالت منسقة الحملة رنا عودة إن السقي سيكون بمياه معالجة، وإن الحديقة ستفتح للزوار في الربيع المقبل.</p>' +
    '<p>وأضافت أن البلدية ستضيف ملعبا ومكتبة صغيرة للأطفال قبل نهاية السنة.</p></article></body></html>\n--part--\n',
  'reports/fish.txt': 'انخفض صيد الأسماك في الميناء القديم إلى النصف هذا العام.\n',
  'reports/fish.yaml': 'title: صيد الأسماك ينخفض\ndarft: true\n',
  'english.txt': 'The port opens tomorrow, officials said on Monday.\n',
};

const COPIES: Readonly<Record<string, string>> = {
  'dam.html': 'formats/seeds/dam.page.html',
  'library.pdf': 'formats/seeds/library.columns.pdf',
  'market.docx': 'formats/seeds/market.word.docx',
  'border.eml': 'formats/seeds/border.mail.eml',
  'capture.warc.gz': 'warc/seeds/crawl.warc.gz',
};

let root = '';
const put = (file: string, text: string): Promise<void> => writeFile(join(root, 'seeds', file), text);
const idsOf = (messages: readonly { ruleId?: string | null | undefined; file?: string | undefined }[]) =>
  messages.map(({ ruleId, file }) => `${ruleId} ${file}`).sort();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-newcomer-'));
  await mkdir(join(root, 'seeds/reports'), { recursive: true });
  await cp(join(project, 'content/registry'), join(root, 'content/registry'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) await put(file, text);
  for (const [file, from] of Object.entries(COPIES)) {
    await copyFile(join(fixtures, from), join(root, 'seeds', file));
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a newcomer with one article of each format', () => {
  it('has one of each', () => {
    const names = [...Object.keys(FILES), ...Object.keys(COPIES)];
    const others: readonly string[] = [
      '.htm',
      '.mht',
      '.docm',
      '.ndjson',
      '.tsv',
      '.rss',
      '.atom',
      '.warc',
      '.wacz',
    ];
    const known = [...FORMATS.map(({ extension }) => extension), ...BULK_EXTENSIONS];
    for (const extension of known.filter((one) => !others.includes(one))) {
      expect(names.filter((name) => name.endsWith(extension)).length, extension).toBeGreaterThan(0);
    }
  });

  it('is told what is wrong, each at its file, and gets a briefing of everything else', async () => {
    const { messages } = await ingest({ root });
    expect(idsOf(messages.filter(({ fatal }) => fatal !== undefined))).toEqual([
      'entry-broken seeds/agency.jsonl',
      'entry-broken seeds/bulletin.csv',
      'not-arabic seeds/english.txt',
      'same-text content/briefings/dam.mdx',
      'same-text content/briefings/library.mdx',
      'side-car-unknown-key seeds/reports/fish.yaml',
    ]);
    const briefings = await readdir(join(root, 'content/briefings'));
    expect(briefings.length).toBe(14);
  });

  it('does what the messages say, and nothing is wrong any more', async () => {
    await put('agency.jsonl', (FILES['agency.jsonl'] ?? '').replace('{"number": 2}\n', ''));
    await put(
      'bulletin.csv',
      (FILES['bulletin.csv'] ?? '').replace('بلا نص', 'رياح,هبت رياح قوية على الساحل مساء أمس.'),
    );
    await put('reports/fish.yaml', 'title: صيد الأسماك ينخفض\ndraft: true\n');
    await rm(join(root, 'seeds/english.txt'));
    const pairs = (await checkArchive(root)).messages.filter(({ ruleId }) => ruleId === 'same-text');
    for (const { file, reason } of pairs) {
      const [id = '', other = ''] = [file ?? '', reason].map(
        (text) => /briefings\/([\w-]+)\.mdx/.exec(text)?.[1],
      );
      expect(await acceptCopies(root, id, [other])).toEqual([]);
    }
    await ingest({ root });
    const { briefings, messages } = await checkArchive(root);
    expect(idsOf(messages)).toEqual(['records-left-out seeds/capture.warc.gz']);
    expect(briefings).toBe(16);
  });
});
