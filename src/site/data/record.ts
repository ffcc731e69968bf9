import type { FrontMatter } from '../../briefing/schema.ts';

/** A published briefing as its file tells it, with its text. */
export interface BriefingRecord {
  readonly id: string;
  readonly data: FrontMatter;
  /** The sentences of each block of the body, in order. */
  readonly blocks: readonly (readonly string[])[];
}
