/** A piece of text: a run of Latin script, with the language it is likely in, or anything else. */
export interface Run {
  readonly text: string;
  readonly isLatin: boolean;
  /** BCP 47 tag for Latin runs. */
  readonly lang?: string;
}

/** A number with its separators, after a space: no text can be cut into numbers in two ways. */
const NUMBER = String.raw`,? {1,3}\p{Nd}+(?:[.,:/-]\p{Nd}+)*`;
/** Latin words in round brackets after others: closed with them, or the brackets would turn around. */
const BRACKETS = String.raw` ?\(\p{sc=Latin}[\p{sc=Latin}\p{M}\p{Nd} '’.&/@:_+-]*\)`;
/** Numbers among Latin words, or at their end where no Arabic word follows that they could count. */
const LATIN_RUN = new RegExp(
  String.raw`\p{sc=Latin}(?:[\p{sc=Latin}\p{M}\p{Nd}'’.&/@:_+-]|${BRACKETS}|(?:${NUMBER})*[ ,]+(?=\p{sc=Latin})|(?:${NUMBER})+(?![.,:/-]?\p{Nd}|\s*[\p{L}\p{Nd}%٪]))*`,
  'gu',
);
const ANY_LATIN = /\p{sc=Latin}/u;
/** A bracket at the end closes one of the run. */
const TRAILING_SIGNS = /[^\p{sc=Latin}\p{M}\p{Nd})]+$/u;
const FRENCH = /[éèêëàâçîïôùûœ]|\b(?:le|la|les|des|du|de|et|pour|aux?)\b|\b[ldjn]['’]/i;
const ENGLISH = /\b(?:the|of|and|for|in|on|to|with)\b/i;

/**
 * Cut a text into runs of Latin script and the rest, so that each Latin run can be isolated from the
 * direction of the Arabic around it. A number after a space belongs to the Latin words that it stands among,
 * but stays with the Arabic word that follows it.
 *
 * @returns runs that make up the text, in order
 * @example latinRuns('قناة BBC News 24 ساعة').map((run) => run.text) // ['قناة ', 'BBC News', ' 24 ساعة']
 */
export function latinRuns(text: string): readonly Run[] {
  // Most texts have none, and the search for a run costs far more than the search for a letter.
  if (!ANY_LATIN.test(text)) return text === '' ? [] : [{ text, isLatin: false }];
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(LATIN_RUN)) {
    const words = match[0].replace(TRAILING_SIGNS, '');
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isLatin: false });
    runs.push({ text: words, isLatin: true, lang: languageOf(words) });
    at = match.index + words.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isLatin: false });
  return runs;
}

/**
 * The runs of a text that stands alone, such as a title: one without an Arabic letter is one run, signs and all, for
 * nothing in it is to be read from the right.
 *
 * @example textRuns('Report 2021 (v2.0)').length // 1
 */
export function textRuns(text: string): readonly Run[] {
  const isAllLatin = ANY_LATIN.test(text) && !/[^\P{L}\p{sc=Latin}]/u.test(text);
  return isAllLatin ? [{ text, isLatin: true, lang: languageOf(text) }] : latinRuns(text);
}

function languageOf(words: string): string {
  if (FRENCH.test(words)) return 'fr';
  return ENGLISH.test(words) ? 'en' : 'und-Latn';
}
