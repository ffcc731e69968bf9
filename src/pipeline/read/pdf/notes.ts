import { RAISED } from './note-marks.ts';
import type { TextLine } from './text-lines.ts';

/** Notes are mostly written in letters smaller than the text's by this. */
const SMALLER = 0.95;

const MARK = new RegExp(`${RAISED.open}([\\d٠-٩]{1,3})${RAISED.close}`, 'g');
const ANY_MARK = new RegExp(`[${RAISED.open}${RAISED.close}]`, 'g');
/** A number at the head of a note, and what parts it from the note. */
const HEAD = new RegExp(`^(${RAISED.open})?([\\d٠-٩]{1,3})${RAISED.close}?([.)\\]:–-]*)\\s*`);

/**
 * Take notes out of the flow of the text, since they stand between a paragraph's first lines and its last ones: they
 * come after all text, one paragraph each. Their numbers are left out, in the text too, where they would be read as
 * part of its words and figures. A raised number that no note answers stays: «م²» is no mark.
 *
 * @param lines in reading order, raised numbers between {@link RAISED}
 * @param size of most letters
 */
export function moveNotes(lines: readonly TextLine[], size: number): readonly TextLine[] {
  if (!lines.some(({ text }) => text.includes(RAISED.open))) return lines;
  const notes = new Set<TextLine>();
  const moved: TextLine[] = [];
  let rest = lines;
  for (const placeOf of [({ column }: TextLine) => column, ({ page }: TextLine) => page, () => 0]) {
    for (const scope of Map.groupBy(rest, placeOf).values()) {
      const found = findNotes(scope, size);
      if (found === undefined) continue;
      for (const line of scope.slice(found.from)) notes.add(line);
      moved.push(...found.notes);
      rest = rest
        .filter((line) => !notes.has(line))
        .map((line) => (scope.includes(line) ? withoutMarks(line, found.marks) : line));
    }
  }
  return [...rest, ...moved].map((line) => ({ ...line, text: line.text.replace(ANY_MARK, '') }));
}

interface Notes {
  /** First line of the notes. */
  readonly from: number;
  readonly marks: readonly string[];
  readonly notes: readonly TextLine[];
}

/** Lines to the end of a column, page or file whose numbers are those of the marks above them, in order. */
function findNotes(lines: readonly TextLine[], size: number): Notes | undefined {
  for (const [from, line] of lines.entries()) {
    const below = lines.slice(from);
    const isSmall = below.every((one) => one.size < size * SMALLER);
    if (!isHead(line, isSmall)) continue;
    const marks = [...new Set(lines.slice(0, from).flatMap(({ text }) => marksOf(text)))];
    if (marks.length === 0 || marks[0] !== numberOf(line)) continue;
    const heads = below.filter((one) => isHead(one, isSmall) && marks.includes(numberOf(one) ?? ''));
    if (heads.map(numberOf).join(' ') !== marks.join(' ')) continue;
    return { from, marks, notes: below.map((one) => (heads.includes(one) ? toHead(one) : one)) };
  }
  return undefined;
}

/** In letters like the text's, a number heads a note only where it is set as no list sets it. */
function isHead({ text }: TextLine, isSmall: boolean): boolean {
  const head = HEAD.exec(text);
  if (head === null) return false;
  const [whole, raised, , stop] = head;
  return isSmall || raised !== undefined || (stop === '' && /^\p{L}/u.test(text.slice(whole.length)));
}

function numberOf({ text }: TextLine): string | undefined {
  return HEAD.exec(text)?.[2];
}

/** Does a line begin with a number that is raised elsewhere on its page? */
export function isNote(line: TextLine, lines: readonly TextLine[]): boolean {
  const number = numberOf(line);
  return (
    number !== undefined &&
    lines.some((one) => one !== line && one.page === line.page && marksOf(one.text).includes(number))
  );
}

function toHead(line: TextLine): TextLine {
  return { ...line, text: line.text.replace(HEAD, ''), isFirst: true };
}

function marksOf(text: string): readonly string[] {
  return Array.from(text.matchAll(MARK), ([, number = '']) => number);
}

function withoutMarks(line: TextLine, marks: readonly string[]): TextLine {
  const text = line.text
    .replace(new RegExp(`\\s?${MARK.source}(?=\\s*[،,.:؛;؟?!)»\\]])\\s*`, 'g'), (whole, number: string) =>
      marks.includes(number) ? '' : whole,
    )
    .replace(new RegExp(`\\s?${MARK.source}`, 'g'), (whole, number: string) =>
      marks.includes(number) ? '' : whole,
    );
  return { ...line, text };
}
