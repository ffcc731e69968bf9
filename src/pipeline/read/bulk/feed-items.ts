/** An article's element in a feed. */
export interface Item {
  readonly name: string;
  readonly start: number;
  /** Undefined where nothing closes it. */
  readonly end: number | undefined;
}

const MARK = /<!--|<!\[CDATA\[|<(\/?)(item|entry)(?=[\s>])/g;
const CLOSINGS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/**
 * Find the elements of a feed that are articles. What looks like one inside a comment or a stretch of CDATA is none.
 * In one pass, so that no feed takes longer than its length.
 */
export function* itemsOf(text: string): Generator<Item> {
  const mark = new RegExp(MARK);
  const endless = new Set<string>();
  let open: { readonly name: string; readonly start: number } | undefined;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const [found, slash, name = ''] = match;
    const closing = CLOSINGS[found];
    if (closing !== undefined) {
      const end = endless.has(closing) ? -1 : text.indexOf(closing, match.index);
      if (end === -1) endless.add(closing);
      else mark.lastIndex = end + closing.length;
    } else if (slash === '') {
      open ??= { name, start: match.index };
    } else if (open?.name === name) {
      yield { ...open, end: mark.lastIndex + 1 };
      open = undefined;
    }
  }
  if (open !== undefined) yield { ...open, end: undefined };
}
