import type { Archive } from './archive.ts';
import { keyedPages, shownCards, type ThingEntry } from './catalogue.ts';
import { digestOf } from './digest.ts';
import { type Dossier, prepareDossiers } from './dossier/dossier.ts';
import type { ListPage } from './list-pages.ts';
import { KINDS, type Kind } from './paths.ts';

/** A page about a thing. */
export interface ThingPage {
  readonly thing: Omit<ThingEntry, 'cards'>;
  /** On the newest page only, so that the others stay as they are: what it has beside briefings, and their number. */
  readonly front: { readonly dossier: Dossier; readonly count: number } | undefined;
  readonly kindOf: (id: string) => Kind | undefined;
  /** Each item is the HTML of a briefing. */
  readonly page: ListPage<string>;
  readonly cacheKey: string;
}

/** Every page about every thing that the archive's briefings mention. */
export function thingPages(archive: Pick<Archive, 'cards' | 'known' | 'said'>): readonly ThingPage[] {
  const { things, kindOf, dossierOf } = prepareDossiers(archive);
  const shown = shownCards(archive.cards, 3);
  return KINDS.flatMap((kind) =>
    (things.get(kind) ?? []).flatMap((entry) => {
      const { cards, ...thing } = entry;
      return keyedPages(cards, shown, thing).map(({ page, cacheKey }): ThingPage => {
        if (page.number !== undefined) return { thing, front: undefined, kindOf, page, cacheKey };
        const front = { dossier: dossierOf(entry), count: cards.length };
        return { thing, front, kindOf, page, cacheKey: `${cacheKey} ${keyOf(front, kindOf)}` };
      });
    }),
  );
}

function keyOf({ dossier, count }: NonNullable<ThingPage['front']>, kindOf: ThingPage['kindOf']): string {
  const { timeline, companions, said, saidOf } = dossier;
  const kinds = [...said.lines, ...saidOf.lines].map(({ id }) => (id === undefined ? undefined : kindOf(id)));
  return digestOf([count, timeline, [...companions], said, saidOf, kinds]);
}
