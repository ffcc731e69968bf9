import type { Glyph } from './glyphs.ts';
import type { Row } from './rows.ts';

/** Stand around a raised number until it is known whether it is the mark of a note; no file's text holds them. */
export const RAISED = { open: '\ue000', close: '\ue001' } as const;

/** Raised numbers are smaller than their line by this, and off its base by this, in its sizes. */
const SMALLER = 0.85;
const OFF = 0.12;
/** A number of several digits goes on where less than this is between two, in sizes of the line. */
const TOUCHING = 0.1;

const DIGIT = /^[\d٠-٩]$/;

/**
 * Put each raised number of a row together as one glyph, its digits between {@link RAISED}: what it means, only the
 * whole page tells.
 */
export function markRaised(row: Row): Row {
  const glyphs: Glyph[] = [];
  for (const glyph of row.glyphs) {
    if (!isRaised(glyph, row)) {
      glyphs.push(glyph);
      continue;
    }
    const before = glyphs.at(-1);
    if (before?.text.endsWith(RAISED.close) && glyph.left - before.right < TOUCHING * row.size) {
      const text = `${before.text.slice(0, -1)}${glyph.text}${RAISED.close}`;
      glyphs.splice(-1, 1, { ...before, text, right: glyph.right });
    } else glyphs.push({ ...glyph, text: `${RAISED.open}${glyph.text}${RAISED.close}`, size: row.size });
  }
  return { ...row, glyphs };
}

function isRaised({ text, size, base }: Glyph, row: Row): boolean {
  return DIGIT.test(text) && size < row.size * SMALLER && base - row.base > row.size * OFF;
}
