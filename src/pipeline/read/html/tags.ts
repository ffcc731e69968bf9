/** What shows nothing, from its opening to its end; tags come last, because the others begin like one. */
const HIDDEN: readonly { readonly opening: RegExp; readonly closing: string }[] = [
  { opening: /<!--/y, closing: '-->' },
  { opening: /<script\b/iy, closing: '</script>' },
  { opening: /<style\b/iy, closing: '</style>' },
  { opening: /<[a-z/!?]/iy, closing: '>' },
];

/**
 * The text that a piece of HTML shows: without tags, comments, scripts and style sheets. What never closes hides the
 * rest. In one pass, so that no piece takes longer than its length.
 *
 * @param gap what stands in the place of each
 * @example stripTags('<p dir="rtl">بيان</p>', ' ') // ' بيان '
 */
export function stripTags(html: string, gap: string): string {
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  let out = '';
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    out += html.slice(at, open);
    const closing = HIDDEN.find(({ opening }) => matchesAt(opening, html, open))?.closing;
    if (closing === undefined) {
      out += '<';
      at = open + 1;
      continue;
    }
    out += gap;
    const close = lower.indexOf(closing, open);
    if (close === -1) return out;
    at = close + closing.length;
  }
  return out + html.slice(at);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
