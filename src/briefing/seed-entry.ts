/** A seed as its parts: the file, and which article of it if it holds many. */
export interface SeedName {
  readonly file: string;
  readonly entry?: string;
}

/** No reader takes such an extension, so that no file's own name is meant. */
const ENTRY = /^(.+\.(?:jsonl?|ndjson|csv|tsv|xml|rss|atom|warc|warc\.gz|wacz|mbox))#([\w-]+)$/i;

/**
 * Take the name of a seed apart. An article that stands in a file with others is a seed of its own: the file's path, a
 * number sign, and the key that the file itself gives the article, never its place.
 *
 * @example splitSeed('seeds/news.jsonl#412') // { file: 'seeds/news.jsonl', entry: '412' }
 * @example splitSeed('seeds/news.txt') // { file: 'seeds/news.txt' }
 */
export function splitSeed(seed: string): SeedName {
  const [, file, entry] = ENTRY.exec(seed) ?? [];
  return file === undefined || entry === undefined ? { file: seed } : { file, entry };
}

/**
 * The path of a seed's file without its extension: what a side-car has before its own, and an id is made of.
 *
 * @example withoutExtension('seeds/2014/news.txt') // 'seeds/2014/news'
 * @example withoutExtension('seeds/capture.warc.gz') // 'seeds/capture'
 */
export function withoutExtension(file: string): string {
  return file.replace(/(?:\.warc(?=\.gz$))?\.[^./]*$/i, '');
}
