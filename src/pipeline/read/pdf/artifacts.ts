import type { Glyph } from './glyphs.ts';

/** A file that marks more than this of its letters so does not mean it. */
const MOST = 0.5;

/**
 * Leave out what a tagged file itself marks as belonging to its pages rather than to its text: heads, feet, page
 * numbers, watermarks (PDF 32000-1, 14.8.2.2, "Artifacts").
 */
export function dropArtifacts(pages: readonly (readonly Glyph[])[]): readonly (readonly Glyph[])[] {
  const kept = pages.map((page) => page.filter(({ isArtifact }) => isArtifact !== true));
  return kept.flat().length < pages.flat().length * (1 - MOST) ? pages : kept;
}
