import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

const REPLACEMENT = '\ufffd';

/** A lone half of a surrogate pair, which no encoding can write, becomes U+FFFD. */
export function replaceLoneSurrogates(text: string): readonly Edit[] {
  if (text.isWellFormed()) return [];
  return editMatches(text, /\p{Cs}/gu, () => REPLACEMENT, 'lone-surrogates');
}
