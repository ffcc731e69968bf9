import { lightStem } from '../arabic/stem.ts';
import type { Conditions } from './entry.ts';
import { nameForm } from './name-words.ts';

/** Stands in `after` for the start of a sentence, where no adjective can stand. */
export const SENTENCE_START = 'start';

/** Conditions in the form that words of a text are compared in. */
export interface CompiledConditions {
  /** {@link stemKey} of each word. */
  readonly when: ReadonlySet<string>;
  /** {@link wordKey} of each word. */
  readonly after: ReadonlySet<string>;
  /** {@link wordKey} of each word. */
  readonly unless: ReadonlySet<string>;
}

/** Prepare the conditions of an alias once, so that looking at a text only compares. */
export function compileConditions(conditions: Conditions): CompiledConditions {
  return {
    when: new Set(conditions.when.map((word) => stemKey(nameForm(word)))),
    after: new Set(conditions.after.map((word) => wordKey(nameForm(word)))),
    unless: new Set(conditions.unless.map((word) => wordKey(nameForm(word)))),
  };
}

/**
 * What words near a name are compared by: a cue counts in all its inflections.
 *
 * @param folded a folded word without clitics
 * @example stemKey('الاسرائيليه') === stemKey('اسرائيل') // true
 */
export function stemKey(folded: string): string {
  return lightStem(folded);
}

/**
 * What words directly beside a name are compared by: the word itself, with or without the article.
 *
 * @param folded a folded word without clitics
 * @example wordKey('الشمال') // 'شمال'
 */
export function wordKey(folded: string): string {
  return folded.length > 3 && folded.startsWith('ال') ? folded.slice(2) : folded;
}
