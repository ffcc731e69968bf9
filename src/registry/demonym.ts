/** Endings of an adjective of origin (نسبة), added to its masculine singular. */
const NISBA_ENDINGS: readonly string[] = [
  '',
  'ة',
  'ون',
  'ين',
  'ان',
  'تان',
  'تين',
  'ات',
  'ا',
  // Before another noun the plural loses its noon: جزائريو الخارج.
  'و',
];

/**
 * Every form of an adjective of origin: gender, number and case, with and without the article.
 *
 * A base that ends in ي takes the endings of the nisba. Any other base is a broken plural or a collective
 * (أتراك، روس، أفغان) and takes the article only. In a phrase of two adjectives both agree (الكورية الشمالية); in
 * a compound only the last word is inflected and only the first takes the article (الجنوب إفريقية).
 *
 * @param base masculine singular without the article
 * @returns forms in a fixed order, no form twice
 * @example inflectDemonym('ليبي') // ['ليبي', 'الليبي', 'ليبية', 'الليبية', 'ليبيون', …]
 */
export function inflectDemonym(base: string): readonly string[] {
  const words = base.split(' ');
  const isCompound = words.some((word) => !word.endsWith('ي'));
  const endings = base.endsWith('ي') ? NISBA_ENDINGS : [''];
  return endings.flatMap((ending) => {
    const form = words.map((word, i) => (isCompound && i < words.length - 1 ? word : word + ending));
    const definite = form.map((word, i) => (isCompound && i > 0 ? word : `ال${word}`));
    return [form.join(' '), definite.join(' ')];
  });
}
