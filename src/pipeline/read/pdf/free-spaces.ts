import type { Glyph } from './glyphs.ts';

/** Narrower ones part no words, in sizes. */
const NARROWEST = 0.1;
/** How far a space may reach into what comes behind it, in sizes. */
const SLACK = 0.1;

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
