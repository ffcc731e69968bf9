import { type AnalyzedWord, analyze, compoundsAt, skeletonToken } from '../analyze.ts';
import type { SearchSettings } from '../settings.ts';
import type { Atom, Query } from './parse.ts';

/** A token to look up and how much a hit counts. */
export interface WeightedToken {
  readonly token: string;
  readonly weight: number;
}

/** A word that is looked for, in every form that finds it. */
export interface Term {
  readonly word: string;
  readonly stem: string;
  readonly tokens: readonly WeightedToken[];
  /** What the query asks for with it, and which of the ways that OR gives: the best way counts, not the sum. */
  readonly group: number;
  readonly way: number;
}

/** What to look up for a query. */
export interface Plan {
  readonly terms: readonly Term[];
  /** Stems and forms of each phrase, in order, stop words too. */
  readonly phrases: readonly Phrase[];
  /** Documents with all of these tokens are left out, for each list. */
  readonly excluded: readonly Phrase[];
}

/** Words in a row, to be found in a text. */
export interface Phrase {
  readonly words: readonly AnalyzedWord[];
  /** Which group it belongs to; a group of one phrase alone must be found. */
  readonly group: number;
}

/** Work out what to look up. Stop words are looked up nowhere; phrases keep them. */
export function planQuery(query: Query, settings: SearchSettings): Plan {
  const terms: Term[] = [];
  const phrases: Phrase[] = [];
  query.groups.forEach((atoms, group) => {
    atoms.forEach((atom, way) => {
      const words = analyze(atom.text);
      terms.push(...termsOf(words, settings).map((term) => ({ ...term, group, way })));
      if (atom.kind === 'phrase' && words.length > 0) phrases.push({ words, group });
    });
  });
  // Neighbouring words of different groups may still make one month or one name.
  const plain = query.groups.flatMap((atoms) => (atoms.length === 1 ? atoms : []));
  terms.push(...compoundTerms(plain, query.groups.length, settings));
  return {
    terms,
    phrases,
    excluded: query.excluded.map((atom) => ({ words: analyze(atom.text), group: -1 })),
  };
}

function termsOf(
  words: readonly AnalyzedWord[],
  settings: SearchSettings,
): readonly Omit<Term, 'group' | 'way'>[] {
  const { weights } = settings;
  return words.flatMap((word) => {
    if (word.isStop) return [];
    const own: readonly WeightedToken[] =
      word.form === word.stem
        ? [{ token: word.stem, weight: weights.stem + weights.form }]
        : [
            { token: word.stem, weight: weights.stem },
            { token: word.form, weight: weights.form },
          ];
    const skeleton =
      word.skeleton === undefined ? [] : [{ token: skeletonToken(word.skeleton), weight: weights.skeleton }];
    return [{ word: word.form, stem: word.stem, tokens: [...own, ...skeleton] }];
  });
}

function compoundTerms(atoms: readonly Atom[], group: number, settings: SearchSettings): readonly Term[] {
  const words = analyze(atoms.map(({ text }) => text).join(' '));
  const forms = words.map(({ form }) => form);
  return words.flatMap((word, at) =>
    compoundsAt(words, at, forms).map(({ token, length }) => ({
      word: forms.slice(at, at + length).join(' '),
      stem: word.stem,
      tokens: [{ token, weight: settings.weights.compound }],
      group: group + at,
      way: 0,
    })),
  );
}
