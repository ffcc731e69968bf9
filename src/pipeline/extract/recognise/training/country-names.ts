const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x41 + index));
/** Codes of CLDR that name no country or territory. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** The Arabic names of all countries and territories, of CLDR by way of `Intl` (Unicode licence). */
export function listCountryNames(): readonly string[] {
  const names = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code))
    .flatMap((code) => names.of(code) ?? []);
}
