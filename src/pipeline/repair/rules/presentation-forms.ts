import type { Edit } from '../../../briefing/edit.ts';
import { editMatches } from '../pattern-edits.ts';

/** Forms A and B but for the signs that are written as one on purpose: ornate brackets, ﷲ's blessings, the rial. */
const FORMS = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]+/g;
/** A vowel sign of its own decomposes to a space with the sign: the space is only its seat. */
const SEAT = / (?=\p{M})/gu;
const COMBINED = /[\u0627\u0648\u064a][\u0653-\u0655]/g;

/**
 * Letters in the shape that they take in a word, as PDFs give them, become plain letters, ligatures two. A letter
 * followed by its hamza or madda as a mark of its own becomes one letter.
 *
 * @example applyEdits('ﺍﻟﺠﺰﺍﺋﺮ', unfoldForms('ﺍﻟﺠﺰﺍﺋﺮ')) // 'الجزائر'
 */
export function unfoldForms(text: string): readonly Edit[] {
  const forms = editMatches(
    text,
    FORMS,
    (form) => form.normalize('NFKC').replace(SEAT, ''),
    'presentation-forms',
  );
  const combined = editMatches(text, COMBINED, (pair) => pair.normalize('NFC'), 'presentation-forms');
  return [...forms, ...combined].sort((a, b) => a.start - b.start);
}
