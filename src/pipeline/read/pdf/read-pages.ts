import type { Line } from '../lines.ts';
import { findColumns, findSureGutters } from './columns.ts';
import type { Glyph } from './glyphs.ts';
import { moveNotes } from './notes.ts';
import { toParagraphs, usualSize } from './paragraphs.ts';
import { findRows } from './rows.ts';
import { dropRunningHeads } from './running-heads.ts';
import { type TextLine, toTextLines } from './text-lines.ts';

/** Columns run from the right in a file with more Arabic letters than this; spaces and numbers are in all. */
const ARABIC = 0.3;

/** Read the glyphs of a file's pages as blocks of text. */
export function readPages(pages: readonly (readonly Glyph[])[]): readonly Line[] {
  const all = pages.flat();
  const isArabic = all.filter(({ text }) => /\p{Script=Arabic}/u.test(text)).length > all.length * ARABIC;
  const rows = pages.map(findRows);
  const gutters = rows.flatMap(findSureGutters);
  const columns = rows.map((page) => findColumns(page, isArabic, gutters));
  // Whether brackets are written as they look or as they are meant differs by program; one of the two pairs them up.
  const [asMeant = [], asLooks = []] = [false, true].map((isMirrored) =>
    toTextLines(columns, { isArabic, isMirrored }),
  );
  const lines = countPairs(asLooks) > countPairs(asMeant) ? asLooks : asMeant;
  const text = dropRunningHeads(lines);
  const size = usualSize(text);
  return toParagraphs(moveNotes(text, size), size);
}

function countPairs(lines: readonly TextLine[]): number {
  const text = lines.map((line) => line.text).join(' ');
  return ['()', '[]', '«»'].reduce((sum, [open = '', close = '']) => {
    let [depth, pairs] = [0, 0];
    for (const letter of text) {
      if (letter === open) depth++;
      else if (letter === close && depth > 0) {
        depth--;
        pairs++;
      }
    }
    return sum + pairs;
  }, 0);
}
