import { nouns } from '../strings/ar.ts';
import { countOf } from '../strings/plural.ts';
import { writeNumber } from './written-numbers.ts';

/**
 * A number with its noun in the right form, in the digits of the site.
 *
 * @example counted(11, 'briefing') // '11 موجزًا'
 */
export function counted(count: number, noun: keyof typeof nouns): string {
  return countOf(count, nouns[noun], writeNumber);
}
