import type { Edit } from '../../../briefing/edit.ts';

const RULE = 'wrapped-lines';

/** Programs wrap at 65 to 100 units or so; shorter lines are verse or lists, longer ones paragraphs. */
const NARROWEST = 60;
const WIDEST = 120;

/** Fewer breaks than this can fall where a wrap would by chance. */
const FEWEST = 5;

/** Headings and ends of lists break in mid-sentence too. */
const SHARE = 0.9;

/** Programs count a trailing space, or invisible signs that are gone by now. */
const SLACK = 2;

const STOP_AT_END = /[.؟!:؛…]["»”)]*$/;
const STOP_INSIDE = /[.،,؛:؟!]\s+\S/;

interface Break {
  readonly start: number;
  readonly end: number;
  /** Would the next line's first word not have fitted on this line? */
  readonly isForced: boolean;
  readonly isAfterStop: boolean;
}

/**
 * Join the lines of paragraphs that a mail or text program wrapped.
 *
 * Wrapping breaks a line only where the next word would not have fitted, so a text is wrapped if that holds for nearly
 * all its breaks in mid-sentence. Then such breaks become spaces; blank lines, and lines with room for the next word,
 * end paragraphs as before. Verse and lists do not fill their lines, and stay.
 *
 * @param text with line feeds as its only line breaks
 */
export function joinWrappedLines(text: string): readonly Edit[] {
  const lines = text.split('\n').map((line) => line.trim());
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width < NARROWEST || width > WIDEST || !lines.some((line) => STOP_INSIDE.test(line))) return [];
  const breaks = findBreaks(text, width);
  const inSentence = breaks.filter(({ isAfterStop }) => !isAfterStop);
  const forced = inSentence.filter(({ isForced }) => isForced);
  if (forced.length < FEWEST || forced.length < inSentence.length * SHARE) return [];
  return breaks
    .filter(({ isForced }) => isForced)
    .map(({ start, end }) => ({ start, end, insert: ' ', rule: RULE }));
}

/** The single line breaks between two lines that show something, with the spaces around them. */
function findBreaks(text: string, width: number): readonly Break[] {
  return Array.from(text.matchAll(/(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)/g), ({ index, 0: gap }) => {
    const end = index + gap.length;
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trimStart();
    const word = /^\S+/.exec(text.slice(end, end + width + 1))?.[0] ?? '';
    const isForced = line.length + 1 + word.length > width - SLACK;
    return { start: index, end, isForced, isAfterStop: STOP_AT_END.test(line) };
  });
}
