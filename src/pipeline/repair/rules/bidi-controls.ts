import { BIDI_CONTROLS } from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const CONTROLS = new RegExp(`[${BIDI_CONTROLS.join('')}]`, 'g');

/** Embeddings, overrides and isolates can show a text in another order than it is read: they go. */
export function dropBidiControls(text: string): readonly Edit[] {
  return editMatches(text, CONTROLS, () => '', 'bidi-controls');
}
