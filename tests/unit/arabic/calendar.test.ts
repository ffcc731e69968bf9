import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/fold.ts';
import { toGregorian, toHijri } from '../../../src/arabic/hijri.ts';
import { findMonth, MONTH_TABLES } from '../../../src/arabic/months.ts';
import { findWeekday } from '../../../src/arabic/weekdays.ts';

const DAY = 86_400_000;
const LOCALES = [
  'ar-EG',
  'ar-SA',
  'ar-LY',
  'ar-SY',
  'ar-IQ',
  'ar-LB',
  'ar-JO',
  'ar-PS',
  'ar-DZ',
  'ar-TN',
  'ar-MA',
  'ar-MR',
];
const month = (name: string) => findMonth(name.split(' '), 0);

describe('findMonth', () => {
  it.each(LOCALES)('knows every month as %s names it', (locale) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const name = format.format(Date.UTC(2014, i, 15));
      const found = { month: i + 1, calendar: 'gregorian', length: name.split(' ').length };
      expect(month(name), name).toMatchObject(found);
      expect(month(fold(name)), name).toMatchObject(found);
    }
  });

  it('knows the Hijri months as CLDR names them', () => {
    const names = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura', { month: 'long', timeZone: 'UTC' });
    for (let day = 0; day < 354; day += 7) {
      const time = Date.UTC(2014, 10, 1) + day * DAY;
      const name = names.format(time);
      const expected = toHijri(new Date(time).toISOString().slice(0, 10))?.month;
      expect(month(name), name).toMatchObject({
        month: expected,
        calendar: 'hijri',
        length: name.split(' ').length,
      });
    }
  });

  it.each([
    ['ربيع الآخر', 4],
    ['ربيع الثاني', 4],
    ['جمادى الأولى', 5],
    ['جمادى الآخرة', 6],
    ['جمادى الثانية', 6],
    ['ذي القعدة', 11],
    ['ذي الحجة', 12],
    ['محرم الحرام', 1],
  ])('%s is Hijri month %d', (name, number) => {
    expect(month(name)).toMatchObject({ month: number, calendar: 'hijri', length: 2 });
  });

  it.each([
    ['تشرين أول', 10],
    ['كانون ثاني', 1],
    ['يونيه', 6],
    ['جويلية', 7],
    ['غشت', 8],
    ['شتنبر', 9],
    ['دجنبر', 12],
    ['مايس', 5],
  ])('%s is month %d', (name, number) => {
    expect(month(name)).toMatchObject({ month: number, calendar: 'gregorian' });
  });

  it('reads both names of a month that is given twice', () => {
    const words = ['يونيو', 'حزيران', '2014'];
    expect([0, 1, 2].map((i) => findMonth(words, i)?.month)).toEqual([6, 6, undefined]);
  });

  it('says which names are everyday words too', () => {
    expect([month('مارس'), month('صفر'), month('أيلول')].map((found) => found?.isAmbiguous)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds none in half a name or beyond the end', () => {
    expect([month('تشرين'), month('ربيع'), month('كانون الأسرة'), month('كتاب'), findMonth([], 0)]).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('gives no name to two months of a calendar', () => {
    const months = new Map<string, number>();
    for (const { calendar, months: rows } of MONTH_TABLES) {
      expect(rows.length).toBe(12);
      rows.forEach((row, i) => {
        for (const name of row.split('|')) {
          const key = `${calendar} ${fold(name)}`;
          expect(months.get(key) ?? i, name).toBe(i);
          months.set(key, i);
        }
      });
    }
  });
});

describe('findWeekday', () => {
  it('knows the days as CLDR names them', () => {
    const format = new Intl.DateTimeFormat('ar', { weekday: 'long', timeZone: 'UTC' });
    const sunday = Date.UTC(2014, 0, 5);
    expect([0, 1, 2, 3, 4, 5, 6].map((day) => findWeekday(format.format(sunday + day * DAY)))).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(findWeekday('الإثنين')).toBe(1);
    expect(findWeekday('أحد')).toBeUndefined();
  });
});

describe('Hijri days', () => {
  it.each([
    ['2014-06-28', 1435, 9, 1],
    ['2000-04-06', 1421, 1, 1],
    ['2015-10-14', 1437, 1, 1],
    ['1882-11-12', 1300, 1, 1],
  ])('%s is %d/%d/%d', (iso, year, month, day) => {
    expect(toHijri(iso)).toEqual({ year, month, day });
    expect(toGregorian({ year, month, day })).toBe(iso);
  });

  it('come back from their Gregorian day', () => {
    const [first, last] = [Date.UTC(1882, 10, 12) / DAY, Date.UTC(2174, 10, 25) / DAY];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        const iso = new Date(day * DAY).toISOString().slice(0, 10);
        const hijri = toHijri(iso);
        expect(hijri && toGregorian(hijri)).toBe(iso);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['2014-02-30', '2014-6-1', '2014', 'أمس', '', '1882-11-11', '2174-11-26'])('%j has none', (iso) => {
    expect(toHijri(iso)).toBeUndefined();
  });

  it.each([
    [1435, 13, 1],
    [1435, 0, 1],
    [1435, 2, 30],
    [1435, 1, 31],
    [1299, 1, 1],
    [1601, 1, 1],
    [1435.5, 1, 1],
    [Number.NaN, 1, 1],
  ])('%d/%d/%d is no day', (year, month, day) => {
    expect(toGregorian({ year, month, day })).toBeUndefined();
  });
});
