/**
 * Bring ids together that pairs lead to each other, directly or over others.
 *
 * @returns for an id the smallest of its group, itself if no pair has it
 * @example groupOf([['b', 'c'], ['c', 'a']])('b') // 'a'
 */
export function groupOf(pairs: Iterable<readonly [string, string]>): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [one, two] = [rootOf(a), rootOf(b)];
    if (one < two) parents.set(two, one);
    else if (two < one) parents.set(one, two);
  }
  return rootOf;
}
