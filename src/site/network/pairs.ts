import type { ThingEntry } from '../catalogue.ts';
import type { Kind } from '../paths.ts';

/** Somebody or something in the network. */
export interface Member {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Number of briefings that mention it. */
  readonly count: number;
}

/** Two members that are mentioned in the same briefings. */
export interface Pair {
  readonly a: Member;
  readonly b: Member;
  /** Number of briefings that mention both. */
  readonly count: number;
}

/** Who is mentioned with whom. */
export interface MentionNetwork {
  readonly members: readonly Member[];
  /** The most frequent first. */
  readonly pairs: readonly Pair[];
}

const MEMBERS = 40;
/** Lines from each member, so that the picture stays one. */
const LINES = 4;

/**
 * Who is mentioned with whom among the most mentioned.
 *
 * @param entries people and organisations
 */
export function mentionNetwork(entries: readonly ThingEntry[], size = MEMBERS): MentionNetwork {
  const chosen = [...entries]
    .sort((a, b) => b.cards.length - a.cards.length || (a.id < b.id ? -1 : 1))
    .slice(0, size);
  const members = chosen.map(({ id, kind, name, cards }) => ({ id, kind, name, count: cards.length }));
  const briefings = chosen.map(({ cards }) => new Set(cards.map(({ id }) => id)));
  const pairs = members
    .flatMap((a, i) =>
      members.slice(i + 1).map((b, j): Pair => {
        const others = briefings[i + 1 + j];
        const shared = [...(briefings[i] ?? [])].filter((id) => others?.has(id));
        return { a, b, count: shared.length };
      }),
    )
    .filter(({ count }) => count > 0)
    .sort((x, y) => y.count - x.count || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
  const kept = strongest(pairs);
  const isLinked = (id: string): boolean => kept.some(({ a, b }) => a.id === id || b.id === id);
  return { members: members.filter(({ id }) => isLinked(id)), pairs: kept };
}

/** For each member its strongest pairs; a pair stays when it is among those of either. */
function strongest(pairs: readonly Pair[]): readonly Pair[] {
  const lines = new Map<string, number>();
  return pairs.filter(({ a, b }) => {
    const [ofA, ofB] = [lines.get(a.id) ?? 0, lines.get(b.id) ?? 0];
    if (ofA >= LINES && ofB >= LINES) return false;
    lines.set(a.id, ofA + 1);
    lines.set(b.id, ofB + 1);
    return true;
  });
}
