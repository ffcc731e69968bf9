import { fold } from '../../src/arabic/fold.ts';
import { readProclitics } from '../../src/pipeline/repair/glue/proclitics.ts';

const ARTICLE = 'ال';
const ARABIC_WORD = /^[\u0621-\u064a]{2,}$/;

/**
 * The words that a lexicon must hold so that it knows all of a list with or without particles and article: folded,
 * each only where leaving those out does not give another word of the list.
 */
export function keepStems(list: string): readonly string[] {
  const words = new Set(
    list
      .split('\n')
      .map(fold)
      .filter((word) => ARABIC_WORD.test(word)),
  );
  const isDerived = (word: string) =>
    readProclitics(word).some(({ rest, offset }) => {
      const isShorter = offset > 0 || rest !== word;
      return (
        (isShorter && words.has(rest)) || (rest.startsWith(ARTICLE) && words.has(rest.slice(ARTICLE.length)))
      );
    });
  return [...words].filter((word) => !isDerived(word)).sort();
}
