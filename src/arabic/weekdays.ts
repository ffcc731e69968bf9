import { fold } from './fold.ts';

/** Names of the days from Sunday on, spellings separated by `|`. Source: CLDR for ar; the others from the press. */
export const WEEKDAY_NAMES: readonly string[] = [
  'الأحد|الاحد',
  'الاثنين|الإثنين|الاتنين|الأثنين',
  'الثلاثاء|الثلثاء|الثلاثا',
  'الأربعاء|الاربعا',
  'الخميس',
  'الجمعة',
  'السبت',
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap((spellings, day) =>
    spellings.split('|').map((spelling) => [fold(spelling), day] as const),
  ),
);

/**
 * The day of the week that a word names.
 *
 * @param word one word without clitics other than its article, folded or not
 * @returns 0 for Sunday to 6 for Saturday, as Date's getUTCDay counts; undefined for any other word
 * @example findWeekday('الأربعاء') // 3
 */
export function findWeekday(word: string): number | undefined {
  return BY_NAME.get(fold(word));
}
