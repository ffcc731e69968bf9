import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

/** A comma or semicolon twice means nothing; stops do («..», «؟!») and stay. */
const DOUBLED = /([،؛])(?: ?\1)+/g;

/** A comma or semicolon that was set twice becomes one. */
export function dropDoubledPunctuation(text: string): readonly Edit[] {
  return editMatches(text, DOUBLED, (marks) => marks.charAt(0), 'doubled-punctuation');
}
