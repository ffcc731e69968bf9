import { transliterate } from '../../src/briefing/transliteration.ts';
import type { NameKind } from '../../src/pipeline/extract/names/index.ts';
import type { Unlisted } from '../../src/pipeline/review/review-list.ts';
import { inWords } from './words.ts';

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
  if (names.length === 0) return inWords('No name waits for a decision.');
  const shown = names.slice(0, top).map(printName);
  const rest = names.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [inWords('… and {rest} more; --top {all} shows all.', { rest, all: names.length })] : []),
  ].join('\n\n');
}

function printName({ name, kind, mentions, articles, confidence, samples }: Unlisted): string {
  const counts = {
    mentions,
    articles,
    confidence: confidence.toFixed(2),
    flags: `--as ${FILES[kind]} --id ${transliterate(name).latin}`,
  };
  const told =
    articles === 1
      ? inWords('{mentions} × in one article, confidence {confidence}; {flags}', counts)
      : inWords('{mentions} × in {articles} articles, confidence {confidence}; {flags}', counts);
  const head = `${name}\n  ${told}`;
  const lines = samples.map(
    ({ seed, sentence, text }) =>
      `  ${inWords('{seed}, sentence {sentence}: {text}', { seed, sentence, text: cut(text, name) })}`,
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
