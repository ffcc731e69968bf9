import { parseDigits } from './digits.ts';
import { fold } from './fold.ts';
import { findNumberWord, type NumberWord } from './number-words.ts';

export { parseDigits, toAsciiDigits } from './digits.ts';

/** A number found in a list of words. */
export interface Numeral {
  readonly value: number;
  /** How many words it takes up. */
  readonly length: number;
}

/** A part of a numeral that ends in a scale: خمسة وعشرون ألفا. The scale is 1 where it has none, 0 for a mere نصف. */
interface Group extends Numeral {
  readonly scale: number;
}

interface Token {
  readonly word: NumberWord;
  readonly length: number;
}

/**
 * Read the number that stands at a place in a list of words: digits, words, or both together.
 *
 * Knows masculine and feminine, every case, duals, مئة and مائة and ميه, joined and separate hundreds, scales up to
 * تريليون, نصف and ربع, and years said backwards (أربعة عشر وألفين). Reading stops before the first word that does
 * not continue the number, so «ثلاثة وأربعة» gives 3. Plurals with no number before them (آلاف، ملايين) are none,
 * nor is أحد.
 *
 * @param words words as tokenizeWords gives them, folded or not; conjunctions are read inside a number, but the
 *   first word must come without clitics other than the article
 * @param from index of the first word
 * @returns undefined where no number begins
 * @example parseNumeral(['ألفين', 'وأربعة', 'عشر'], 0) // { value: 2014, length: 3 }
 * @example parseNumeral(['3.5', 'ملايين', 'نسمة'], 0) // { value: 3500000, length: 2 }
 */
export function parseNumeral(words: readonly string[], from: number): Numeral | undefined {
  const backwards = readBackwards(words, from);
  if (backwards !== undefined) return backwards;
  let value = 0;
  let at = from;
  let scale = Number.POSITIVE_INFINITY;
  while (scale > 1) {
    const group = readGroup(words, at, at > from);
    if (group === undefined || group.value >= scale) break;
    value += group.value;
    at += group.length;
    scale = group.scale;
    const part = scale > 1 ? readPart(words, at, scale) : undefined;
    if (part === undefined) continue;
    return { value: value + part.value, length: at + part.length - from };
  }
  return at === from ? undefined : { value, length: at - from };
}

function readGroup(words: readonly string[], at: number, hasAnd: boolean): Group | undefined {
  const head =
    readDigits(words, at, hasAnd) ?? readBelowThousand(words, at, hasAnd) ?? readScaleHead(words, at, hasAnd);
  if (head === undefined) return undefined;
  let group: Group = head;
  for (;;) {
    const token = readToken(words, at + group.length, false);
    if (token === undefined || !['scale', 'scales'].includes(token.word.kind)) break;
    const { value } = token.word;
    group = { value: group.value * value, length: group.length + token.length, scale: value };
  }
  return group.scale === 0 ? undefined : group;
}

/** A scale word that begins a group by itself (ألف، مليونان), or a part of one (نصف مليون). */
function readScaleHead(words: readonly string[], at: number, hasAnd: boolean): Group | undefined {
  const token = readToken(words, at, hasAnd);
  if (token === undefined) return undefined;
  const { kind, value } = token.word;
  const { length } = token;
  if (kind === 'dual') return { value, length, scale: value / 2 };
  if (kind === 'part') return { value, length, scale: 0 };
  if (kind !== 'scale') return undefined;
  // ألفا is the tanween of ألف after a number, and the dual before a noun: ألفا شخص.
  const isDual = !hasAnd && fold(words[at] ?? '').endsWith('ا');
  return { value: isDual ? value * 2 : value, length, scale: value };
}

function readDigits(words: readonly string[], at: number, hasAnd: boolean): Group | undefined {
  const skipped = hasAnd ? 1 : 0;
  if (hasAnd && words[at] !== 'و') return undefined;
  const value = parseDigits(words[at + skipped] ?? '');
  return value === undefined ? undefined : { value, length: skipped + 1, scale: 1 };
}

