import { ALEF, BEH, FEH, KAF, LAM, SEEN, WAW } from '../../../arabic/letters.ts';

/** Kinds of tokens by how they look, as numbers that features carry. */
export const SHAPE = {
  edge: 0,
  number: 1,
  latin: 2,
  mark: 3,
  mixed: 4,
  article: 5,
  joinedArticle: 6,
  heldArticle: 7,
  word: 8,
} as const;

const [ALEF_UNIT, LAM_UNIT, WAW_UNIT, FEH_UNIT, BEH_UNIT, KAF_UNIT, SEEN_UNIT] = [
  ALEF,
  LAM,
  WAW,
  FEH,
  BEH,
  KAF,
  SEEN,
].map((letter) => letter.charCodeAt(0));

/** Letters that a stem or a name keeps at least after a particle is taken off. */
const LEAST = 2;

export function isArticleAt(units: Uint16Array, at: number, end: number): boolean {
  return end - at >= LEAST + 2 && units[at] === ALEF_UNIT && units[at + 1] === LAM_UNIT;
}

/** The article after ل is written لل: its second lam stands for ال. */
function isDoubleLamAt(units: Uint16Array, at: number, end: number): boolean {
  return end - at >= LEAST + 2 && units[at] === LAM_UNIT && units[at + 1] === LAM_UNIT;
}

function isConjunction(unit: number | undefined): boolean {
  return unit === WAW_UNIT || unit === FEH_UNIT;
}

function isPreposition(unit: number | undefined): boolean {
  return unit === BEH_UNIT || unit === KAF_UNIT || unit === LAM_UNIT;
}

/** Where the word begins without all that may be a particle: wrong for some words, but alike for all their forms. */
export function stemStart(units: Uint16Array, start: number, end: number): number {
  let at = start;
  if (isConjunction(units[at]) && end - at > LEAST) at++;
  if (isArticleAt(units, at, end) || isDoubleLamAt(units, at, end)) return at + 2;
  if ((isPreposition(units[at]) || units[at] === SEEN_UNIT) && end - at > LEAST) at++;
  return isArticleAt(units, at, end) ? at + 2 : at;
}

/**
 * Where a name may begin in a word, the whole word first: after a conjunction, a preposition, or both; the article is
 * left out each time, so that القاهرة, بالقاهرة and للقاهرة give the same rest.
 */
export function nameStarts(units: Uint16Array, start: number, end: number): readonly number[] {
  const found: number[] = [start];
  if (isConjunction(units[start]) && end - start > LEAST + 1) found.push(start + 1);
  for (const from of [...found]) {
    if (isDoubleLamAt(units, from, end)) found.push(from + 2);
    else if (isPreposition(units[from]) && end - from > LEAST + 1) found.push(from + 1);
  }
  return found.map((from) => (isArticleAt(units, from, end) ? from + 2 : from));
}

/** What a token looks like: one of {@link SHAPE}. */
export function shapeOf(units: Uint16Array, start: number, end: number): number {
  let digits = 0;
  let latin = 0;
  let others = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
    else if (unit >= 0x620 && unit <= 0x6d3 && unit !== 0x66a && unit !== 0x66d) letters++;
    else others++;
  }
  if (digits > 0) return letters + latin === 0 ? SHAPE.number : SHAPE.mixed;
  if (latin > 0) return SHAPE.latin;
  if (letters === 0) return SHAPE.mark;
  if (others > 0) return SHAPE.mixed;
  return shapeOfArabic(units, start, end);
}

function shapeOfArabic(units: Uint16Array, start: number, end: number): number {
  if (isArticleAt(units, start, end)) return SHAPE.article;
  if (isConjunction(units[start]) && isArticleAt(units, start + 1, end)) return SHAPE.joinedArticle;
  if (isDoubleLamAt(units, start, end)) return SHAPE.heldArticle;
  return isPreposition(units[start]) && isArticleAt(units, start + 1, end) ? SHAPE.heldArticle : SHAPE.word;
}
