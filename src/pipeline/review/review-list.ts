import { nameWords } from '../../registry/name-words.ts';
import { sentenceAt } from '../extract/evidence-of.ts';
import type { FoundName, NameKind } from '../extract/names/index.ts';
import { keyOf } from '../extract/names/link-names.ts';
import type { Article } from '../stages.ts';

/** A name that the registry lacks. */
export interface Unlisted {
  readonly name: string;
  readonly kind: NameKind;
  /** How often all articles name it, by this name or a short one. */
  readonly mentions: number;
  readonly articles: number;
  /** Highest of its mentions, 0 to 1. */
  readonly confidence: number;
  /** The first sentences that name it, of different articles if there are. */
  readonly samples: readonly Sample[];
}

/** Where a name stands. */
export interface Sample {
  readonly seed: string;
  readonly sentence: number;
  readonly text: string;
}

/** The names that one article holds and the registry lacks. */
export interface ArticleNames {
  readonly article: Article;
  readonly names: readonly FoundName[];
}

/** What has been gathered of a name so far. */
interface Gathered {
  readonly first: FoundName;
  mentions: number;
  confidence: number;
  readonly seeds: Set<string>;
  readonly samples: Sample[];
}

const SAMPLES = 3;

/**
 * Gathers the names of article after article.
 *
 * @returns `add` takes the names of one article; `list` gives all names so far, most mentions first, of equal ones
 *   those in more articles, then by name
 */
export function gatherUnlisted(): {
  readonly add: (found: ArticleNames) => void;
  readonly list: () => readonly Unlisted[];
} {
  const all = new Map<string, Gathered>();
  return {
    add: ({ article, names }) => {
      for (const name of names) {
        const key = `${name.kind} ${keyOf(name)}`;
        const gathered = all.get(key) ?? begin(name);
        all.set(key, gathered);
        note(gathered, name, article);
      }
    },
    list: () =>
      [...all.values()]
        .map(toUnlisted)
        .sort((a, b) => b.mentions - a.mentions || b.articles - a.articles || (a.name < b.name ? -1 : 1)),
  };
}

function begin(first: FoundName): Gathered {
  return { first, mentions: 0, confidence: 0, seeds: new Set(), samples: [] };
}

function note(gathered: Gathered, { span, confidence }: FoundName, article: Article): void {
  const { seed } = article.source;
  gathered.mentions++;
  gathered.confidence = Math.max(gathered.confidence, confidence);
  const sentence = sentenceAt(article.sentences, span.start);
  if (sentence !== undefined && !gathered.seeds.has(seed) && gathered.samples.length < SAMPLES) {
    const text = article.text.slice(sentence.span.start, sentence.span.end).trim();
    gathered.samples.push({ seed, sentence: sentence.number, text });
  }
  gathered.seeds.add(seed);
}

function toUnlisted({ first, mentions, confidence, seeds, samples }: Gathered): Unlisted {
  const { name, kind } = first;
  return {
    name,
    kind,
    mentions,
    articles: seeds.size,
    confidence: Math.floor(confidence * 100) / 100,
    samples,
  };
}

/** Is it too little of a name to be listed: a single letter, or nothing but digits? */
export function isNameless(name: string): boolean {
  return !nameWords(name).some((word) => /\p{L}{2}/u.test(word));
}
