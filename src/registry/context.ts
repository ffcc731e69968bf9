import type { Registry } from './build-registry.ts';
import { startsOf } from './clitics-of-names.ts';
import { SENTENCE_START, stemKey, wordKey } from './conditions.ts';
import { isUnconditional } from './entry.ts';
import { hasMarksOf } from './marked-names.ts';
import { type Candidate, candidatesAt, isQuoted } from './match.ts';
import {
  endsInMaqsura,
  followsGivenName,
  isClubTown,
  isFather,
  isOfPersonName,
  isOtherThanOrigin,
} from './readings.ts';
import { type TextWords, wordsAround } from './text-words.ts';

/** What is known around a candidate while a text is read from its start. */
export interface Surroundings {
  readonly text: TextWords;
  readonly registry: Registry;
  /** Ids that the text names without doubt somewhere. */
  readonly certain: ReadonlySet<string>;
  /** Ids that were named before this point. */
  readonly named: ReadonlySet<string>;
  /** What was found before this point. */
  readonly found: readonly Candidate[];
}

/** How far from a name the words stand that decide about it. */
const REACH = 8;

/**
 * May the candidate count where it stands? Looks at the conditions of its alias, at the order of full and short
 * names, and at the readings that make it no mention at all: languages, families, sports clubs.
 */
export function isAllowed(candidate: Candidate, around: Surroundings): boolean {
  const { form, id, alias, conditions } = candidate.pattern;
  const { text } = around;
  if (hasNeighbour(candidate, text, conditions.unless)) return false;
  if (form === 'short' && (!around.named.has(id) || followsGivenName(candidate, text))) return false;
  if (form === 'demonym' && (isOtherThanOrigin(candidate, text) || endsInMaqsura(candidate, text)))
    return false;
  if (form === 'name' && isOfPersonName(candidate, text)) return false;
  if (form === 'name' && (isClubTown(candidate, text) || isFather(candidate, text))) return false;
  return isUnconditional(alias) || hasMarksOf(candidate, text) || meetsConditions(candidate, around);
}

function meetsConditions(candidate: Candidate, around: Surroundings): boolean {
  const { id, alias, conditions } = candidate.pattern;
  const { text } = around;
  if (alias.quoted && isQuoted(candidate, text)) return true;
  if (
    alias.after.length > 0 &&
    (isAfter(candidate, text, conditions.after) || isJoinedToPlace(candidate, around))
  ) {
    return true;
  }
  return alias.when.length > 0 && (around.certain.has(id) || isNear(candidate, text, conditions.when));
}

function isNear(candidate: Candidate, text: TextWords, stems: ReadonlySet<string>): boolean {
  return wordsAround(text, candidate.from, candidate.to, REACH).some((word) =>
    startsOf(word).some((start) => stems.has(stemKey(start.word))),
  );
}

/** Directly before: a listed word, a listed clitic, or the start of the sentence where that is listed. */
function isAfter(candidate: Candidate, text: TextWords, keys: ReadonlySet<string>): boolean {
  const { from, clitics } = candidate;
  if (clitics !== '') return keys.has(clitics.slice(-1));
  if (text.opens[from] === true) return keys.has(SENTENCE_START);
  return text.joins[from] === true && isOneOf(text.folded[from - 1] ?? '', keys);
}

function hasNeighbour(candidate: Candidate, text: TextWords, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false;
  return wordsAround(text, candidate.from, candidate.to, 1).some((word) => isOneOf(word, keys));
}

function isOneOf(word: string, keys: ReadonlySet<string>): boolean {
  return startsOf(word).some((start) => keys.has(wordKey(start.word)));
}

/** نيجيريا ومالي وليبيا: a place that is joined by و to a place whose name leaves no doubt. */
function isJoinedToPlace(candidate: Candidate, around: Surroundings): boolean {
  if (candidate.pattern.kind !== 'place' || candidate.pattern.form !== 'name') return false;
  const before = around.found.at(-1);
  if (candidate.clitics.startsWith('و') && before?.to === candidate.from && isPlaceName(before)) return true;
  const next = candidatesAt(around.text, candidate.to, around.registry.lexicon);
  return next.some(
    (other) => other.clitics.startsWith('و') && isPlaceName(other) && isUnconditional(other.pattern.alias),
  );
}

function isPlaceName(candidate: Candidate): boolean {
  return candidate.pattern.kind === 'place' && candidate.pattern.form === 'name';
}
