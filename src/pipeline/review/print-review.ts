import { transliterate } from '../../briefing/transliteration.ts';
import type { NameKind } from '../extract/names/index.ts';
import type { Unlisted } from './review-list.ts';

/** The authority file of each kind of name, as `--as` calls it. */
export const FILES: Readonly<Record<NameKind, string>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
};

const LONGEST_SAMPLE = 160;

/**
 * Print names for a maintainer: each with how often it occurs, how sure it is, an id to take, and sentences.
 *
 * @param top how many of them
 */
export function printReview(names: readonly Unlisted[], top: number): string {
  if (names.length === 0) return 'No name waits for a decision.';
  const shown = names.slice(0, top).map(printName);
  const rest = names.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more; --top ${names.length} shows all.`] : [])].join(
    '\n\n',
  );
}

function printName({ name, kind, mentions, articles, confidence, samples }: Unlisted): string {
  const head = `${name}\n  ${mentions} × in ${articles} ${articles === 1 ? 'article' : 'articles'}, confidence ${confidence.toFixed(2)}; --as ${FILES[kind]} --id ${transliterate(name).latin}`;
  const lines = samples.map(
    ({ seed, sentence, text }) => `  ${seed}, sentence ${sentence}: ${cut(text, name)}`,
  );
  return [head, ...lines].join('\n');
}

/** Long sentences are cut around the name. */
function cut(text: string, name: string): string {
  if (text.length <= LONGEST_SAMPLE) return text;
  const at = Math.max(0, text.indexOf(name) - LONGEST_SAMPLE / 2);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const end = start + LONGEST_SAMPLE;
  const stop = end >= text.length ? text.length : text.lastIndexOf(' ', end);
  return `${start > 0 ? '… ' : ''}${text.slice(start, stop)}${stop < text.length ? ' …' : ''}`;
}
