/** The four authority files, and the kinds of thing that they list. */
export const registryKinds = ['place', 'organisation', 'person', 'topic'] as const;
export type RegistryKind = (typeof registryKinds)[number];

/** How a mention names its entry: by a name, by an adjective of origin, or by a short form. */
export type MentionForm = 'name' | 'demonym' | 'short';

/**
 * What has to stand around an alias for it to count. Names that are no common words have no conditions.
 * One of `when`, `after` and `quoted` is enough; `unless` rules the alias out whatever else holds.
 */
export interface Conditions {
  /** One of these stands within a few words in the same sentence. */
  readonly when: readonly string[];
  /** One of these stands directly before it. */
  readonly after: readonly string[];
  /** It stands in quotation marks, as newspapers put names of newspapers. */
  readonly quoted: boolean;
  /** None of these stands directly beside it. */
  readonly unless: readonly string[];
}

/** A name as people wrote it in the file, with its conditions. */
export interface Alias extends Conditions {
  readonly text: string;
}

/** An alias that counts wherever it stands. */
export function plainAlias(text: string): Alias {
  return { text, when: [], after: [], quoted: false, unless: [] };
}

/** Does the alias count wherever nothing rules it out? */
export function isUnconditional(alias: Alias): boolean {
  return alias.when.length === 0 && alias.after.length === 0 && !alias.quoted;
}

/** A word or phrase that speaks for a topic. */
export interface Keyword {
  readonly text: string;
  /** 1 for a plain hint; higher for a word that hardly stands in any other topic. */
  readonly weight: number;
}

/** A named thing or a topic of the archive. */
export interface RegistryEntry {
  readonly id: string;
  readonly kind: RegistryKind;
  /** What sort of its kind: state, city, region, armed-group, party …; `topic` for topics. */
  readonly type: string;
  /** Name as readers see it. */
  readonly name: string;
  /** Every name that it is found by, its own first. */
  readonly aliases: readonly Alias[];
  /** Base forms of its adjectives: masculine singular, indefinite. */
  readonly demonyms: readonly Alias[];
  /** Names that count only once a full name has occurred. */
  readonly short: readonly Alias[];
  /** Names and acronyms in Latin script, matched as they are written. */
  readonly latin: readonly string[];
  /** Ids of the places or the organisations that it is part of. */
  readonly within: readonly string[];
  /** ISO 3166-1 alpha-2 code of a state or territory. */
  readonly iso?: string;
  /** Latitude and longitude in degrees. */
  readonly coordinates?: readonly [number, number];
  /** One neutral line. */
  readonly description?: string;
  /** Address of a page about it that was looked up. */
  readonly reference?: string;
  /** What a topic is found by; empty for the other kinds. */
  readonly keywords: readonly Keyword[];
}
