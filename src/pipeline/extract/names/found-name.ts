import type { Span } from '../../../briefing/span.ts';
import type { MentionForm } from '../../../registry/entry.ts';
import type { Article } from '../../stages.ts';

export type NameKind = 'place' | 'organisation' | 'person';

/** A name where it stands in the text, whoever found it. */
export interface FoundName {
  readonly kind: NameKind;
  readonly span: Span;
  /** The name without what only says what it is, if that is less: «هآرتس» of «صحيفة هآرتس», «مالي» of «شمال مالي». */
  readonly proper?: Span;
  readonly form: MentionForm;
  /** Registry id, if the registry lists it. */
  readonly id?: string;
  /** Name as readers see it. */
  readonly name: string;
  /** Share of such mentions that are right, 0 to 1; from {@link SURE_FROM} on it is sure. */
  readonly confidence: number;
  /** The rule that found it, as room/rule. */
  readonly rule: string;
}

/** A name that a learned recogniser proposes. */
export interface RecognisedName {
  readonly kind: NameKind;
  readonly span: Span;
}

/** Which of the recogniser's lists have the word that a name begins with, alone or as part of a listed name. */
export interface InLists {
  readonly places: boolean;
  readonly organisations: boolean;
}

/** How a learned recogniser reads an article. */
export interface Recognition {
  /** The names that it proposes, in text order, not overlapping. */
  readonly names: readonly RecognisedName[];
  /** How probable it holds that just these words are a name of this kind, 0 to 1. */
  readonly probabilityOf: (name: RecognisedName) => number;
  /** Which lists have the first word of these. */
  readonly inListsOf: (name: RecognisedName) => InLists;
  /** What each clue to a name weighs, by the numbers of `readClues`. */
  readonly judgement: readonly number[];
}

/** Reads the names of an article. Extraction works without one. */
export type Recogniser = (article: Article) => Recognition;
