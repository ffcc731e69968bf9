import { describe, expect, it } from 'vitest';
import { byLetter, letterOf, letterSlug } from '../../src/site/alphabet.ts';
import { calendarOf } from '../../src/site/calendar.ts';
import type { Card } from '../../src/site/card.ts';
import { type ClaimChoice, chosenIn, mayHold } from '../../src/site/claims/claim-choice.ts';
import { claimFacets, claimFiles } from '../../src/site/claims/claim-files.ts';
import { claimLists, claimPages } from '../../src/site/claims/claim-lists.ts';
import { speakerKey } from '../../src/site/claims/speakers.ts';
import { companionsOf } from '../../src/site/dossier/companions.ts';
import { timelineOf } from '../../src/site/dossier/timeline.ts';
import { nameIndex } from '../../src/site/name-index.ts';
import type { Said } from '../../src/site/said.ts';
import { saidHtml } from '../../src/site/said-html.ts';
import { thingPages } from '../../src/site/thing-pages.ts';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

function named(id: string) {
  return { id, name: `اسم ${id}`, isMain: true };
}

function cardFor(id: string, date: string | undefined, places: readonly string[]): Card {
  const things = { places: places.map(named), organisations: [], people: [], topics: [] };
  return {
    id,
    title: `عنوان ${id}`,
    ...(date !== undefined && { date }),
    source: { seed: `seeds/${id}.txt`, sha256: '' },
    statements: 1,
    sentences: 1,
    things,
  };
}

function saidBy(speaker: string, rest: Partial<Said> = {}): Said {
  return {
    index: 0,
    speaker,
    kind: 'official',
    origin: 'explicit',
    force: 'says',
    verb: 'قال',
    claim: `قول ${speaker}`,
    sentence: 1,
    quoted: false,
    level: 'high',
    about: [],
    ...rest,
  };
}

