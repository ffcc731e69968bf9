import type { Span } from '../../../briefing/span.ts';
import type { MentionForm } from '../../../registry/entry.ts';
import type { Article } from '../../stages.ts';

export type NameKind = 'place' | 'organisation' | 'person';

/** A name where it stands in the text, whoever found it. */
export interface FoundName {
  readonly kind: NameKind;
  readonly span: Span;
  readonly form: MentionForm;
  /** Registry id, if the registry lists it. */
  readonly id?: string;
  /** Name as readers see it. */
  readonly name: string;
  /** Share of such mentions that are right, 0 to 1. */
  readonly confidence: number;
  /** The rule that found it, as room/rule. */
  readonly rule: string;
}

/** A name that a learned recogniser proposes. */
export interface RecognisedName {
  readonly kind: NameKind;
  readonly span: Span;
  readonly confidence: number;
}

/** Proposes the names of an article, in text order. Extraction works without one. */
export type Recogniser = (article: Article) => readonly RecognisedName[];
