import type { Flag } from './command.ts';
import type { Words } from './words.ts';

/** What a person may know of an article: the keys of a side-car, and what is asked. */
export const QUESTIONS = {
  title: 'headline, if the text has none of its own',
  date: 'day of publication, YYYY-MM-DD, YYYY-MM or YYYY',
  publisher: 'who published it',
  author: 'who wrote it',
  url: 'where it was published, https://…',
  licence: 'its licence, in words that readers see',
  collection: 'collection of the archive that it belongs to',
  embargo: 'first day on which it may be published, YYYY-MM-DD',
} as const satisfies Readonly<Record<string, Words>>;

export type Question = keyof typeof QUESTIONS;

/** A flag for each question, so that nobody need be asked. */
export const ASKED_FLAGS: Readonly<Record<string, Flag>> = Object.fromEntries(
  Object.entries(QUESTIONS).map(([name, about]) => [name, { type: 'string', value: name, about }]),
);
