import type { RawEntry } from './entry.ts';

/** Where programs put the one value that an object stands for: a person's name, a database's day, a page's HTML. */
const INNER: readonly string[] = ['name', 'rendered', '$date', '$oid', 'value'];

/** Objects in objects deeper than this say nothing of an article. */
const DEEPEST = 4;

/**
 * Read the JSON object of an article. Its values are texts and numbers, or what stands for one: a list of them, or an
 * object with a name.
 *
 * @example of '{"title": {"rendered": "خبر"}, "authors": [{"name": "سعاد"}]}': title «خبر», authors «سعاد»
 */
export function readObject(
  record: string,
  line: number,
): RawEntry | { readonly problem: string; readonly line: number } {
  const value = parse(record);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'it is no JSON object', line };
  }
  const fields = Object.entries(value)
    .map(([name, field]) => [name, textOf(field, 0)] as const)
    .filter(([, text]) => text !== '');
  return { fields: Object.fromEntries(fields), record, line };
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return '';
  if (Array.isArray(value)) {
    const texts = value.map((item) => textOf(item, depth + 1));
    return texts.filter((text) => text !== '').join('، ');
  }
  const thing = value as Readonly<Record<string, unknown>>;
  const inner = INNER.find((name) => Object.hasOwn(thing, name));
  return inner === undefined ? '' : textOf(thing[inner], depth + 1);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
