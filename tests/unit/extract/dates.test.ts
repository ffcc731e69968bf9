import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../../src/pipeline/extract/dates/find-time-expressions.ts';
import { resolve } from '../../../src/pipeline/extract/dates/resolve.ts';

const found = (text: string): readonly string[] =>
  findTimeExpressions(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

/** What the one expression of a text comes down to, in an article of Wednesday 10 September 2014. */
const value = (text: string): string | undefined => {
  const [only, second] = findTimeExpressions(text);
  expect(second).toBeUndefined();
  return only && resolve(only.meaning, '2014-09-10').time?.value;
};

describe('findTimeExpressions', () => {
  it.each([
    ['افتتح في 12 أيلول/سبتمبر 2019 بعمان', ['date 12 أيلول/سبتمبر 2019']],
    ['منذ يونيو (حزيران) الماضي', ['date يونيو (حزيران) الماضي']],
    ['يوم الثلاثاء، 9 سبتمبر 2014', ['date يوم الثلاثاء، 9 سبتمبر 2014']],
    ['بين 3 و5 مايو', ['date 3', 'date 5 مايو']],
    ['عامي 1910 و1912', ['date 1910', 'date 1912']],
    ['في العام 1887 وسنة 1435 هـ', ['date العام 1887', 'date سنة 1435 هـ']],
    ['صباح اليوم الخميس', ['time صباح اليوم الخميس']],
    ['أمس الأول وبعد غد وأول أمس', ['date أمس الأول', 'date بعد غد', 'date أول أمس']],
    ['الساعة التاسعة والنصف', ['time الساعة التاسعة والنصف']],
    ['خلال أقل من عشر سنوات', ['duration أقل من عشر سنوات']],
    ['لمدة أسبوعين و24 ساعة', ['duration أسبوعين', 'duration 24 ساعة']],
    ['كل عامين ويوميا', ['set كل عامين', 'set يوميا']],
    ['نهاية الستينيات', ['date نهاية الستينيات']],
    ['قبل خمسة وتسعين عاما', ['date قبل خمسة وتسعين عاما']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'مضيق باب المندب',
    'قال الأمين العام السابق',
    'قناة روسيا اليوم',
    'إلى غد أفضل',
    'الله الواحد الأحد',
    'حضر 2000 شخص',
    'مارس الضغط على اللاعبين',
    'سنوات الحرب',
  ])('finds none in «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives expressions in order, apart and not empty, of any text', () => {
    const word = fc.constantFrom(
      'يوم',
      '12',
      'من',
      'سبتمبر',
      '2014',
      'الماضي',
      'أمس',
      'و',
      'بين',
      'قبل',
      'ثلاثة',
      'أيام',
      '، ',
      '(',
      ')',
      '/',
      'عام',
      'هـ',
      'ربيع',
      'الأول',
      'الساعة',
      'كل',
      'وُ',
      '٥',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const expression of findTimeExpressions(any)) {
          expect(expression.start).toBeGreaterThanOrEqual(end);
          expect(expression.end).toBeGreaterThan(expression.start);
          end = expression.end;
        }
        expect(end).toBeLessThanOrEqual(any.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('resolve', () => {
  it.each([
    ['غرة رمضان 1435 هـ', '2014-06-28'],
    ['عام 1435 هـ', '2014'],
    ['12/09/2014', '2014-09-12'],
    ['2014-09-31', undefined],
    ['29 فيفري 2013', undefined],
    ['أمس', '2014-09-09'],
    ['الأربعاء', '2014-09-10'],
    ['الأربعاء الماضي', '2014-09-03'],
    ['الخميس المقبل', '2014-09-11'],
    ['15 من الشهر الجاري', '2014-09-15'],
    ['السنة الماضية', '2013'],
    ['الشهر المقبل', '2014-10'],
    // The week of 30 August to 5 September lies in two months, so only its year is sure.
    ['الأسبوع الماضي', '2014'],
    ['15 أكتوبر', '2014-10-15'],
    ['15 فيفري', '2014-02-15'],
    ['ديسمبر الماضي', '2013-12'],
    ['شتنبر من العام المقبل', '2015-09'],
    ['5 سبتمبر الماضي', '2014-09-05'],
    ['20 سبتمبر الماضي', '2013-09-20'],
    ['20 سبتمبر المقبل', '2014-09-20'],
    ['5 سبتمبر المقبل', '2015-09-05'],
    ['مؤخرا', undefined],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(['أمس', 'الشهر الماضي', '15 أكتوبر', 'الثلاثاء', 'قبل يومين'])(
    'leaves «%s» open where the day of writing is not known',
    (text) => {
      const [expression] = findTimeExpressions(text);
      expect(expression).toBeDefined();
      expect(expression && resolve(expression.meaning, undefined).time).toBeUndefined();
    },
  );

  it('tells a day that is not the day of the week that the text says', () => {
    const [expression] = findTimeExpressions('يوم الاثنين 4 أبريل 2018');
    expect(expression && resolve(expression.meaning, undefined).isContradicted).toBe(true);
  });
});
