import { isRecord, type Json } from './json.ts';

/** How the items of a list are told apart; a list that is not here is one value. */
const KEYS: Readonly<Record<string, (item: Json) => string>> = {
  places: nameKey,
  organisations: nameKey,
  people: nameKey,
  mentions: evidenceKey,
  topics: (item) => field(item, 'id'),
  evidence: evidenceKey,
  keyPoints: (item) => field(item, 'sentence'),
  // The verb, not the claim: where a claim begins and ends is what people correct.
  statements: (item) => evidenceKey(isRecord(item) ? (item['verb'] ?? null) : null),
  dates: evidenceKey,
  repairs: evidenceKey,
  links: (item) => field(item, 'url'),
  corrections: (item) => JSON.stringify(item),
};

/** Lists whose items may have gained a registry id since: one name is one item, with its id or without. */
const NAMED: ReadonlySet<string> = new Set(['places', 'organisations', 'people']);

/**
 * Keys that tell the items of several versions of a list apart; the same item has the same key in each.
 *
 * @param name of the field that holds the list
 * @returns the keys of each list in order, all different within a list, or undefined for a list that is one value
 */
export function keysOf(
  name: string,
  lists: readonly (readonly Json[])[],
): readonly (readonly string[])[] | undefined {
  const keyOf = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (keyOf === undefined) return undefined;
  const ids = NAMED.has(name) ? idsByName(lists.flat()) : new Map<string, string>();
  return lists.map((list) =>
    numbered(
      list.map(
        (item) => (field(item, 'id') === '' ? ids.get(field(item, 'name')) : undefined) ?? keyOf(item),
      ),
    ),
  );
}

function nameKey(item: Json): string {
  const id = field(item, 'id');
  return id === '' ? `name ${field(item, 'name')}` : id;
}

function evidenceKey(item: Json): string {
  return `${field(item, 'sentence')} ${field(item, 'occurrence') || '1'} ${field(item, 'text')}`;
}

function field(item: Json, name: string): string {
  return isRecord(item) ? String(item[name] ?? '') : '';
}

function idsByName(items: readonly Json[]): ReadonlyMap<string, string> {
  const known = items.filter((item) => field(item, 'id') !== '');
  return new Map(known.map((item) => [field(item, 'name'), field(item, 'id')]));
}

function numbered(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  });
}
