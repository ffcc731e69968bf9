import { fold } from '../../arabic/fold.ts';
import { tokenizeWords } from '../../arabic/words.ts';
import { accuracyOf } from './accuracy.ts';

/** F1 of a text against a reference, as fractions. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/**
 * Compare a summary with a reference.
 *
 * Method: ROUGE-1, -2 and -L (Lin 2004), F1. Words are those of `tokenizeWords`, folded: no tashkeel, alef and hamza
 * forms, ya and ta marbuta alike; not stemmed, no stop words left out. ROUGE-L takes each text as one row of words.
 *
 * @example scoreRouge('وصل الوفد', 'وصل وفد') // { rouge1: 0.5, rouge2: 0, rougeL: 0.5 }
 */
export function scoreRouge(summary: string, reference: string): Rouge {
  const found = readWords(summary);
  const wanted = readWords(reference);
  return {
    rouge1: overlap(found, wanted),
    rouge2: overlap(pairsOf(found), pairsOf(wanted)),
    rougeL: f1(longestCommon(found, wanted), found.length, wanted.length),
  };
}

/** The mean of several comparisons, such as those with the references of one text. */
export function meanRouge(all: readonly Rouge[]): Rouge {
  const mean = (figure: keyof Rouge): number =>
    all.reduce((sum, rouge) => sum + rouge[figure], 0) / Math.max(1, all.length);
  return { rouge1: mean('rouge1'), rouge2: mean('rouge2'), rougeL: mean('rougeL') };
}

function readWords(text: string): readonly string[] {
  return tokenizeWords(text).map(({ start, end }) => fold(text.slice(start, end)));
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** Words count as often as they stand in both. */
function overlap(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    hits++;
  }
  return f1(hits, found.length, wanted.length);
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 0; at < b.length; at++) {
      next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function f1(hits: number, found: number, wanted: number): number {
  return accuracyOf({ hits, found, wanted }).f1;
}
