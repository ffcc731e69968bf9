import type { Force } from '../../../briefing/schema.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Claim } from './claim.ts';
import type { Inflected } from './inflection.ts';
import type { Speaker } from './speaker.ts';
import type { Order } from './subject-before.ts';

/** A statement as its sentence has it; who its speaker comes down to is not settled yet. */
export interface Draft {
  /** Word of the verb in its sentence. */
  readonly at: number;
  /** Who is named beside the verb; absent where the verb only carries a speaker on. */
  readonly speaker?: Speaker;
  readonly order: Order | 'attribution' | 'pronoun' | 'carried' | 'participle';
  readonly verb: Span;
  readonly lemma: string;
  readonly force: Force;
  /** What the verb's form says of its subject. */
  readonly form?: Inflected;
  readonly claim: Claim;
  /** Only who has spoken in the same sentence may be carried on. */
  readonly isWithinSentence?: true;
  /** The pronoun that is the subject: «أنها أكدت». */
  readonly pronoun?: Span;
}

/** Somebody who speaks at a word, of whose words nothing is known. */
export interface Heard {
  readonly at: number;
  readonly speaker: Speaker;
  /** No name that is known ends the phrase, so that it may hold more than the speaker. */
  readonly isUnbounded?: true;
}
