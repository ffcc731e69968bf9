import { lightStem } from '../../arabic/stem.ts';
import { tokenizeWords } from '../../arabic/words.ts';
import type { Evidence } from '../../briefing/schema.ts';
import { textOf } from '../../briefing/span.ts';
import { foldWords } from '../extract/folded-words.ts';
import type { Article, Facts, Sentence } from '../stages.ts';
import { isFunctionWord } from './function-words.ts';

/** What is measured of a sentence; each from 0 to 1. */
export interface SentenceFeatures {
  /** 1 for the first sentence, falling evenly to the end of the text. */
  readonly position: number;
  /** 1 for the first sentence, a third for the third, next to nothing from the sixth on. */
  readonly lead: number;
  /** How much of the names that the article is about it holds. */
  readonly salience: number;
  /** How near its words are to those of the whole article. */
  readonly centrality: number;
  /** How much it says, up to a measure. */
  readonly length: number;
  /** Does it lean on the sentence before: كما، وأضاف، وهو? */
  readonly dependence: number;
}

/** A sentence that may stand for the article, with what is measured of it. */
export interface DescribedSentence {
  readonly sentence: Sentence;
  readonly features: SentenceFeatures;
  /** How often each of its stems stands in it. */
  readonly stems: ReadonlyMap<string, number>;
}

/** Below this a sentence says too little: a heading, a by-line, a list of names. */
const LEAST_WORDS = 5;
/** Cells with bars or tabs between them: «سليم | تونس | مهندس». */
const TABLE_ROW = /\S\s*[|\t][^|\t]*\S[^|\t]*[|\t]\s*\S/u;
/** Fields with their names: «السنة: 2019 - الكمية: 9800 طن». */
const FIELDS = /^\p{L}+(?: \p{L}+)?\s*:[^:]+[-–—،؛/]\s*\p{L}+(?: \p{L}+)?\s*:/u;
/** At this length a sentence says enough. */
const FULL_LENGTH = 40;
/** Sentences until `lead` has fallen to a third. */
const LEAD_REACH = 2;

const LEANING =
  /^[وف]?(?:اضاف\p{L}*|تابع\p{L}*|كما|هو|هي|هم|ذلك|هذا|هذه|تلك|لكن\p{L}*|لان\p{L}*|كذلك|ايضا|ثم|بالتالي|لذلك|عليه|منه|منها|فيه|فيها|بدوره|بدورها|نفس|المصدر|استطرد|استدرك|اردف|مضي|ختم|اختتم|انه|انها|به|بها|له|لها)$/u;

/**
 * Measure the sentences that may stand for an article: prose of at least five words that is neither heading nor
 * question.
 */
export function describeSentences(article: Article, facts: Facts): readonly DescribedSentence[] {
  const salience = measureSalience(article, facts);
  const words = groupWords(article);
  const stems = words.map(countStems);
  const centrality = measureCentrality(stems);
  const usable = article.sentences.filter((sentence) => canStandAlone(article, facts, sentence, words));
  return usable.map((sentence, rank) => {
    const at = sentence.number - 1;
    const own = words[at] ?? [];
    return {
      sentence,
      stems: stems[at] ?? new Map(),
      features: {
        position: 1 - rank / usable.length,
        lead: Math.exp(-rank / LEAD_REACH),
        salience: salience[at] ?? 0,
        centrality: centrality[at] ?? 0,
        length: Math.min(own.length / FULL_LENGTH, 1),
        dependence: LEANING.test(own[0] ?? '') ? 1 : 0,
      },
    };
  });
}

function canStandAlone(
  article: Article,
  { dateline }: Facts,
  { number, block, span }: Sentence,
  words: readonly (readonly string[])[],
): boolean {
  const isProse = block.kind === 'paragraph' || block.kind === 'quote';
  const ofDateline = dateline?.sentence === number ? tokenizeWords(dateline.text).length : 0;
  const isLong = (words[number - 1]?.length ?? 0) - ofDateline >= LEAST_WORDS;
  const text = textOf(article.text, span);
  const isRow = TABLE_ROW.test(text) || FIELDS.test(text);
  return isProse && isLong && !isRow && !/[?؟]\P{L}*$/u.test(text);
}

/** The folded words of each sentence. */
function groupWords(article: Article): readonly (readonly string[])[] {
  const groups = article.sentences.map((): string[] => []);
  const folded = foldWords(article.words.map((word) => word.text));
  for (const [i, word] of article.words.entries()) groups[word.sentence - 1]?.push(folded[i] ?? '');
  return groups;
}

function countStems(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (isFunctionWord(word) || word.length < 2) continue;
    const stem = lightStem(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** How near each sentence is to the sum of all: the cosine of their stems' counts, the nearest being 1. */
function measureCentrality(stems: readonly ReadonlyMap<string, number>[]): readonly number[] {
  const all = new Map<string, number>();
  for (const counts of stems) {
    for (const [stem, count] of counts) all.set(stem, (all.get(stem) ?? 0) + count);
  }
  return scale(stems.map((counts) => similarity(counts, all)));
}

/** Each name counts by how often the article has it; the sentence with most is 1. */
function measureSalience(article: Article, facts: Facts): readonly number[] {
  const sums = article.sentences.map(() => 0);
  for (const { mentions } of [...facts.people, ...facts.organisations, ...facts.places]) {
    const inSentences = new Set(mentions.map((mention: Evidence) => mention.sentence));
    for (const number of inSentences) {
      sums[number - 1] = (sums[number - 1] ?? 0) + Math.log2(1 + mentions.length);
    }
  }
  return scale(sums);
}

/** Cosine of two counts of stems: 0 for nothing in common, 1 for the same words. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [stem, count] of a) shared += count * (b.get(stem) ?? 0);
  return shared === 0 ? 0 : shared / (norm(a) * norm(b));
}

function norm(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return Math.sqrt(sum);
}

function scale(values: readonly number[]): readonly number[] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? values : values.map((value) => value / most);
}
