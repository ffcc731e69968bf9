import type { PhrasingContent, Text } from 'mdast';

/** An element around text. */
export interface Wrapper {
  /** Neighbouring pieces with the same key share one element. A key that begins with # stands for an id. */
  readonly key: string;
  /** @param isFirst whether no element of this key came before, so that it may carry the id */
  readonly wrap: (children: PhrasingContent[], isFirst: boolean) => PhrasingContent;
}

/** Text of a block with everything that is around it, from the outside in. */
export interface Piece {
  /** A node is something that is no text of the article, such as a note. */
  readonly content: string | PhrasingContent;
  readonly around: readonly Wrapper[];
}

/**
 * Cut pieces at positions of their joined text.
 *
 * @param edges ascending positions, none past the end
 * @returns the pieces before the first edge, between each two, and after the last
 */
export function cutAt(pieces: readonly Piece[], edges: readonly number[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]];
  let at = 0;
  for (const piece of pieces) {
    let rest = piece;
    while (typeof rest.content === 'string') {
      const edge = edges[groups.length - 1];
      if (edge === undefined || edge > at + rest.content.length) break;
      pushText(groups.at(-1), rest, rest.content.slice(0, edge - at));
      rest = { ...rest, content: rest.content.slice(edge - at) };
      at = edge;
      groups.push([]);
    }
    if (typeof rest.content !== 'string') groups.at(-1)?.push(rest);
    else {
      pushText(groups.at(-1), rest, rest.content);
      at += rest.content.length;
    }
  }
  while (groups.length <= edges.length) groups.push([]);
  return groups;
}

function pushText(group: Piece[] | undefined, piece: Piece, content: string): void {
  if (content !== '') group?.push({ ...piece, content });
}

/** Put an element around [start, end) of the pieces' joined text, outside of what is around it. */
export function putAround(
  pieces: readonly Piece[],
  { start, end }: { readonly start: number; readonly end: number },
  wrapper: Wrapper,
): readonly Piece[] {
  const [before = [], inside = [], after = []] = cutAt(pieces, [start, end]);
  return [...before, ...inside.map((piece) => ({ ...piece, around: [wrapper, ...piece.around] })), ...after];
}

/**
 * Build elements from pieces.
 *
 * @param seen keys of ids that have been used; grows
 */
export function nest(pieces: readonly Piece[], seen: Set<string>, depth = 0): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const wrapper = piece.around[depth];
    let next = i + 1;
    if (wrapper === undefined) {
      nodes.push(typeof piece.content === 'string' ? textNode(piece.content) : piece.content);
    } else {
      while (pieces[next]?.around[depth]?.key === wrapper.key) next++;
      const isFirst = !seen.has(wrapper.key);
      if (wrapper.key.startsWith('#')) seen.add(wrapper.key);
      nodes.push(wrapper.wrap(nest(pieces.slice(i, next), seen, depth + 1), isFirst));
    }
    i = next;
  }
  return nodes;
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
