import { fold } from '../arabic/fold.ts';
import { transliterate } from '../briefing/transliteration.ts';

/** The letters of an Arabic index, in their order. */
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'] as const;

/** Where names that begin with no Arabic letter stand. */
export const OTHER = 'other';

/** A letter of an index, or `other`. */
export type Letter = string;

/**
 * The letter that an index lists a name under: its first one, without the article and in its plain form.
 *
 * @example letterOf('الأردن') // 'ا'
 * @example letterOf('«الخبر»') // 'خ'
 * @example letterOf('BBC') // 'other'
 */
export function letterOf(name: string): Letter {
  const bare = name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^ال(?=\p{L})/u, '');
  const [first = ''] = fold(bare);
  return LETTERS.includes(first) ? first : OTHER;
}

/** Names by their letter, in the order of the alphabet; the others last. */
export function byLetter<Named extends { readonly name: string }>(
  names: readonly Named[],
): readonly { readonly letter: Letter; readonly names: readonly Named[] }[] {
  const groups = Map.groupBy(names, ({ name }) => letterOf(name));
  return [...LETTERS, OTHER].flatMap((letter) => {
    const found = groups.get(letter);
    return found === undefined ? [] : [{ letter, names: found }];
  });
}

/**
 * A letter as it stands in addresses. Letters that share a Latin one are numbered by their place in the alphabet.
 *
 * @example letterSlug('ح') // '6-h'
 */
export function letterSlug(letter: Letter): string {
  const place = LETTERS.indexOf(letter) + 1;
  return place === 0 ? OTHER : `${place}-${transliterate(letter).latin || 'a'}`;
}
