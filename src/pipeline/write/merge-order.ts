/**
 * The order of a merged list, by the keys of its items: the machine's, unless a person put the items into
 * another; what only the other side has goes behind what it stood behind there.
 *
 * @returns every key of both sides once
 * @example mergeOrder(['a', 'b'], ['a', 'x', 'b'], ['b', 'a', 'c']) // ['b', 'a', 'x', 'c']
 */
export function mergeOrder(
  base: readonly string[],
  person: readonly string[],
  machine: readonly string[],
): readonly string[] {
  const isReordered = !isInOrder(
    person.filter((key) => base.includes(key)),
    base,
  );
  const [main, other] = isReordered ? [person, machine] : [machine, person];
  const order = [...main];
  other.forEach((key, i) => {
    if (order.includes(key)) return;
    const before = other.slice(0, i).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

function isInOrder(keys: readonly string[], all: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || all.indexOf(keys[i - 1] ?? '') < all.indexOf(key));
}
