import { fold } from '../../../arabic/fold.ts';
import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { foldWords } from '../folded-words.ts';
import type { FoundName } from './found-name.ts';
import { isTitle } from './honours.ts';
import { keyOf } from './link-names.ts';
import { makeSpanIndex } from './span-index.ts';

/** A shorter last name may be another word. */
const SHORTEST = 4;
/** «د. العلوي», «م العلوي»: a title of one letter. */
const ABBREVIATION = /^[دمأا]$/u;

/** «حسب العلوي»: who is a source is a person. */
const SOURCE = /^و?(?:ب?حسب|وفق)$/u;

/**
 * Find the last names of persons behind a title or as a source, once the text has named them in full: alone a last name of the right
 * form may be a place or an adjective, behind «د.» or «السيد» it is the person.
 *
 * @param names in text order
 * @returns what to add to them, in text order
 * @example after «أنس العلوي», of «وأكد د. العلوي أن»: العلوي, short for أنس العلوي
 */
export function findTitledSurnames(article: Article, names: readonly FoundName[]): readonly FoundName[] {
  const namesAt = makeSpanIndex(names);
  const bearers = Map.groupBy(names.filter(isFullName(article)), ({ span }) =>
    lastWord(textOf(article.text, span)),
  );
  const folded = foldWords(article.words.map(({ text }) => text));
  return article.words.flatMap(({ span, sentence }, at) => {
    const [first, ...others] = (bearers.get(folded[at] ?? '') ?? []).filter(
      (name) => name.span.end <= span.start,
    );
    const isOne = first !== undefined && others.every((other) => keyOf(other) === keyOf(first));
    const before = article.words[at - 1];
    if (!isOne || before?.sentence !== sentence || namesAt(span).length > 0) return [];
    const gap = article.text.slice(before.span.end, span.start);
    const isTitled = ABBREVIATION.test(before.text)
      ? /^\. ?$|^ $/u.test(gap)
      : gap === ' ' && (isTitle(before.text) || SOURCE.test(folded[at - 1] ?? ''));
    return isTitled ? [{ ...first, span, form: 'short' as const }] : [];
  });
}

function isFullName(article: Article): (name: FoundName) => boolean {
  return ({ kind, span }) => {
    const written = textOf(article.text, span);
    return kind === 'person' && /\s/u.test(written) && lastWord(written).length >= SHORTEST;
  };
}

function lastWord(name: string): string {
  return fold(name).split(/\s+/u).at(-1) ?? '';
}
