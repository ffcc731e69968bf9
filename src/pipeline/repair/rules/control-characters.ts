import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const NUL = '\0';
/** All of category Cc but tab and the line breaks. */
const CONTROLS = /[\p{Cc}--[\t-\r\u0085]]/gv;

/** NUL stands where a character was lost and becomes U+FFFD; the other control characters say nothing and go. */
export function replaceControls(text: string): readonly Edit[] {
  return editMatches(
    text,
    CONTROLS,
    (control) => (control === NUL ? '\ufffd' : ''),
    'control-characters',
  ).map((edit) => (edit.insert === '' ? edit : { ...edit, rule: 'nul' }));
}
