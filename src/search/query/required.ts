import { analyze } from '../analyze.ts';
import type { Fragment } from '../document.ts';
import type { IndexFiles } from '../format/index-files.ts';
import { documentsWith, findPhrase } from './phrase.ts';
import type { Phrase, Plan } from './plan.ts';
import type { Ranked } from './rank.ts';

/** Texts that are read to be sure of a phrase; beyond them the index's word is taken. */
const MOST_READ = 30;

/** Documents that a query lets through. */
export interface Kept {
  readonly ranked: readonly Ranked[];
  /** No document has every phrase in a row: these have their words, near or far. */
  readonly isRelaxed: boolean;
}

/**
 * Keep the documents that have every phrase in quotation marks and nothing that was excluded. Rather than
 * nothing, documents with the words of the phrases are given, and said to be so.
 */
export async function keepRequired(
  ranked: readonly Ranked[],
  plan: Plan,
  files: IndexFiles,
  read: (document: number) => Promise<Fragment | undefined>,
): Promise<Kept> {
  const without = await Promise.all(plan.excluded.map((phrase) => documentsWith(phrase, files)));
  const allowed = ranked.filter(({ document }) => !without.some((set) => set?.has(document) === true));
  const kept = await keepPhrases(allowed, plan.required, files, read);
  return kept.length === 0 && allowed.length > 0
    ? { ranked: allowed, isRelaxed: true }
    : { ranked: kept, isRelaxed: false };
}

async function keepPhrases(
  ranked: readonly Ranked[],
  required: readonly Phrase[],
  files: IndexFiles,
  read: (document: number) => Promise<Fragment | undefined>,
): Promise<readonly Ranked[]> {
  const having = await Promise.all(required.map((phrase) => documentsWith(phrase, files)));
  const likely = ranked.filter(({ document }) => having.every((set) => set?.has(document) !== false));
  const toRead = required.filter((phrase) => phrase.length > 1);
  if (toRead.length === 0) return likely;
  const sure = await Promise.all(
    likely.slice(0, MOST_READ).map(async (one) => {
      const fragment = await read(one.document);
      return fragment !== undefined && hasAll(fragment, toRead) ? [one] : [];
    }),
  );
  return [...sure.flat(), ...likely.slice(MOST_READ)];
}

function hasAll({ title, sentences }: Fragment, phrases: readonly Phrase[]): boolean {
  const texts = [title, ...sentences].map(analyze);
  return phrases.every((phrase) => texts.some((text) => findPhrase(text, phrase).length > 0));
}
