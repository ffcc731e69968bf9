import { fold } from '../../arabic/fold.ts';
import type { Facet } from '../document.ts';

/** What stands before the colon in `مكان:الجزائر`, Arabic and Latin; the first name is the one shown. */
export const FIELD_NAMES: Readonly<Record<Facet, readonly string[]>> = {
  place: ['مكان', 'بلد', 'place'],
  person: ['شخص', 'person'],
  organisation: ['جهة', 'هيئة', 'منظمة', 'organisation', 'org'],
  topic: ['موضوع', 'topic'],
  publisher: ['مصدر', 'ناشر', 'source', 'publisher'],
  speaker: ['متحدث', 'قائل', 'speaker'],
  force: ['قول', 'force'],
  language: ['لغة', 'language', 'lang'],
  year: ['سنة', 'عام', 'year'],
  month: ['شهر', 'month'],
  dated: ['مؤرخ', 'dated'],
};

const BY_NAME: ReadonlyMap<string, Facet> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([facet, names]) =>
    names.map((name) => [fold(name), facet as Facet] as const),
  ),
);

/** The facet that a name before a colon means, however it is spelled; undefined for other words. */
export function facetNamed(name: string): Facet | undefined {
  return BY_NAME.get(fold(name).toLowerCase());
}
