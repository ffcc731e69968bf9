import type { BuildPointer } from '../saved/copy-list.ts';

/** What a page asks the worker. */
export type Question =
  /** What is saved, and what is the newest? Answered by a `Status`. */
  | { readonly kind: 'status' }
  /** Keep these addresses: the page was loaded before the worker was there. */
  | { readonly kind: 'keep'; readonly addresses: readonly string[] }
  /** The reader has asked for a new version: a worker that waits may take over. */
  | { readonly kind: 'take-over' };

/** What is saved, and what the site has. */
export interface Status {
  /** Build of the saved copy. */
  readonly saved?: string;
  /** What the site has now; absent when it does not answer. */
  readonly newest?: BuildPointer;
}
