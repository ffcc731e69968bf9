/** Endings of an adjective of origin (نسبة), added to its masculine singular. */
const NISBA_ENDINGS = [
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
] as const;

/**
 * Every form of an adjective of origin: gender, number and case, with and without the article.
 *
 * A base that ends in ي takes the endings of the nisba. Any other base is a broken plural or a collective
 * (أتراك، روس، أفغان) and takes the article only.
 *
 * @param base masculine singular without the article
 * @returns forms in a fixed order, no form twice
 * @example inflectDemonym('ليبي') // ['ليبي', 'الليبي', 'ليبية', 'الليبية', 'ليبيون', …]
 */
export function inflectDemonym(base: string): readonly string[] {
  const stems = base.endsWith('ي') ? NISBA_ENDINGS.map((ending) => inflectWords(base, ending)) : [base];
  return [...new Set(stems)].flatMap((form) => [form, addArticle(form)]);
}

/** Of a phrase, the second word agrees: كوري شمالي → كورية شمالية. */
function inflectWords(base: string, ending: string): string {
  return base
    .split(' ')
    .map((word) => word + ending)
    .join(' ');
}

/** Of a phrase, both words take the article: كوري شمالي → الكوري الشمالي. */
function addArticle(form: string): string {
  return form
    .split(' ')
    .map((word) => `ال${word}`)
    .join(' ');
}
