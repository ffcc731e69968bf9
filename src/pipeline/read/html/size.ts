/** The largest pages of news sites have some 5,000 elements, 40 deep; work on a page grows faster than either. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 400;

/** Has a page more elements than any article, or deeper ones? Without a stack that could overflow. */
export function isTooDense(document: Document): boolean {
  let level: Element[] = [document.documentElement];
  let elements = 0;
  for (let depth = 0; level.length > 0; depth++) {
    elements += level.length;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}
