import { textOf } from '../briefing/span.ts';
import { type Candidate, spanOf } from './match.ts';
import type { TextWords } from './text-words.ts';

/**
 * Is the name written with the marks that the registry lists it with? A writer who puts the shadda on عمّان tells it from
 * عمان, so that nothing else has to.
 *
 * @example of the alias «عمّان»: true in «دار نشر في عمّان», false in «دار نشر في عمان»
 */
export function hasMarksOf(candidate: Candidate, read: TextWords): boolean {
  const listed = [...candidate.pattern.alias.text.matchAll(MARKED)];
  const written = [...textOf(read.text, spanOf(candidate, read)).matchAll(MARKED)];
  if (listed.length !== written.length || listed.every(([, , marks]) => marks === '')) return false;
  return listed.every(([, , marks = ''], i) =>
    [...marks].every((mark) => written[i]?.[2]?.includes(mark) === true),
  );
}

/** A letter and the marks above and below it. */
const MARKED = /(\P{M})(\p{M}*)/gu;