describe('the letter of a name', () => {
  it.each([
    ['الأردن', 'ا'],
    ['إيران', 'ا'],
    ['آل سعود', 'ا'],
    ['الجزائر', 'ج'],
    ['«الخبر»', 'خ'],
    ['هُدى', 'ه'],
    ['ئاميدي', 'ي'],
    ['BBC', 'other'],
    ['20 فبراير', 'other'],
    ['ال', 'ا'],
    ['', 'other'],
  ])('%s stands under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('gives every letter an address of its own', () => {
    const slugs = [...LETTERS, 'other'].map(letterSlug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('orders the groups as the alphabet does', () => {
    const groups = byLetter([{ name: 'BBC' }, { name: 'ياسين' }, { name: 'الأردن' }]);
    expect(groups.map(({ letter }) => letter)).toEqual(['ا', 'ي', 'other']);
  });
});

describe('an index', () => {
  const names = Array.from({ length: 1200 }, (_, i) => ({
    id: `n${i}`,
    name: `${LETTERS[i % 3]}اسم ${i}`,
    description: undefined,
    count: i,
    path: `/people/n${i}`,
  }));

  it('is one page while it is short', () => {
    const { pages, letters, most } = nameIndex(names.slice(0, 300));
    expect(pages).toEqual([]);
    expect(most).toEqual([]);
    expect(letters.flatMap(({ names }) => names)).toHaveLength(300);
  });

  it('has pages for its letters when it is long, none too long, with every name once', () => {
    const { pages, letters, most, total } = nameIndex(names, 150);
    expect(total).toBe(1200);
    expect(letters.map(({ count, names }) => [count, names.length])).toEqual([
      [400, 0],
      [400, 0],
      [400, 0],
    ]);
    expect(pages.map(({ part, parts, names }) => [part, parts, names.length])).toEqual(
      [0, 1, 2].flatMap(() => [
        [1, 3, 150],
        [2, 3, 150],
        [3, 3, 100],
      ]),
    );
    expect(new Set(pages.flatMap(({ names }) => names.map(({ id }) => id))).size).toBe(1200);
    expect(most[0]?.count).toBe(1199);
  });
});

describe('the timeline of a dossier', () => {
  it('counts months where three years hold them, and keeps the empty ones', () => {
    const { bars, undated } = timelineOf([
      { date: '2013-11-30' },
      { date: '2014-02' },
      { date: '2014-02-01' },
      {},
    ]);
    expect(bars).toEqual([
      { time: '2013-11', count: 1 },
      { time: '2013-12', count: 0 },
      { time: '2014-01', count: 0 },
      { time: '2014-02', count: 2 },
    ]);
    expect(undated).toBe(1);
  });

  it('counts years where one date is no closer, or the stretch is long', () => {
    const years = ['2013', '2014'];
    expect(timelineOf([{ date: '2013' }, { date: '2014-02-01' }]).bars.map(({ time }) => time)).toEqual(
      years,
    );
    expect(timelineOf([{ date: '2000-01' }, { date: '2003-01' }]).bars).toHaveLength(4);
  });

  it('has no bars without dates', () => {
    expect(timelineOf([{}, {}])).toEqual({ bars: [], undated: 2 });
  });
});

it('companions are the most frequent first, without the thing itself', () => {
  const cards = [cardFor('a', undefined, ['x', 'y', 'z']), cardFor('b', undefined, ['x', 'z'])];
  const found = companionsOf({ id: 'x', cards }, (id) => id.toUpperCase());
  expect(found.get('places')).toEqual([
    { id: 'z', name: 'Z', count: 2 },
    { id: 'y', name: 'Y', count: 1 },
  ]);
});

describe('dossiers', () => {
  const known = new Map();
  const archiveOf = (cards: readonly Card[]) => ({
    cards,
    known,
    said: new Map(cards.map(({ id }) => [id, [saidBy('x', { id: 'x', about: ['y'] })]])),
  });
  const day = (i: number): string => `20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 10}`;
  const cards = Array.from({ length: 700 }, (_, i) =>
    cardFor(`b${i}`, day(i), i < 3 ? ['x', 'y', 'w'] : ['x', 'y']),
  );

  it('say what a thing said and what was said of it, the newest only, with the whole number', () => {
    const pages = thingPages(archiveOf(cards));
    const front = (id: string) =>
      pages.find(({ thing, page }) => thing.id === id && page.number === undefined)?.front;
    expect(front('x')?.dossier.said.count).toBe(700);
    expect(front('x')?.dossier.said.lines).toHaveLength(12);
    expect(front('x')?.dossier.saidOf.count).toBe(0);
    expect(front('y')?.dossier.saidOf.count).toBe(700);
    expect(front('w')?.dossier.said.count).toBe(0);
  });

  it('change on few pages with a briefing more', () => {
    const keys = (pages: ReturnType<typeof thingPages>) =>
      new Map(pages.map(({ thing, page, cacheKey }) => [`${thing.id}/${page.number}`, cacheKey]));
    const before = keys(thingPages(archiveOf(cards)));
    const after = keys(thingPages(archiveOf([...cards, cardFor('new', '2030-01-01', ['x'])])));
    const changed = [...after].filter(([page, key]) => before.get(page) !== key).map(([page]) => page);
    expect(changed).toEqual(['x/undefined', 'y/undefined']);
    expect(before.size).toBeGreaterThan(10 * changed.length);
  });
});

describe('statements', () => {
  const cards = [
    cardFor('old', '2012-05-01', ['x']),
    cardFor('new', '2014', ['x']),
    cardFor('undated', undefined, ['x']),
  ];
  const archive = {
    cards,
    known: new Map(),
    said: new Map([
      ['old', [saidBy('اسم x', { id: 'x' }), saidBy('مصدر', { index: 1, kind: 'anonymous', about: ['x'] })]],
      ['new', [saidBy('مصدر', { force: 'denies' })]],
      ['undated', [saidBy('مصدر'), saidBy('عابر', { index: 1 })]],
    ]),
  };
  const lists = claimLists(archive);

  it('are listed by whoever the registry knows, and by others from three on', () => {
    expect(lists.speakers.map(({ key, lines }) => [key, lines.length])).toEqual([
      ['x', 1],
      [speakerKey('مصدر'), 3],
    ]);
    expect(lists.forces.map(({ force, lines }) => [force, lines.length])).toEqual([
      ['says', 4],
      ['denies', 1],
    ]);
  });

  it('are cut into pages that stay as they are when one more comes', () => {
    const many = Array.from({ length: 250 }, (_, i) => ({
      ...saidBy('س', { index: i }),
      briefing: 'b',
      title: 'ع',
      date: undefined,
    }));
    const keys = (count: number) =>
      claimPages(many.slice(0, count), 'x', () => undefined).map(({ page, cacheKey }) => [
        page.number,
        cacheKey,
      ]);
    const before = new Map(keys(249).map(([number, key]) => [number, key]));
    expect(keys(250).filter(([number, key]) => before.get(number) !== key)).toHaveLength(1);
  });

  const NOTHING: ClaimChoice = { speaker: '', kind: '', force: '', about: '', words: '', from: '', to: '' };
  const files = claimFiles(lists.all, 3);
  const facets = claimFacets(lists, files);
  const choose = (choice: Partial<ClaimChoice>, speakerName?: string) =>
    [...files]
      .reverse()
      .filter((_, i) =>
        mayHold(facets.files.toReversed()[i] ?? { from: null, to: null }, { ...NOTHING, ...choice }),
      )
      .flatMap((file) => chosenIn(file, { ...NOTHING, ...choice }, speakerName))
      .map(({ briefing, index }) => `${briefing}/${index}`);

  it('are in files that hold each once, oldest first', () => {
    expect(files.map(({ lines }) => lines.length)).toEqual([3, 2]);
    expect(choose({})).toEqual(['new/0', 'old/1', 'old/0', 'undated/1', 'undated/0']);
    expect(facets.about).toEqual([['x', 'اسم x', 1]]);
    expect(facets.speakers[0]).toEqual([speakerKey('مصدر'), 'مصدر', 3, null]);
  });

  it.each([
    [{ speaker: 'x' }, ['old/0']],
    [{ speaker: 'عابر' }, ['undated/1']],
    [{ kind: 'anonymous' }, ['old/1']],
    [{ force: 'denies' }, ['new/0']],
    [{ about: 'x' }, ['old/1']],
    [{ words: 'المصدر' }, ['new/0', 'old/1', 'undated/0']],
    [{ words: 'عابر بالقول' }, ['undated/1']],
    [{ words: 'عابر', kind: 'anonymous' }, []],
    [{ from: '2013' }, ['new/0']],
    [{ to: '2013' }, ['old/1', 'old/0']],
    [{ from: '2012', to: '2014', force: 'says' }, ['old/1', 'old/0']],
    [{ from: '2020' }, []],
  ])('are chosen by %j', (choice, expected) => {
    expect(choose(choice)).toEqual(expected);
  });

  it('are chosen by a speaker whom the registry does not know', () => {
    expect(choose({ speaker: speakerKey('مصدر') }, 'مصدر')).toEqual(['new/0', 'old/1', 'undated/0']);
  });

  it('as HTML let nothing of an article through as markup', () => {
    const line = {
      ...saidBy('<b>', { claim: '<img src=x>', verb: '"&' }),
      briefing: 'b',
      title: '<i>',
      date: undefined,
    };
    const html = saidHtml(line, () => undefined);
    expect(html).not.toMatch(/<img|<i>|<b><b>/);
    expect(html).toContain('href="/b/b#c1"');
    expect(html).toMatch(/<\/b> · \S.* · <span class="force">/);
  });
});

describe('the calendar of the archive', () => {
  it('has every year and month in its place, the newest year first', () => {
    const shelf = (id: string, count: number) => ({
      id,
      cards: Array.from({ length: count }, (_, i) => cardFor(`${id}-${i}`, id, [])),
    });
    const years = calendarOf([
      shelf('2014-02', 8),
      shelf('2014', 3),
      shelf('2012-12', 1),
      shelf('unknown', 5),
    ]);
    expect(years.map(({ year, count }) => [year, count])).toEqual([
      ['2014', 11],
      ['2013', 0],
      ['2012', 1],
    ]);
    expect(years.map(({ months }) => months.length)).toEqual([12, 12, 12]);
    expect(years[0]?.months[1]).toEqual({ id: '2014-02', count: 8, level: 4 });
    expect(years[0]?.months[0]).toEqual({ id: '2014-01', count: 0, level: 0 });
    expect(years[0]?.rest).toEqual({ id: '2014', count: 3, level: 2 });
    expect(years[2]?.months[11]?.level).toBe(1);
    expect(years[2]?.rest).toBeUndefined();
  });

  it('leaves out a long stretch of years without anything', () => {
    const years = calendarOf(
      ['0620-05', '2003-01', '2014-02'].map((id) => ({ id, cards: [cardFor(id, id, [])] })),
    );
    expect(years.map(({ year }) => year)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => String(2014 - i)),
      '0620',
    ]);
  });

  it('of an archive without dates is empty', () => {
    expect(calendarOf([])).toEqual([]);
  });
});
