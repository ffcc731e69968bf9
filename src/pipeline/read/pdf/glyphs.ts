import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, type Matrix, multiply, place } from './matrix.ts';

/** Text at one place of a page: a glyph, or several whose text is stated as a whole. */
export interface Glyph {
  readonly text: string;
  /** Edges on the base line; the page's origin is at the lower left, its unit a 72nd of an inch. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Which glyph of which font: programs may give several the same text. */
  readonly code?: string;
  /** Sides on which a written space begins where it ends, whatever else lies there. */
  readonly spaceOn?: readonly ('left' | 'right')[];
  /** Does it belong to the page rather than to the text, by the file's own marks? */
  readonly isArtifact?: true;
}

interface Shown {
  readonly unicode: string;
  readonly originalCharCode?: number;
  readonly width: number;
  readonly isSpace: boolean;
}

interface State {
  ctm: Matrix;
  text: Matrix;
  line: Matrix;
  font: string;
  size: number;
  /** Width of a glyph's unit. */
  unit: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const START: State = {
  ctm: IDENTITY,
  text: IDENTITY,
  line: IDENTITY,
  font: '',
  size: 0,
  unit: 0.001,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

type Arguments = readonly unknown[];

/**
 * The glyphs of a page in the order in which they are drawn, with their places, as PDF 32000-1, section 9 has them
 * placed. Text that runs in another direction than the page is left out: it is a stamp or a margin.
 *
 * @param stated texts of marked parts, see {@link findActualTexts}; empty if they are not known
 */
export async function findGlyphs(
  page: PDFPageProxy,
  stated: readonly (string | undefined)[],
): Promise<readonly Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  const stack: State[] = [];
  const parts: Part[] = [];
  const waiting = [...stated];
  let state = { ...START };
  let forms = 0;
  const endPart = () => {
    const part = parts.pop();
    if (part === undefined) return;
    const whole = part.text === undefined ? part.glyphs : joinPart(part.text, part.glyphs);
    const done = part.isArtifact ? whole.map((glyph) => ({ ...glyph, isArtifact: true as const })) : whole;
    (parts.at(-1)?.glyphs ?? glyphs).push(...done);
  };
  for (const [i, operator] of fnArray.entries()) {
    const given: Arguments = argsArray[i] ?? [];
    if (operator === OPS.save) stack.push({ ...state });
    else if (operator === OPS.restore) state = stack.pop() ?? state;
    else if (operator === OPS.paintFormXObjectBegin) {
      forms++;
      stack.push({ ...state });
      state.ctm = multiply(state.ctm, matrixOf(given.slice(0, 1)) ?? IDENTITY);
    } else if (operator === OPS.paintFormXObjectEnd) {
      forms--;
      state = stack.pop() ?? state;
    } else if (operator === OPS.beginMarkedContent) parts.push(beginPart(given, undefined));
    else if (operator === OPS.beginMarkedContentProps) {
      // The parts of forms stand in other commands than the page's.
      parts.push(beginPart(given, forms > 0 ? undefined : waiting.shift()));
    } else if (operator === OPS.endMarkedContent) endPart();
    else if (operator === OPS.showText) {
      (parts.at(-1)?.glyphs ?? glyphs).push(...show(state, given[0] as readonly (Shown | number)[]));
    } else change(state, operator, given, page);
  }
  while (parts.length > 0) endPart();
  return glyphs;
}

/** A part of a page that the file marks, such as a word or a paragraph. */
interface Part {
  readonly text: string | undefined;
  readonly isArtifact: boolean;
  readonly glyphs: Glyph[];
}

function beginPart([tag]: Arguments, text: string | undefined): Part {
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return { text, isArtifact: name === 'Artifact', glyphs: [] };
}

function change(state: State, operator: number, given: Arguments, page: PDFPageProxy): void {
  const [first = 0, second = 0] = given.map(Number);
  const matrix = matrixOf(given);
  if (operator === OPS.transform && matrix !== undefined) state.ctm = multiply(state.ctm, matrix);
  else if (operator === OPS.beginText) state.text = state.line = IDENTITY;
  else if (operator === OPS.setTextMatrix && matrix !== undefined) state.text = state.line = matrix;
  else if (operator === OPS.setFont) setFont(state, String(given[0]), second, page);
  else if (operator === OPS.setCharSpacing) state.charSpacing = first;
  else if (operator === OPS.setWordSpacing) state.wordSpacing = first;
  else if (operator === OPS.setHScale) state.scale = first / 100;
  else if (operator === OPS.setLeading) state.leading = first;
  else if (operator === OPS.setTextRise) state.rise = first;
  else if (operator === OPS.moveText) move(state, first, second);
  else if (operator === OPS.setLeadingMoveText) {
    state.leading = -second;
    move(state, first, second);
  } else if (operator === OPS.nextLine) move(state, 0, -state.leading);
}

function setFont(state: State, name: string, size: number, page: PDFPageProxy): void {
  const font: { fontMatrix?: readonly number[] } = page.commonObjs.has(name) ? page.commonObjs.get(name) : {};
  state.font = name;
  state.size = size;
  state.unit = font.fontMatrix?.[0] ?? START.unit;
}

function move(state: State, x: number, y: number): void {
  state.text = state.line = multiply(state.line, [1, 0, 0, 1, x, y]);
}

/** A matrix comes as six numbers or as one list of them. */
function matrixOf(given: Arguments): Matrix | undefined {
  const [first] = given;
  const values = typeof first === 'object' && first !== null ? Object.values(first) : given;
  const [a, b, c, d, e, f] = values.map(Number);
  return f === undefined ? undefined : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

function show(state: State, shown: readonly (Shown | number)[]): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const one of shown) {
    if (typeof one === 'number') {
      x -= (one * state.size * state.scale) / 1000;
      continue;
    }
    const spacing = state.charSpacing + (one.isSpace ? state.wordSpacing : 0);
    const width = one.width * state.unit * state.size;
    const glyph = put(state, one.unicode, x, x + width * state.scale);
    if (glyph !== undefined) glyphs.push({ ...glyph, code: `${state.font} ${one.originalCharCode}` });
    x += (width + spacing) * state.scale;
  }
  state.text = multiply(state.text, [1, 0, 0, 1, x, 0]);
  return glyphs;
}

function put(
  { ctm, text: matrix, rise, size }: State,
  text: string,
  from: number,
  to: number,
): Glyph | undefined {
  const whole = multiply(ctm, matrix);
  if (Math.abs(whole[1]) > Math.abs(whole[0]) / 10) return undefined;
  const [start, base] = place(whole, from, rise);
  const [end] = place(whole, to, rise);
  const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
  return { text, left: Math.min(start, end), right: Math.max(start, end), base, size: height };
}

/** Dots and marks stand above or below the letter, and the widest glyph is the letter. */
function joinPart(text: string, glyphs: readonly Glyph[]): readonly Glyph[] {
  const [first, ...others] = glyphs;
  if (first === undefined) return [];
  const widest = others.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a), first);
  const drawn = glyphs.filter(({ left, right }) => right > left);
  const all = drawn.length > 0 ? drawn : glyphs;
  const left = Math.min(...all.map((glyph) => glyph.left));
  const right = Math.max(...all.map((glyph) => glyph.right));
  // It is no longer the glyph of its code.
  const { base, size } = widest;
  return [{ text, left, right, base, size }];
}