function readBelowThousand(words: readonly string[], at: number, hasAnd: boolean): Group | undefined {
  const hundreds = readHundreds(words, at, hasAnd);
  const start = hundreds?.length ?? 0;
  const rest = readBelowHundred(words, at + start, hasAnd || hundreds !== undefined);
  if (hundreds === undefined && rest === undefined) return undefined;
  return {
    value: (hundreds?.value ?? 0) + (rest?.value ?? 0),
    length: start + (rest?.length ?? 0),
    scale: 1,
  };
}

function readHundreds(words: readonly string[], at: number, hasAnd: boolean): Numeral | undefined {
  const first = readToken(words, at, hasAnd);
  if (first?.word.kind === 'hundred') return { value: first.word.value, length: first.length };
  if (first?.word.kind !== 'unit' || first.word.value < 3) return undefined;
  const second = readToken(words, at + first.length, false);
  if (second?.word.kind !== 'hundred' || second.word.value !== 100) return undefined;
  return { value: first.word.value * 100, length: first.length + second.length };
}

function readBelowHundred(words: readonly string[], at: number, hasAnd: boolean): Numeral | undefined {
  const first = readToken(words, at, hasAnd);
  if (first === undefined) return undefined;
  const { kind, value } = first.word;
  if (kind === 'tens' || kind === 'ten') return { value, length: first.length };
  if (kind !== 'unit' && kind !== 'teen') return undefined;
  const after = at + first.length;
  const ten = readToken(words, after, false);
  if (ten?.word.kind === 'ten' && value > 0) return { value: value + 10, length: first.length + ten.length };
  const tens = readToken(words, after, true);
  if (tens?.word.kind === 'tens' && value > 0) {
    return { value: value + tens.word.value, length: first.length + tens.length };
  }
  return kind === 'unit' ? { value, length: first.length } : undefined;
}

/** What «ونصف» or «وربع المليون» adds to a number that ends in a scale. */
function readPart(words: readonly string[], at: number, scale: number): Numeral | undefined {
  const part = readToken(words, at, true);
  if (part?.word.kind !== 'part') return undefined;
  const unit = readToken(words, at + part.length, false);
  const repeats = unit?.word.kind === 'scale' && unit.word.value === scale ? unit.length : 0;
  return { value: part.word.value * scale, length: part.length + repeats };
}

/** Years that are said from the small end: تسع وتسعين وتسعمئة وألف، أربعة عشر وألفين. */
function readBackwards(words: readonly string[], from: number): Numeral | undefined {
  const small = readBelowHundred(words, from, false);
  if (small === undefined) return undefined;
  const hundreds = readHundreds(words, from + small.length, true);
  const length = small.length + (hundreds?.length ?? 0);
  const thousand = readToken(words, from + length, true);
  const isThousand =
    thousand?.word.kind === 'scale' && thousand.word.value === 1000 && hundreds !== undefined;
  const isDual = thousand?.word.kind === 'dual' && thousand.word.value === 2000;
  if (thousand === undefined || !(isThousand || isDual)) return undefined;
  const value = small.value + (hundreds?.value ?? 0) + thousand.word.value;
  return { value, length: length + thousand.length };
}

/** The number word at a place, with the conjunction و before it, joined or apart, where one is asked for. */
function readToken(words: readonly string[], at: number, hasAnd: boolean): Token | undefined {
  const folded = fold(words[at] ?? '');
  if (!hasAnd) return toToken(findNumberWord(folded), 1);
  if (folded === 'و') return toToken(findNumberWord(fold(words[at + 1] ?? '')), 2);
  return folded.startsWith('و') ? toToken(findNumberWord(folded.slice(1)), 1) : undefined;
}

function toToken(word: NumberWord | undefined, length: number): Token | undefined {
  return word === undefined ? undefined : { word, length };
}
