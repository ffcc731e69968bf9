/** One page of a list. */
export interface ListPage<Item> {
  /** Absent for the newest, which lives at the list's own address. */
  readonly number: number | undefined;
  /** Newest first. */
  readonly items: readonly Item[];
  /** Number of the next newer page; `front` is the list's own address. */
  readonly newer: number | 'front' | undefined;
  /** Number of the next older page. */
  readonly older: number | undefined;
}

/**
 * Cut a list into pages that are numbered from the oldest, so that a new item changes the newest page only:
 * numbered pages are full and stay as they are; the newest holds from `size` to `2 × size - 1` items, or all.
 *
 * @param items oldest first
 * @example listPages(['أ', 'ب', 'ج', 'د', 'ه'], 2).map((page) => page.items.join('')) // ['هدج', 'بأ']
 */
export function listPages<Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] {
  const numbered = Math.max(0, Math.floor(items.length / size) - 1);
  const front: ListPage<Item> = {
    number: undefined,
    items: items.slice(numbered * size).reverse(),
    newer: undefined,
    older: numbered === 0 ? undefined : numbered,
  };
  const rest = Array.from({ length: numbered }, (_, index): ListPage<Item> => {
    const number = numbered - index;
    return {
      number,
      items: items.slice((number - 1) * size, number * size).reverse(),
      newer: number === numbered ? 'front' : number + 1,
      older: number === 1 ? undefined : number - 1,
    };
  });
  return [front, ...rest];
}
