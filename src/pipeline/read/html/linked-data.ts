/** What a page tells programs about its article in JSON-LD. */
export interface LinkedData {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Is the article, or a part of it, for subscribers? */
  readonly isLocked?: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /Article$|Posting$|^(?:Report|CreativeWork)$/;

/** Lists in lists deeper than this are no description of an article. */
const DEEPEST = 6;

/**
 * Read the first article that a page's JSON-LD scripts describe, by the vocabulary of schema.org. What is not JSON, or
 * of another shape, says nothing.
 */
export function readLinkedData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent ?? ''), 0));
  const article = things.find((thing) => listOf(thing['@type']).some((type) => ARTICLE.test(String(type))));
  if (article === undefined) return {};
  const found = {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    datePublished: textOf(article['datePublished']),
    author: namesOf(article['author']),
    publisher: namesOf(article['publisher']),
    url: textOf(article['url']) ?? addressOf(article['mainEntityOfPage']),
    isLocked: /^false$/i.test(String(article['isAccessibleForFree'])) ? true : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown, depth: number): readonly Thing[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing['mainEntity'], depth + 1)];
}

function namesOf(value: unknown): string | undefined {
  const names = listOf(value)
    .map((item) => textOf(item) ?? textOf(isThing(item) ? item['name'] : undefined))
    .filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join('، ');
}

function addressOf(value: unknown): string | undefined {
  return textOf(value) ?? (isThing(value) ? textOf(value['@id']) : undefined);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
