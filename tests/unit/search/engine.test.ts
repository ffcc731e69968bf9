import { beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine, type SearchOptions } from '../../../src/search/engine.ts';
import type { NamedThing } from '../../../src/search/format/names.ts';
import { documentOf, indexOf } from './archive.ts';

const DOCUMENTS = [
  documentOf('talks', 'محادثات في العاصمة', ['التقى الوزيران في الجزائر.', 'واتفقا على هدنة في شمال مالي.'], {
    date: '2014-09-14',
    filters: { place: ['الجزائر', 'مالي'], year: ['2014'] },
  }),
  documentOf('group', 'بيان جديد', ['أعلن تنظيم الدولة الإسلامية مسؤوليته.', 'نُشر البيان في شتنبر.'], {
    date: '2015-01-02',
    things: [{ id: 'islamic-state', mentions: 1 }],
    filters: { place: ['العراق'], year: ['2015'], organisation: ['تنظيم الدولة الإسلامية'] },
  }),
  documentOf('other', 'تقرير', ['ذكر داعش مرتين.', 'مالي في الشمال، والمجازر بعيدة.'], {
    things: [{ id: 'islamic-state', mentions: 1 }],
    filters: { place: ['مالي'], organisation: ['تنظيم الدولة الإسلامية'] },
  }),
  documentOf(
    'glued',
    'خبر',
    ['قال عبد الله إن الولايات المتحدة وافقت.', '<img src=x onerror=alert(1)> نص.'],
    {
      date: '2016',
      filters: { place: ['الولايات المتحدة'], year: ['2016'] },
    },
  ),
];
const NAMES: readonly NamedThing[] = [
  {
    id: 'islamic-state',
    kind: 'organisation',
    name: 'تنظيم الدولة الإسلامية',
    aliases: ['داعش'],
    documents: 2,
  },
];

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine((await indexOf(DOCUMENTS, NAMES)).load);
});

async function ids(text: string, options: SearchOptions = {}): Promise<readonly string[]> {
  const { results } = await engine.search(text, options);
  return Promise.all(results.map(async ({ document }) => (await engine.fragment(document)).id));
}

