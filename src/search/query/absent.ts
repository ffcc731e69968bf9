import { type AnalyzedWord, compoundsAt, readingsOf } from '../analyze.ts';
import { formTerm, type Plan } from './plan.ts';
import type { Find } from './token-finder.ts';

/** What is known of a query whose words are looked for. */
interface Looked {
  /** What was looked up, and where it was found. */
  readonly terms: Plan['terms'];
  readonly find: Find;
  /** Words of which something else is said: what they may be meant for, what they name, what they begin. */
  readonly explained: ReadonlySet<string>;
}

/**
 * The words of a query that stand in no article, in none of their forms, each once: also those of a phrase, and of one
 * side of OR. A word that an article has as a part of a month or of a compound name is there; so is one whose other
 * reading was not looked up.
 *
 * @param words those of the query, in their order
 * @example absentWords(analyze('حظر السلاح'), looked) // [analyze('حظر')[0]], when articles have «سلاح» alone
 */
export function absentWords(
  words: readonly AnalyzedWord[],
  { terms, find, explained }: Looked,
): readonly AnalyzedWord[] {
  const isThere = ({ word, tokens }: Pick<Plan['terms'][number], 'word' | 'tokens'>): boolean =>
    tokens.some(({ kinship }) => kinship === 'stem' && find({ word, kinship }).length > 0);
  const looked = new Map(terms.map((term) => [term.word.form, term]));
  const forms = words.map(({ form }) => form);
  const joined = new Set(
    words.flatMap((_, at) =>
      compoundsAt(words, at, forms).flatMap(({ form, length }) =>
        isThere(formTerm(form, 1, 0)) ? forms.slice(at, at + length) : [],
      ),
    ),
  );
  const isNowhere = (word: AnalyzedWord): boolean =>
    !word.isStop &&
    !joined.has(word.form) &&
    !explained.has(word.form) &&
    readingsOf(word).every(({ form }) => {
      const term = looked.get(form);
      return term !== undefined && !isThere(term);
    });
  return [...new Map(words.filter(isNowhere).map((word) => [word.form, word])).values()];
}
