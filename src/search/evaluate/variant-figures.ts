import { openEngine } from '../engine.ts';
import { filesIn, firstIds, type GivenQuery, readQueries, withIndex } from './given.ts';
import { QUERY_VARIANTS, type QueryVariant } from './query-variants.ts';

/** How often a query finds the same document first when it is written in another way. */
export interface VariantFigures {
  readonly pairs: number;
  /** Share of all pairs. */
  readonly same: number;
  /** Share of the pairs of each kind. */
  readonly byKind: Readonly<Record<string, number>>;
}

const PAIRS = 300;

/**
 * Search for queries as given and written in another way, each kind of way as often as the others. The queries of a
 * kind are drawn at even steps from all that can be written so.
 *
 * @param docsFile JSON a line: id, title, text
 * @param queriesFile JSON a line: text
 */
export async function evaluateVariants(docsFile: string, queriesFile: string): Promise<VariantFigures> {
  const queries = await readQueries(queriesFile);
  return withIndex(docsFile, async ({ out }) => {
    const engine = await openEngine(filesIn(out));
    const first = async (text: string): Promise<string | undefined> => (await firstIds(engine, text, 1))[0];
    const byKind: Record<string, number> = {};
    let pairs = 0;
    let same = 0;
    for (const variant of QUERY_VARIANTS) {
      const own = drawPairs(queries, variant);
      let hits = 0;
      for (const [query, other] of own) if ((await first(query)) === (await first(other))) hits++;
      byKind[variant.name] = hits / own.length;
      pairs += own.length;
      same += hits;
    }
    return { pairs, same: same / pairs, byKind };
  });
}

/** Queries with the other way to write them. */
export function drawPairs(
  queries: readonly Pick<GivenQuery, 'text'>[],
  { write }: QueryVariant,
): readonly (readonly [query: string, other: string])[] {
  const all = queries
    .map(({ text }, i) => [text, write(text, i)] as const)
    .filter(([query, other]) => query !== other);
  const wanted = Math.min(all.length, PAIRS / QUERY_VARIANTS.length);
  return Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)] ?? ['', '']);
}
