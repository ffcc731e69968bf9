import type { AnalyzedWord } from '../analyze.ts';
import type { VocabularyPart } from '../format/entry.ts';
import { findChunk } from '../format/meta.ts';
import {
  beginningsNear,
  completionsOf,
  type KnownWord,
  readVocabulary,
  suggestionsFor,
} from './vocabulary.ts';

/** A word of the query that the archive does not know, and what may be meant. */
export interface Correction {
  readonly word: string;
  /** Nearest first; several words where the unknown one was written without a space. */
  readonly meant: readonly string[];
}

/** Gets a part of the vocabulary by its file. */
export type LoadWords = (file: string) => Promise<string>;

const MOST_SUGGESTIONS = 4;
const MOST_COMPLETIONS = 6;
const LEAST_PREFIX = 2;
const MOST_PARTS = 8;

/** Look for what an unknown word may be meant for: words glued together first, then words spelled much like it. */
export async function correct(
  { form }: AnalyzedWord,
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<Correction> {
  const near = await wordsUnder(beginningsNear(form), parts, load);
  const split = await splitGlued(form, near, parts, load);
  return {
    word: form,
    meant: [...split, ...suggestionsFor(form, near, MOST_SUGGESTIONS)].slice(0, MOST_SUGGESTIONS),
  };
}

/** The commonest words that begin as a word that is still being typed. */
export async function complete(
  { form }: AnalyzedWord,
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly string[]> {
  const bare = form.replace(ARTICLE, '');
  if (bare.length < LEAST_PREFIX) return [];
  return completionsOf(bare, await wordsUnder([bare, `${bare}\u{10ffff}`], parts, load), MOST_COMPLETIONS);
}

/** The vocabulary lists words without their article. */
const ARTICLE = /^(?:[وفبك]{0,2}ال|[وف]?لل)/;

async function wordsUnder(
  beginnings: readonly string[],
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly KnownWord[]> {
  const files = new Set(beginnings.map((beginning) => (findChunk(parts, beginning) ?? parts[0])?.file));
  const needed = [...files].filter((file) => file !== undefined).slice(0, MOST_PARTS);
  return (await Promise.all(needed.map(load))).flatMap(readVocabulary);
}

/** Cut an unknown word in two known ones (الولاياتالمتحدة), the cut that leaves the commonest words first. */
async function splitGlued(
  form: string,
  near: readonly KnownWord[],
  parts: readonly VocabularyPart[],
  load: LoadWords,
): Promise<readonly string[]> {
  const cuts = Array.from({ length: Math.max(0, form.length - 5) }, (_, i) => i + 3)
    .map((at) => ({ left: form.slice(0, at), right: form.slice(at) }))
    .map((cut) => ({
      ...cut,
      bareLeft: cut.left.replace(ARTICLE, ''),
      bareRight: cut.right.replace(ARTICLE, ''),
    }));
  const ranks = new Map(near.map(({ word, rank }) => [word, rank]));
  const lefts = await wordsUnder([form.replace(ARTICLE, '')], parts, load);
  for (const { word, rank } of lefts) ranks.set(word, rank);
  const likely = cuts.filter(({ bareLeft }) => ranks.has(bareLeft));
  const rights = await wordsUnder(
    likely.map(({ bareRight }) => bareRight),
    parts,
    load,
  );
  for (const { word, rank } of rights) ranks.set(word, rank);
  return likely
    .flatMap((cut) => {
      const rank = Math.min(ranks.get(cut.bareLeft) ?? -1, ranks.get(cut.bareRight) ?? -1);
      return rank < 0 ? [] : [{ text: `${cut.left} ${cut.right}`, rank }];
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 1)
    .map(({ text }) => text);
}
