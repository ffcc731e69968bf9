/** The six forms that an Arabic noun takes after a number; `{n}` is the number. */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

const rules = new Intl.PluralRules('ar');

/**
 * The form for a number, with the number in it.
 *
 * @param write how to write the number; plain digits unless given
 * @example countOf(3, { zero: 'لا جمل', one: 'جملة واحدة', two: 'جملتان', few: '{n} جمل', many: '{n} جملة', other: '{n} جملة' }) // '3 جمل'
 */
export function countOf(count: number, forms: Forms, write: (count: number) => string = String): string {
  return forms[rules.select(count)].replace('{n}', write(count));
}
