import type { Archive } from './archive.ts';
import { catalogueThings } from './catalogue.ts';
import { type NameIndex, nameIndex } from './name-index.ts';
import { KINDS, type Kind, thingPath } from './paths.ts';

/** The index of a kind of thing. */
export interface KindIndex {
  readonly kind: Kind;
  readonly index: NameIndex;
}

/** The indexes of everything that an archive mentions. */
export function indexPages({ cards, known }: Pick<Archive, 'cards' | 'known'>): readonly KindIndex[] {
  const things = catalogueThings(cards, known);
  return KINDS.map((kind) => {
    const names = (things.get(kind) ?? []).map(({ id, name, known, cards }) => {
      return { id, name, description: known?.description, count: cards.length, path: thingPath(kind, id) };
    });
    return { kind, index: nameIndex(names) };
  });
}
