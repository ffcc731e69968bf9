import type { DescribedTokens } from './described-tokens.ts';
import { LISTS } from './gazetteer.ts';
import { keyOf, mix } from './hashing.ts';
import { AFFIX } from './word-forms.ts';
import { SHAPE } from './word-parts.ts';

/** Room for the keys of one token: more than the longest word can have. */
export const FEATURE_LIMIT = 256;

/** A token in its sentence `[from, to)`, and where its features go. */
interface Reading {
  readonly row: DescribedTokens;
  readonly from: number;
  readonly to: number;
  readonly keys: Int32Array;
  at: number;
  size: number;
}

type Family = (reading: Reading) => void;

/** What a token is described by. Their order decides nothing but the order of keys. */
const FAMILIES: readonly Family[] = [
  putWords,
  putStems,
  putAffixes,
  putGrams,
  putShapes,
  (reading) => putClusters(reading, reading.row.coarse, TEMPLATE.coarse),
  (reading) => putClusters(reading, reading.row.fine, TEMPLATE.fine),
  putLists,
  putAllLists,
];

/** First number of each family of templates: a feature is a template's number with a value. */
const TEMPLATE = {
  word: 10,
  wordPair: 16,
  stem: 20,
  prefix: 30,
  suffix: 50,
  gram: 70,
  shape: 80,
  coarse: 100,
  fine: 120,
  list: 140,
  allLists: 190,
} as const;

/** What stands before the first and after the last token of a sentence. */
const BEFORE = 1;
const AFTER = 2;

/**
 * Give each token of a sentence the keys of its features: words and stems around it, their beginnings and ends, the
 * letters inside the word, shapes, classes of words, and how the lists of names label it and its neighbours.
 *
 * @param from first token of the sentence
 * @param to token after its last
 * @param visit called for each token in turn with its number and its keys in `keys[0, size)`; the array is used again
 */
export function readFeatures(
  row: DescribedTokens,
  from: number,
  to: number,
  visit: (token: number, keys: Int32Array, size: number) => void,
): void {
  const reading: Reading = { row, from, to, keys: new Int32Array(FEATURE_LIMIT), at: from, size: 0 };
  for (; reading.at < to; reading.at++) {
    reading.size = 0;
    for (const family of FAMILIES) family(reading);
    visit(reading.at, reading.keys, reading.size);
  }
}

function put(reading: Reading, template: number, value: number): void {
  reading.keys[reading.size++] = keyOf(mix(value, template));
}

/** The value of a token at some distance, or what stands for the edge. */
function valueAt({ from, to }: Reading, values: Int32Array | Uint16Array, at: number): number {
  return at < from ? BEFORE : at >= to ? AFTER : (values[at] ?? 0);
}

function putWords(reading: Reading): void {
  const { at } = reading;
  const { words } = reading.row.forms;
  const before = valueAt(reading, words, at - 1);
  const own = valueAt(reading, words, at);
  const after = valueAt(reading, words, at + 1);
  const second = valueAt(reading, words, at - 2);
  put(reading, TEMPLATE.word, second);
  put(reading, TEMPLATE.word + 1, before);
  put(reading, TEMPLATE.word + 2, own);
  put(reading, TEMPLATE.word + 3, after);
  put(reading, TEMPLATE.word + 4, valueAt(reading, words, at + 2));
  put(reading, TEMPLATE.wordPair, mix(before, own));
  put(reading, TEMPLATE.wordPair + 1, mix(own, after));
  put(reading, TEMPLATE.wordPair + 2, mix(before, after));
  put(reading, TEMPLATE.wordPair + 3, mix(second, before));
}

function putStems(reading: Reading): void {
  const { at } = reading;
  const { stems } = reading.row.forms;
  const before = valueAt(reading, stems, at - 1);
  const own = valueAt(reading, stems, at);
  put(reading, TEMPLATE.stem, before);
  put(reading, TEMPLATE.stem + 1, own);
  put(reading, TEMPLATE.stem + 2, valueAt(reading, stems, at + 1));
  put(reading, TEMPLATE.stem + 3, mix(before, own));
}

