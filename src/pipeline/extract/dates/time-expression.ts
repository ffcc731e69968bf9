import type { Span } from '../../../briefing/span.ts';
import type { Direction } from './time-words.ts';

export type Calendar = 'gregorian' | 'hijri';

/** What an expression says of when, before anything is known of when it was written. */
export type Meaning =
  | {
      /** A date with a month or a year: 12 سبتمبر 2014, «أيلول الماضي», «عام 1435 هـ». */
      readonly kind: 'calendar';
      readonly calendar: Calendar;
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      /** Which of the years, where none is written: «22 مارس الماضي». */
      readonly direction?: Direction;
      /** Years from the present one: «سبتمبر من السنة الماضية» is -1. */
      readonly yearShift?: number;
      /** Days from the day of writing, where the text says so too: «اليوم الخميس 20 مايو 2021» is 0. */
      readonly fromToday?: number;
    }
  | {
      /** So many units from the day of writing: أمس، «الشهر الماضي», «15 من الشهر الجاري». */
      readonly kind: 'shift';
      readonly unit: 'day' | 'week' | 'month' | 'year';
      readonly by: number;
      readonly day?: number;
      readonly weekday?: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction?: Direction }
  /** A time that no calendar date stands for: مؤخرا، «منذ عدة أيام», «القرن الماضي». */
  | { readonly kind: 'open' };

/** The types of TimeML: a calendar time, a time of day, a length of time, a time that comes again. */
export type TimeType = 'date' | 'time' | 'duration' | 'set';

/** What a rule of the grammar found: so many words from where it was asked. */
export interface Reading {
  readonly length: number;
  readonly type: TimeType;
  readonly meaning: Meaning;
  /** Name of the rule, as evidence gives it. */
  readonly rule: string;
  /** Code units behind the last word that belong to it: the bracket of «يونيو (حزيران)». */
  readonly tail?: number;
}

/** An expression of time in a text. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly meaning: Meaning;
  readonly rule: string;
}
