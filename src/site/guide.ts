/** Pages of the guide for who keeps an archive: the files of docs/ar/, in the order in which they are read. */
export const GUIDE_PAGES = ['start', 'add', 'correct', 'names', 'publish', 'recipes', 'messages'] as const;

/**
 * The address of a page of the guide.
 *
 * @example guidePath('start') // '/guide/start'
 */
export function guidePath(page: (typeof GUIDE_PAGES)[number]): string {
  return `/guide/${page}`;
}
