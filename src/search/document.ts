/** What results can be narrowed down by. */
export const FACETS = [
  'place',
  'person',
  'organisation',
  'topic',
  'publisher',
  'speaker',
  'force',
  'language',
  'year',
  'month',
  'dated',
] as const;
export type Facet = (typeof FACETS)[number];

/** A thing of the registry that a document speaks of. */
export interface DocumentThing {
  readonly id: string;
  readonly mentions: number;
}

/** One briefing as search needs it: plain data, made from its file. */
export interface SearchDocument {
  readonly id: string;
  /** Address from the site's root, without a slash before it. */
  readonly url: string;
  readonly title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent while nothing states it. */
  readonly date?: string;
  /** The sentences of the body in order; number 1 comes first. */
  readonly sentences: readonly string[];
  /** Numbers of the sentences that are the summary or key points. */
  readonly keyPoints: readonly number[];
  readonly things: readonly DocumentThing[];
  /** Values of each facet, as readers see them; `force` and `dated` hold the names of strings. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** What a result shows: the part of a document that the browser gets. */
export interface Fragment {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date?: string;
  readonly places: readonly string[];
  readonly sentences: readonly string[];
}
