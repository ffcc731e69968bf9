import { findWeekday } from '../../../arabic/weekdays.ts';
import { isJoined, isLooselyJoined, type TimeText } from './time-text.ts';
import { type Direction, findDeicticDay, findDirection, hasArticle, isDayPart } from './time-words.ts';

/** What stands before a date or alone: a part of the day, يوم, a deictic day, a day of the week. */
export interface DayLead {
  readonly length: number;
  readonly hasPart: boolean;
  /** Days from the day of writing. */
  readonly deictic?: number;
  readonly weekday?: number;
  readonly direction?: Direction;
}

const NOT_A_DAY = /^(?:كلا|بين|هذين|هولاء|صلاه|خطبه|خطيب|كل|ايام|الواحد)$/;
/** Names of media that end in اليوم. */
const IN_A_NAME = /^(?:المصري|عين|روسيا|اخبار|قناه|صحيفه|جريده)$/;

/**
 * Read «صباح يوم أمس الثلاثاء» at a place: any of its parts may be missing.
 *
 * @returns undefined where neither a deictic day nor a day of the week stands
 */
export function readDayLead(text: TimeText, at: number): DayLead | undefined {
  let next = at;
  const hasPart = isDayPart(text.words[next] ?? '') && isJoined(text, next + 1);
  if (hasPart) next++;
  if (text.words[next] === 'يوم' && isJoined(text, next + 1)) next++;
  const deictic = readDeictic(text, next, next > at);
  if (deictic !== undefined) next += deictic.length;
  const weekday = next === at || isLooselyJoined(text, next) ? readWeekday(text, next, next > at) : undefined;
  if (weekday !== undefined) next++;
  if (deictic === undefined && weekday === undefined) return undefined;
  const direction =
    weekday !== undefined && isJoined(text, next) ? findDirection(text.words[next] ?? '') : undefined;
  if (direction !== undefined) next++;
  // «هذا الأحد»: the nearest one.
  const isThis = weekday !== undefined && isJoined(text, at) && text.words[at - 1] === 'هذا';
  const told = direction ?? (isThis ? 'present' : undefined);
  return {
    length: next - at,
    hasPart,
    ...(deictic !== undefined && { deictic: deictic.by }),
    ...(weekday !== undefined && { weekday }),
    ...(told !== undefined && { direction: told }),
  };
}

function readDeictic(
  text: TimeText,
  at: number,
  isLed: boolean,
): { readonly by: number; readonly length: number } | undefined {
  const [first = '', second = '', third = ''] = text.words.slice(at, at + 3);
  const isPair = isJoined(text, at + 1);
  if (isPair && first === 'بعد' && /^(?:غد|الغد)$/.test(second)) return { by: 2, length: 2 };
  if (isPair && first === 'اول' && /^(?:امس|الامس)$/.test(second)) return { by: -2, length: 2 };
  if (isPair && first === 'اول' && second === 'من' && third === 'امس') return { by: -2, length: 3 };
  if (isPair && first === 'امس' && second === 'الاول') return { by: -2, length: 2 };
  const by = findDeicticDay(first);
  // غد alone is the future: «إلى غد أفضل».
  if (first === 'غد' && !isLed) return undefined;
  if (by === undefined || (first === 'اليوم' && !isToday(text, at))) return undefined;
  return { by, length: 1 };
}

/** اليوم is today, unless an ordinal or an adjective makes it some other day or a name. */
function isToday(text: TimeText, at: number): boolean {
  const isOpened = /[«"“(]$/.test(text.gaps[at] ?? '');
  const isClosed = /^[»"”)]/.test(text.gaps[at + 1] ?? '');
  if (isOpened && isClosed) return false;
  if (isJoined(text, at) && IN_A_NAME.test(text.words[at - 1] ?? '')) return false;
  if (/^(?:ذلك|هذا)$/.test(text.words[at - 1] ?? '')) return false;
  const next = text.words[at + 1] ?? '';
  if (!isJoined(text, at + 1) || findWeekday(next) !== undefined) return true;
  const isAdjective =
    hasArticle(next) && /(?:ي|يه|ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|اخير)$/.test(next);
  return !isAdjective && findDirection(next) === undefined;
}

function readWeekday(text: TimeText, at: number, isLed: boolean): number | undefined {
  const weekday = findWeekday(text.words[at] ?? '');
  if (weekday === undefined || isLed) return weekday;
  return isJoined(text, at) && NOT_A_DAY.test(text.words[at - 1] ?? '') ? undefined : weekday;
}
