import { fold } from '../../../arabic/fold.ts';
import type { Article } from '../../stages.ts';
import type { FoundName } from './found-name.ts';

/** So often a letter before a name is no chance. */
const LEAST = 2;
const LETTER = 'ب';
/** Right behind these stands who speaks, with no preposition. */
const SAYS = /^[وف]?(?:قال|اكد|اوضح|اضاف|اعلن|صرح|ذكر|كشف|شدد)ت?$/u;

/**
 * Give a person's last name the ب that always stands before it: «برمضان» is no «رمضان» with a preposition, if the text
 * never has the one without the other and lets it speak, or has it as the last name of a full one.
 *
 * @param names in text order
 * @returns as many names in the same order
 * @example of «قال برمضان … وأكد برمضان …», where رمضان was found twice: برمضان twice
 */
export function keepOwnLetters(article: Article, names: readonly FoundName[]): readonly FoundName[] {
  const indexOf = new Map(article.words.map(({ span }, i) => [span.start, i]));
  /** Index of the word that is the letter and the name. */
  const wordOf = ({ span: { start } }: FoundName): number | undefined =>
    article.text.charAt(start - 1) === LETTER ? indexOf.get(start - 1) : undefined;
  const persons = names.filter(
    ({ kind, id, form, name }) =>
      kind === 'person' && id === undefined && form === 'name' && !/\s/u.test(name),
  );
  const lasts = new Set(
    names.flatMap(({ kind, name }) =>
      kind === 'person' ? (/\s(\S+)$/u.exec(fold(name))?.slice(1) ?? []) : [],
    ),
  );
  const own = [...Map.groupBy(persons, ({ name }) => fold(name)).values()].filter((same) => {
    const words = same.map(wordOf);
    const speaks = words.some((at) => at !== undefined && SAYS.test(fold(article.words[at - 1]?.text ?? '')));
    const isOften = same.length >= LEAST && speaks;
    return !words.includes(undefined) && (isOften || lasts.has(`${LETTER}${fold(same[0]?.name ?? '')}`));
  });
  const widened = new Set(own.flat());
  return names.map((name) => (widened.has(name) ? widen(name) : name));
}

function widen(name: FoundName): FoundName {
  return { ...name, name: `${LETTER}${name.name}`, span: { ...name.span, start: name.span.start - 1 } };
}
