import { type Engine, type Found, openEngine } from '../engine.ts';
import type { Load } from '../format/index-files.ts';
import { watchEntry } from './entry-watch.ts';
import type { Answer, Finding, Searcher, Wish } from './finding.ts';
import { type Hit, hitOf } from './hit.ts';

/** Milliseconds that a part of the index may take when others have answered. */
const PATIENCE = 2500;

/**
 * Search on this thread: what a worker runs, and what a page runs that can have none. The engine is opened when it
 * is first needed. When a search fails, the index may have been replaced by a newer one since: it is read anew and
 * the search is tried once more, for the last time.
 *
 * @param load gets a file of the index
 */
export function localSearcher(load: Load): Searcher {
  const watched = watchEntry(load);
  const open = (): Promise<Engine> => openEngine(watched.load, undefined, { isLazy: true });
  let opening: Promise<Engine> | undefined;
  const find = async (wish: Wish): Promise<Finding> => {
    const engine = opening ?? open();
    opening = engine;
    try {
      return await findWith(await engine, wish, false);
    } catch {
      if (opening === engine) opening = open();
      const newer = opening;
      try {
        return await findWith(await newer, wish, true);
      } catch (error) {
        if (opening === newer) opening = undefined;
        throw error;
      }
    }
  };
  return {
    find: async (wish) => {
      const finding = await find(wish);
      // What was opened may be older than the site: only the newest may say that there is nothing.
      if (finding.answer.total > 0 || !(await watched.isReplaced())) return finding;
      opening = undefined;
      return find(wish);
    },
    renew: () => {
      opening = undefined;
    },
  };
}

async function findWith(engine: Engine, wish: Wish, isForgiving: boolean): Promise<Finding> {
  const { text, selection, order, isTyping, shown } = wish;
  const patience = { wait: PATIENCE, isForgiving };
  const found = await engine.search(text, { selection, order, isTyping, patience });
  const first = await hitsOf(found, 0, shown);
  return {
    answer: answerOf(found, first),
    hits: async (from, to) => {
      const value = await hitsOf(found, from, to);
      return { value, missing: found.missing() };
    },
    count: async (facet) => {
      const value = await found.count(facet);
      return { value, missing: found.missing() };
    },
    onLate: found.onLate,
  };
}

function answerOf(found: Found, first: readonly Hit[]): Answer {
  const { query, names, corrections, absent, isNearest, others, isRelaxed, isOnlyCommon, results, missing } =
    found;
  return {
    query,
    names,
    corrections,
    absent,
    isNearest,
    others,
    isRelaxed,
    isOnlyCommon,
    total: results.length,
    first,
    missing: missing(),
  };
}

async function hitsOf(
  { results, fragment, marker }: Found,
  from: number,
  to: number,
): Promise<readonly Hit[]> {
  const fragments = await Promise.all(results.slice(from, to).map(({ document }) => fragment(document)));
  return fragments.flatMap((one) => (one === undefined ? [] : [hitOf(one, marker)]));
}
