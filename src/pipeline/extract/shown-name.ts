import { TASHKEEL, TATWEEL } from '../../arabic/letters.ts';

const ORNAMENTS = new RegExp(`[${TATWEEL}${TASHKEEL.join('')}]`, 'gu');

/**
 * The words of a text as the name that readers see: without tatweel and vowel signs, one space between words.
 *
 * @example shownName('وزارة الـنقل') // 'وزارة النقل'
 */
export function shownName(text: string): string {
  return text.replace(ORNAMENTS, '').replace(/\s+/gu, ' ');
}
