/** Everything that makes this archive yours. No code needs to change with it. */
export interface SiteSettings {
  /** Name of the archive, in the header and in every page's title. */
  readonly name: string;
  /** One line under the name. */
  readonly tagline: string;
  /** What search engines and the home page say of it. */
  readonly description: string;
  /** Locale of month names: `ar` (سبتمبر), `ar-IQ` (أيلول), `ar-DZ`, `ar-TN`, `ar-MA` … */
  readonly locale: string;
  /** `latn` writes 2014, `arab` writes ٢٠١٤. */
  readonly digits: 'latn' | 'arab';
  /** Show the Hijri date (Umm al-Qura) beside the Gregorian one. */
  readonly hijri: boolean;
  /** Where the site will live, e.g. `https://example.org`; absent while that is not known. MUJAZ_ORIGIN overrides it. */
  readonly origin?: string;
  /** Path that the site is served under, with slashes at both ends. MUJAZ_BASE overrides it. */
  readonly base: string;
  /** Number of briefings on a full list page. */
  readonly pageSize: number;
  /** Draw an image of each briefing for who shares its address: some 15 ms and 20 KB each. */
  readonly shareImages: boolean;
  /** Licence of the archive's content, in words that readers see. */
  readonly licence?: string;
  /** Where to report a mistake: an address that a link can open (`mailto:` or `https:`). */
  readonly contact?: string;
}

export const settings: SiteSettings = {
  name: 'موجز',
  tagline: 'أرشيف إحاطات يردّ كل معلومة إلى جملتها',
  description:
    'أرشيف عربي قابل للبحث: من كل مقال موجزٌ يذكر الأماكن والأشخاص والهيئات ومن قال ماذا، ويردّ كل معلومة إلى الجملة التي جاءت منها.',
  locale: 'ar',
  digits: 'latn',
  hijri: true,
  base: '/',
  pageSize: 50,
  shareImages: true,
};
