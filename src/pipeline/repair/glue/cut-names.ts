import { WAW } from '../../../arabic/letters.ts';
import { isCompanion } from './companions.ts';
import { cutsOfJoined, isPlaceName } from './lexicon.ts';
import { readProclitics } from './proclitics.ts';

const LONGEST_PIECE = 24;
const SHORTEST_PIECE = 3;
/** Four letters for a name by itself: three-letter names turn up in words by chance, less so after a و. */
const SHORTEST_NAME = 4;

interface Chain {
  readonly cuts: readonly number[];
  readonly names: number;
  /** Sum of squared lengths: few long pieces are likelier than many short ones. */
  readonly score: number;
}

/**
 * Cut a folded word that is nothing but place names and words that stand beside them, joined with or without و.
 *
 * @returns where the words after the first begin; undefined where the word is no such chain
 * @example cutNames('سورياوالعراق') // [5]
 */
export function cutNames(word: string): readonly number[] | undefined {
  let best: Chain | undefined;
  for (const { rest, offset } of readProclitics(word)) {
    const chain = chainFrom(0, rest, new Map());
    if (chain === undefined || chain.names === 0 || chain.cuts.length === 0) continue;
    if (best !== undefined && chain.score <= best.score) continue;
    best = { ...chain, cuts: chain.cuts.map((cut) => cut + offset) };
  }
  return best?.cuts;
}

function chainFrom(from: number, word: string, known: Map<number, Chain | undefined>): Chain | undefined {
  if (from === word.length) return { cuts: [], names: 0, score: 0 };
  if (known.has(from)) return known.get(from);
  let best = bestFrom(from, from, word, known);
  if (from > 0 && word.charAt(from) === WAW) {
    const joined = bestFrom(from, from + 1, word, known);
    if (joined !== undefined && joined.score > (best?.score ?? 0)) best = joined;
  }
  known.set(from, best);
  return best;
}

/** The best chain whose first piece begins at `start`; the word itself begins at `from`, perhaps with a و before. */
function bestFrom(
  from: number,
  start: number,
  word: string,
  known: Map<number, Chain | undefined>,
): Chain | undefined {
  let best: Chain | undefined;
  const longest = Math.min(word.length, start + LONGEST_PIECE);
  for (let end = longest; end >= start + SHORTEST_PIECE; end--) {
    const piece = word.slice(start, end);
    const inner = cutsOfJoined(piece);
    const isName =
      inner !== undefined || (isPlaceName(piece) && (start > from || piece.length >= SHORTEST_NAME));
    if (!isName && !isCompanion(piece)) continue;
    const rest = chainFrom(end, word, known);
    if (rest === undefined) continue;
    const score = piece.length ** 2 + rest.score;
    if (best !== undefined && score <= best.score) continue;
    const cuts = [...(from === 0 ? [] : [from]), ...(inner ?? []).map((cut) => cut + start), ...rest.cuts];
    best = { cuts, names: rest.names + (isName ? 1 : 0), score };
  }
  return best;
}