function putAffixes(reading: Reading): void {
  const { prefixes, suffixes } = reading.row.forms;
  for (let distance = -1; distance <= 1; distance++) {
    const at = reading.at + distance;
    if (at < reading.from || at >= reading.to) continue;
    const longest = distance === 0 ? AFFIX : AFFIX - 1;
    for (let length = 0; length < longest; length++) {
      const prefix = prefixes[at * AFFIX + length] ?? 0;
      if (prefix === 0) break;
      put(reading, TEMPLATE.prefix + distance, prefix);
      put(reading, TEMPLATE.suffix + distance, suffixes[at * AFFIX + length] ?? 0);
    }
  }
}

function putGrams(reading: Reading): void {
  const { grams, gramStarts } = reading.row.forms;
  const end = gramStarts[reading.at + 1] ?? 0;
  for (let gram = gramStarts[reading.at] ?? 0; gram < end; gram++) {
    put(reading, TEMPLATE.gram, grams[gram] ?? 0);
  }
}

function putShapes(reading: Reading): void {
  const { shapes, lengths } = reading.row.forms;
  const { at, from, to } = reading;
  const before = at > from ? (shapes[at - 1] ?? 0) : SHAPE.edge;
  const own = shapes[at] ?? 0;
  const after = at + 1 < to ? (shapes[at + 1] ?? 0) : SHAPE.edge;
  put(reading, TEMPLATE.shape, own);
  put(reading, TEMPLATE.shape + 1, before * 16 + own);
  put(reading, TEMPLATE.shape + 2, own * 16 + after);
  put(reading, TEMPLATE.shape + 3, (before * 16 + own) * 16 + after);
  put(reading, TEMPLATE.shape + 4, lengths[at] ?? 0);
  put(reading, TEMPLATE.shape + 5, 0);
}

function putClusters(reading: Reading, classes: Uint16Array, template: number): void {
  const { at } = reading;
  const second = valueAt(reading, classes, at - 2);
  const before = valueAt(reading, classes, at - 1);
  const own = valueAt(reading, classes, at);
  const after = valueAt(reading, classes, at + 1);
  put(reading, template, second);
  put(reading, template + 1, before);
  put(reading, template + 2, own);
  put(reading, template + 3, after);
  put(reading, template + 4, valueAt(reading, classes, at + 2));
  put(reading, template + 5, (before << 16) | own);
  put(reading, template + 6, (own << 16) | after);
  put(reading, template + 7, (before << 16) | after);
  put(reading, template + 8, (second << 16) | before);
}

function labelAt({ row, from, to }: Reading, list: number, at: number): number {
  return at < from || at >= to ? 31 : (row.labels[at * LISTS.length + list] ?? 0);
}

function putLists(reading: Reading): void {
  const { at } = reading;
  for (let list = 0; list < LISTS.length; list++) {
    const template = TEMPLATE.list + 10 * list;
    const own = labelAt(reading, list, at);
    for (let distance = -2; distance <= 2; distance++) {
      put(reading, template + 2 + distance, labelAt(reading, list, at + distance));
    }
    put(reading, template + 5, own * 32 + labelAt(reading, list, at + 1));
    put(reading, template + 6, labelAt(reading, list, at - 1) * 32 + own);
  }
}

function putAllLists(reading: Reading): void {
  const own = labelsAt(reading, reading.at);
  put(reading, TEMPLATE.allLists, own);
  put(reading, TEMPLATE.allLists + 1, mix(own, labelsAt(reading, reading.at + 1)));
}

function labelsAt(reading: Reading, at: number): number {
  let all = 0;
  for (let list = 0; list < LISTS.length; list++) all = all * 32 + labelAt(reading, list, at);
  return all;
}
