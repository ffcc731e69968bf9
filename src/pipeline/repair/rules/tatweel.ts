import { TATWEEL } from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const STRETCH = new RegExp(
  String.raw`(?<=[\p{Script=Arabic}\p{M}])${TATWEEL}{2,}(?=\p{Script=Arabic}|\p{M})`,
  'gu',
);

/**
 * Two and more tatweels inside a word filled a line that is no longer there: they go. A single one (الـ20, لـمدة) is
 * how the word was written, and between spaces it is a dash: they stay.
 *
 * @example applyEdits('الأمــــم', dropStretching('الأمــــم')) // 'الأمم'
 */
export function dropStretching(text: string): readonly Edit[] {
  return editMatches(text, STRETCH, () => '', 'tatweel');
}
