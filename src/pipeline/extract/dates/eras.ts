import { parseNumeral } from '../../../arabic/numerals.ts';
import { parseOrdinal } from '../../../arabic/ordinals.ts';
import type { Reading } from './time-expression.ts';
import { isJoined, type TimeText } from './time-text.ts';
import { findDirection, findUnit, hasArticle, isDecade, isEdge, isSeason } from './time-words.ts';
import { readYear } from './year-part.ts';

const OPEN = { kind: 'open' } as const;

/** الستينيات، «نهاية السبعينات», «القرن الماضي», «العقد الأول», «القرن العشرين», «الربع الأول». */
export function readEra(text: TimeText, at: number): Reading | undefined {
  const edge = isEdge(text.words[at] ?? '') && isJoined(text, at + 1) ? 1 : 0;
  const noun = at + edge;
  const word = text.words[noun] ?? '';
  const rule = 'dates/era';
  if (isDecade(word)) return { length: edge + 1, type: 'date', meaning: OPEN, rule };
  const unit = findUnit(word)?.unit;
  const isPeriod = unit === 'decade' || unit === 'century' || /^ال(?:ربع|نصف|ثلث|يوم|اسبوع)$/.test(word);
  if (!isPeriod || !hasArticle(word) || !isJoined(text, noun + 1)) return undefined;
  const next = text.words[noun + 1] ?? '';
  const number = hasArticle(next)
    ? (parseOrdinal(text.words, noun + 1) ?? parseNumeral(text.words, noun + 1))
    : undefined;
  if (number === undefined) return undefined;
  const type = word === 'اليوم' || word === 'الاسبوع' ? 'duration' : 'date';
  return { length: edge + 1 + number.length, type, meaning: OPEN, rule };
}

/** «صيف 2014», «الشتاء الماضي», «فصل الصيف»; الربيع and الخريف alone are also names of events. */
export function readSeason(text: TimeText, at: number): Reading | undefined {
  const word = text.words[at] ?? '';
  if (!isSeason(word)) return undefined;
  const rule = 'dates/season';
  const isFollowed = isJoined(text, at + 1);
  const year = isFollowed ? readYear(text, at + 1, false) : undefined;
  if (year !== undefined) {
    const meaning = { kind: 'calendar', calendar: year.calendar, year: year.year } as const;
    return { length: 1 + year.length, type: 'date', meaning, rule };
  }
  if (!hasArticle(word)) return undefined;
  const isPlaced = isFollowed && findDirection(text.words[at + 1] ?? '') !== undefined;
  const isBare = /^ال(?:صيف|شتاء)$/.test(word) || text.whole[at - 1] === 'فصل';
  if (!isPlaced && !isBare) return undefined;
  return { length: isPlaced ? 2 : 1, type: 'date', meaning: OPEN, rule };
}
