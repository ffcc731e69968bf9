import type { Glyph } from './glyphs.ts';

/** Narrower ones part no words, in sizes. */
const NARROWEST = 0.1;
/** How far a space may reach into what comes behind it, in sizes. */
const SLACK = 0.1;

/**
 * Read the tab of a font that has no space as its space: so Qt names it.
 *
 * @param glyphs of a page
 */
export function nameSpaces(glyphs: readonly Glyph[]): readonly Glyph[] {
  const fontOf = ({ code = '' }: Glyph) => code.slice(0, code.lastIndexOf(' '));
  const fonts = new Set(glyphs.filter(({ text }) => text === ' ').map(fontOf));
  return glyphs.map((glyph) =>
    glyph.text === '\t' && !fonts.has(fontOf(glyph)) ? { ...glyph, text: ' ' } : glyph,
  );
}

/** Edges no further apart than this are the same, in sizes. */
const SAME = 0.03;

/**
 * Tell letters of the written spaces that begin where they end: LibreOffice draws numbers of another font over such a
 * space, or beyond it.
 *
 * @param glyphs in the order in which they are drawn
 */
export function markSpaces(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((letter, i) => {
    if (isSpace(letter)) return letter;
    const beside = [glyphs[i - 1], glyphs[i + 1]].filter((one) => one !== undefined && isSpace(one));
    const spaces = beside.filter((one) => one?.base === letter.base);
    const most = SAME * letter.size;
    const spaceOn = [
      ...(spaces.some((one) => Math.abs((one?.right ?? 0) - letter.left) < most) ? (['left'] as const) : []),
      ...(spaces.some((one) => Math.abs((one?.left ?? 0) - letter.right) < most) ? (['right'] as const) : []),
    ];
    return spaceOn.length > 0 ? { ...letter, spaceOn } : letter;
  });
}

/**
 * Give written spaces their place where the letter that is drawn before lies over them: fonts let wide tails do so, and
 * nothing would show then that a word ends.
 *
 * @param glyphs in the order in which they are drawn, with vowel signs joined to their letters
 */
export function freeSpaces(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((letter, i) => {
    const [space, next] = [glyphs[i + 1], glyphs[i + 2]];
    if (space === undefined || next === undefined || !isSpace(space) || isSpace(next) || isSpace(letter)) {
      return letter;
    }
    if (letter.base !== space.base || space.base !== next.base) return letter;
    const slack = SLACK * letter.size;
    const isOverRight =
      letter.left < space.left && space.left < letter.right && space.right <= next.left + slack;
    if (isOverRight) return { ...letter, right: space.left };
    const isOverLeft =
      letter.right > space.right && space.right > letter.left && space.left >= next.right - slack;
    return isOverLeft ? { ...letter, left: space.right } : letter;
  });
}

function isSpace({ text, left, right, size }: Glyph): boolean {
  return text.trim() === '' && text !== '' && right - left >= size * NARROWEST;
}
