import { fold } from '../arabic/fold.ts';
import { tokenizeWords } from '../arabic/words.ts';
import { textOf } from '../briefing/span.ts';

/**
 * First parts of compound names that are written joined to what follows or apart from it, with their case
 * forms, by the form they count as: أبو بكر = أبوبكر = أبي بكر, عبد الله = عبدالله, بن غازي = بنغازي.
 */
const NAME_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['ابو', 'ابو'],
  ['ابي', 'ابو'],
  ['ابا', 'ابو'],
  ['بو', 'بو'],
  ['ابن', 'بن'],
  ['بن', 'بن'],
  ['عبد', 'عبد'],
  ['ال', 'ال'],
  ['ام', 'ام'],
]);

/** Stems that newspapers spell in two ways, folded, each by the one it counts as. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['امريك', 'اميرك'],
  ['اوروب', 'اورب'],
  ['ديموقراط', 'ديمقراط'],
  ['فيدرال', 'فدرال'],
  ['انكلتر', 'انجلتر'],
  ['انكليز', 'انجليز'],
  ['رحمان', 'رحمن'],
];

/**
 * A word in the form that names are compared in: folded, and of two common spellings always the same.
 *
 * @example nameForm('الأمريكية') === nameForm('الأميركية') // true
 */
export function nameForm(word: string): string {
  return SPELLINGS.reduce(
    (form, [from, to]) => (form.includes(from) ? form.replace(from, to) : form),
    fold(word),
  );
}

/**
 * The form that the first part of a compound name counts as.
 *
 * @param word a folded word without clitics
 * @returns undefined if the word is no such first part
 * @example namePrefix('ابي') // 'ابو'
 */
export function namePrefix(word: string): string | undefined {
  return NAME_PREFIXES.get(word);
}

/**
 * The words of a listed name in the form that names are compared in: each by {@link nameForm}, first parts of compound names
 * joined to the word after them.
 *
 * @example nameWords('أبو بكر البغدادي') // ['ابوبكر', 'البغدادي']
 * @example nameWords('نايف بن عبد العزيز') // ['نايف', 'بنعبدالعزيز']
 */
export function nameWords(name: string): readonly string[] {
  const words = tokenizeWords(name).map((span) => nameForm(textOf(name, span)));
  const joined: string[] = [];
  let firstParts = '';
  for (const [i, word] of words.entries()) {
    const prefix = i + 1 < words.length ? namePrefix(word) : undefined;
    if (prefix === undefined) joined.push(firstParts + word);
    firstParts = prefix === undefined ? '' : firstParts + prefix;
  }
  return joined;
}