describe('search', () => {
  it.each([
    ['الجزائر', 'talks'],
    ['بالجزائر', 'talks'],
    ['والجزاير', 'talks'],
    ['الجَزَائِر', 'talks'],
    ['الجـــزائر', 'talks'],
    ['الجزا\u200cئر', 'talks'],
    ['الجزا\ufeffئر', 'talks'],
    ['\u200fالجزائر\u2069', 'talks'],
    ['"شمال مالي"', 'talks'],
    ['سبتمبر', 'group'],
    ['أيلول', 'group'],
    ['عبدالله', 'glued'],
    ['الولاياتالمتحدة', 'glued'],
    ['الولايلت', 'glued'],
    ['img onerror', 'glued'],
  ])('finds %s', async (query, first) => {
    expect((await ids(query))[0]).toBe(first);
  });

  it('finds a thing by any of its names, and says so', async () => {
    expect([...(await ids('داعش'))].sort()).toEqual(['group', 'other']);
    expect([...(await ids('تنظيم الدوله الاسلاميه'))].sort()).toEqual(['group', 'other']);
    const { names, marker } = await engine.search('وداعش');
    expect(names.map(({ thing, isWhole, typed }) => [thing.id, isWhole, typed])).toEqual([
      ['islamic-state', true, 'وداعش'],
    ]);
    expect(marker.mark('تنظيم الدولة الإسلامية')).toHaveLength(3);
    expect(marker.mark('الدولة وتنظيم آخر')).toEqual([]);
  });

  it('marks a name in whatever way it is joined', async () => {
    const { marker } = await engine.search('عبدالله');
    expect(marker.mark('قال عبد الله')).toHaveLength(2);
    expect((await engine.search('عبد الله')).marker.mark('قال عبدالله')).toHaveLength(1);
  });

  it('wants a phrase in a row, and says when there is none', async () => {
    expect(await ids('"شمال مالي"')).toEqual(['talks']);
    const { isRelaxed, results } = await engine.search('"مالي العراق"');
    expect(isRelaxed).toBe(true);
    expect(results.length).toBeGreaterThan(0);
  });

  it('tells the stop words of a phrase apart', async () => {
    expect(await ids('"هدنة في شمال"')).toEqual(['talks']);
    expect((await engine.search('"هدنة من شمال"')).isRelaxed).toBe(true);
  });

  it('leaves out what is excluded, not what merely shares a root with it', async () => {
    expect(await ids('مالي -هدنة')).toEqual(['other']);
    expect(await ids('مالي -الجزائر')).toEqual(['other']);
  });

  it('takes either side of OR', async () => {
    expect([...(await ids('هدنة OR بيان'))].sort()).toEqual(['group', 'talks']);
  });

  it('narrows by fields and by selection, and counts what is left', async () => {
    expect(await ids('مالي سنة:2014')).toEqual(['talks']);
    expect(await ids('جهة:داعش')).toEqual(['group', 'other']);
    expect(await ids('مالي', { selection: { place: ['الجزائر'] } })).toEqual(['talks']);
    const { count } = await engine.search('مالي', { selection: { place: ['الجزائر'] } });
    expect(await count('place')).toEqual([
      { value: 'مالي', count: 2 },
      { value: 'الجزائر', count: 1 },
    ]);
    expect(await count('publisher')).toEqual([]);
    expect(await count('year')).toEqual([{ value: '2014', count: 1 }]);
  });

  it('orders by date, unknown dates last of the newest', async () => {
    expect(await ids('', { order: 'newest' })).toEqual(['glued', 'group', 'talks', 'other']);
    expect(await ids('', { order: 'oldest' })).toEqual(['other', 'talks', 'group', 'glued']);
  });

  it('finds the beginning of a word while it is typed', async () => {
    expect(await ids('الجزا', { isTyping: true })).toContain('talks');
    expect(await ids('مال', { isTyping: true })).toContain('talks');
  });

  it('offers what an unknown word may be meant for, and finds the others without it', async () => {
    const { corrections, isNearest, others } = await engine.search('الولايلت هدنة');
    expect(
      corrections.map(({ word, typed, meant }) => [word, typed, ...meant.map(({ text }) => text)]),
    ).toEqual([['الولايلت', 'الولايلت', 'الولايات']]);
    expect([isNearest, others]).toEqual([false, []]);
    expect(await ids('الولايلت هدنة')).toEqual(['talks']);
  });

  it('looks for what is offered rather than for nothing, and says so', async () => {
    const { corrections, isNearest, marker } = await engine.search('الولايلت');
    expect([corrections.length, isNearest]).toEqual([1, true]);
    expect(marker.mark('الولايات')).toHaveLength(1);
    expect((await engine.search('الولايات')).isNearest).toBe(false);
    expect((await engine.search('في على')).isNearest).toBe(false);
  });

  it('says when all that it found are relatives of the words', async () => {
    const { isNearest, results } = await engine.search('الوزارة');
    expect([isNearest, results.length]).toEqual([true, 1]);
  });

  it('tells each word that no article has and that resembles none, once and as it was typed', async () => {
    const { absent, corrections, isNearest, results } = await engine.search(
      'حِصَص هدنة "هدنة قرش" بيان OR بغضًا',
    );
    expect(absent).toEqual(['حِصَص', 'قرش', 'بغضًا']);
    expect([corrections, isNearest, results.length]).toEqual([[], false, 2]);
    for (const query of [
      'بهدنة',
      'داعش',
      'الولايلت',
      'الولاياتالمتحدة',
      'في على',
      '-قرش هدنة',
      'سنة:1999',
      'أيلول',
    ])
      expect((await engine.search(query)).absent, query).toEqual([]);
  });

  it('calls no word absent that is not finished', async () => {
    expect((await engine.search('هدنة الولاي', { isTyping: true })).absent).toEqual([]);
    expect((await engine.search('هدنة قرش', { isTyping: true })).absent).toEqual(['قرش']);
  });

  it('reads words run together as two', async () => {
    const { corrections, isNearest } = await engine.search('الولاياتالمتحدة');
    expect(corrections.map(({ apart }) => apart)).toEqual(['الولايات المتحدة']);
    expect(isNearest).toBe(false);
  });

  it('offers nothing for a word that is not finished', async () => {
    const { corrections, isNearest } = await engine.search('الولاي', { isTyping: true });
    expect([corrections, isNearest]).toEqual([[], false]);
  });

  it.each(['بهدنة', 'وبهدنة', 'لهدنة', 'كبيان'])(
    'takes a particle off %s when the archive has the rest',
    async (query) => {
      const { corrections, results, marker } = await engine.search(query);
      expect(corrections).toEqual([]);
      expect(results).toHaveLength(1);
      expect(marker.mark('هدنة بيان')).toHaveLength(1);
    },
  );

  it('says when a query has only words that are not indexed', async () => {
    const { isOnlyCommon, results } = await engine.search('في على');
    expect(isOnlyCommon).toBe(true);
    expect(results).toHaveLength(4);
  });

  it.each([
    '',
    'ا',
    '"',
    '-',
    '😀',
    'abcالجزائر12 Ж漢字',
    '.*',
    'مكان:',
    'ا'.repeat(10_000),
    '\ud800',
    '__proto__',
    '-الجزائر',
    'constructor:x',
  ])('answers hostile query %#', async (query) => {
    const { results } = await engine.search(query, { isTyping: true });
    expect(results.length).toBeLessThanOrEqual(4);
  });
});

describe('openEngine', () => {
  it('opens an empty archive', async () => {
    const empty = await openEngine((await indexOf([])).load);
    expect((await empty.search('الجزائر')).results).toEqual([]);
    expect((await empty.search('')).results).toEqual([]);
  });

  it('fails, and does not find nothing, when a file is missing or damaged', async () => {
    const { load } = await indexOf(DOCUMENTS.slice(0, 1));
    const without = await openEngine((path) =>
      path.includes('/words/') ? Promise.reject(new Error('gone')) : load(path),
    );
    await expect(without.search('الجزائر')).rejects.toThrow('gone');
    const damaged = await openEngine(async (path) => {
      const bytes = await load(path);
      return path.includes('/words/') ? bytes.subarray(0, 40) : bytes;
    });
    await expect(damaged.search('الجزائر')).rejects.toThrow();
    await expect(openEngine(async () => new TextEncoder().encode('{'))).rejects.toThrow('entry.json');
  });

  it('asks anew for a file that failed once', async () => {
    const { load } = await indexOf(DOCUMENTS.slice(0, 1));
    let failures = 1;
    const flaky = await openEngine((path) =>
      path.includes('/words/') && failures-- > 0 ? Promise.reject(new Error('gone')) : load(path),
    );
    await expect(flaky.search('الجزائر')).rejects.toThrow('gone');
    expect((await flaky.search('الجزائر')).results).toHaveLength(1);
  });
});
