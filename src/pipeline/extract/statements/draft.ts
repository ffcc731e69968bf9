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
  /** The pronoun that is the subject: «أنها أكدت». */
  readonly pronoun?: Span;
}
