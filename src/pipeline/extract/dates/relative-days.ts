import { readDayLead } from './day-lead.ts';
import type { Reading } from './time-expression.ts';
import type { TimeText } from './time-text.ts';

/** أمس، «صباح اليوم الخميس», «الثلاثاء الماضي», «بعد غد». */
export function readRelativeDay(text: TimeText, at: number): Reading | undefined {
  const lead = readDayLead(text, at);
  if (lead === undefined) return undefined;
  const { length, hasPart, deictic, weekday, direction } = lead;
  const type = hasPart ? 'time' : 'date';
  const known = weekday === undefined ? {} : { weekday };
  if (deictic !== undefined) {
    const meaning = { kind: 'shift', unit: 'day', by: deictic, ...known } as const;
    return { length, type, meaning, rule: 'dates/relative-day' };
  }
  if (weekday === undefined) return undefined;
  const meaning = { kind: 'weekday', weekday, ...(direction !== undefined && { direction }) } as const;
  return { length, type, meaning, rule: 'dates/weekday' };
}
