import type { VFileMessage } from 'vfile-message';
import type { Block, BodyBlock } from '../briefing/body.ts';
import type { Edit } from '../briefing/edit.ts';
import type {
  DateMention,
  FrontMatter,
  KeyPoint,
  Link,
  NamedThing,
  PublicationDate,
  Statement,
  TopicFound,
} from '../briefing/schema.ts';
import type { Span } from '../briefing/span.ts';

/** What a person or the source itself says about an article: side-car, Markdown front matter, first heading. */
export interface Known {
  readonly title?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** Who says so: a person's side-car, the source itself, or only the day on which its file was made. */
  readonly dateFrom?: 'side-car' | 'metadata' | 'making';
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** In words that readers see. */
  readonly licence?: string;
  readonly collection?: string;
  /** Under which names a file of many articles says what of them: `text=body, title=headline`. */
  readonly columns?: string;
  /** Which pages of an archive of the web are meant: addresses, with `*` for whatever stands there. */
  readonly addresses?: string;
  /** When the page was captured from the web, in UTC to the second. */
  readonly captured?: string;
  readonly draft?: boolean;
  /** First day on which it may be published, YYYY-MM-DD. */
  readonly embargo?: string;
}

interface Told {
  readonly messages: readonly VFileMessage[];
}

/** Bad input stops its article here; the messages say why and what to do. */
export interface Refusal extends Told {
  readonly refused: true;
  /** Path of the seed, relative to the archive. */
  readonly seed: string;
}

/** The text as received, decoded and otherwise untouched. */
export interface Source extends Told {
  readonly id: string;
  /** Path of the seed, relative to the archive, with forward slashes. */
  readonly seed: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
  /** The blocks that the format itself marks; a plain text has none and its lines are its paragraphs. */
  readonly marked?: readonly Block[];
  readonly known: Known;
  readonly links: readonly Link[];
}

/** The text made clean. `text === applyEdits(source.text, edits)`. */
export interface Repaired extends Told {
  readonly source: Source;
  readonly text: string;
  readonly edits: readonly Edit[];
}

export interface Sentence {
  /** Counted from 1 through the whole article: the number that evidence gives. */
  readonly number: number;
  readonly span: Span;
  readonly block: Block;
}

export interface Word {
  readonly span: Span;
  readonly text: string;
  /** {@link Sentence.number} */
  readonly sentence: number;
}

/** The text in parts. Blocks cover all visible text, in order; sentences tile the blocks; words lie in sentences. */
export interface Article extends Told {
  readonly source: Source;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
}

/** What the extractors found, each value with its evidence. */
export interface Facts extends Told {
  /** Set if only names that the registry lists were looked for. */
  readonly namesFrom?: 'registry';
  readonly date: PublicationDate;
  readonly dateline?: NonNullable<FrontMatter['dateline']>;
  readonly places: readonly NamedThing[];
  readonly organisations: readonly NamedThing[];
  readonly people: readonly NamedThing[];
  readonly topics: readonly TopicFound[];
  readonly statements: readonly Statement[];
  readonly dates: readonly DateMention[];
}

/** Headline, summary and key points, chosen from the article's own words. */
export interface Digest {
  readonly title: string;
  readonly titleOrigin: FrontMatter['titleOrigin'];
  readonly titleSentence?: number;
  readonly summary?: NonNullable<FrontMatter['summary']>;
  readonly keyPoints: readonly KeyPoint[];
}

/** A briefing ready to be written: front matter, and the body's blocks with their text. */
export interface Briefing extends Told {
  readonly id: string;
  readonly data: FrontMatter;
  readonly body: readonly BodyBlock[];
}
