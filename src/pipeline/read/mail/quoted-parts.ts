/** How mail programs mark the older mail below an answer, the line above it, and a signature. */
const PARTS: readonly (readonly [selector: string, kind: string])[] = [
  ['.gmail_signature, .moz-signature, #Signature', 'signature'],
  ['blockquote[type="cite"], .gmail_quote, .yahoo_quoted, .protonmail_quote', 'quoted mail'],
  ['.moz-cite-prefix, .gmail_attr', 'head of a quoted mail'],
];

/** A mail that is passed on is marked like one that is answered, but for a rule of hyphens and its head. */
const FORWARDED = /-{5,}|(?:subject|الموضوع)\s*:/iu;

/**
 * Find what mail programs mark as no words of the sender's in a mail of HTML. What is passed on, or is longer than the
 * sender's own words, stays.
 *
 * @returns each part with what it is in a word or two
 */
export function findQuotedParts(document: Document): ReadonlyMap<Element, string> {
  const all = lengthOf(document.documentElement);
  const parts = new Map<Element, string>();
  for (const [selector, kind] of PARTS) {
    for (const element of document.querySelectorAll(selector)) {
      const isInside = [...parts.keys()].some((part) => part.contains(element));
      const isMost = lengthOf(element) * 2 > all;
      if (!isInside && !isMost && !FORWARDED.test(element.textContent ?? '')) parts.set(element, kind);
    }
  }
  return parts;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').match(/\p{L}/gu)?.length ?? 0;
}
