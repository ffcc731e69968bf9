import { fold } from '../../../arabic/fold.ts';
import type { Statement } from '../../../briefing/schema.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Registry } from '../../../registry/build-registry.ts';
import type { Article } from '../../stages.ts';
import { LEXICON } from '../statements/load-lexicon.ts';
import type { FoundName } from './found-name.ts';
import { linkNames } from './link-names.ts';
import { keepOwnLetters } from './own-letters.ts';
import { makeSpanIndex } from './span-index.ts';

/** In annotated news nine in ten of them are just as annotators have them, and nearly all are persons. */
const CONFIDENCE = 0.9;
const RULE = 'names/speaker';
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/**
 * Add the persons who speak by a name that nobody knows: what stands before their post («سليم حداد | مدير المركز») or, set
 * off by commas, behind it («مدير المركز، سليم حداد، إن»). Names that lie in such a name give way to it.
 *
 * @param names in text order
 * @param statements of the same article
 * @returns names in text order; last names that stand alone behind a new one are linked to it
 * @example of «قال سليم حداد مدير المركز إن …» without names: سليم حداد
 */
export function addSpeakers(
  article: Article,
  names: readonly FoundName[],
  statements: readonly Statement[],
  registry: Registry,
): readonly FoundName[] {
  const namesAt = makeSpanIndex(names);
  const found = new Map<number, FoundName>();
  for (const statement of statements) {
    const span = spanOfName(article, statement);
    if (span === undefined || found.has(span.start) || !namesAt(span).every((name) => givesWay(name, span)))
      continue;
    const name = article.text.slice(span.start, span.end);
    found.set(span.start, { kind: 'person', span, form: 'name', name, confidence: CONFIDENCE, rule: RULE });
  }
  if (found.size === 0) return names;
  const speakers = [...found.values()];
  const foundAt = makeSpanIndex(speakers);
  const kept = names.filter(({ span }) => foundAt(span).length === 0);
  const all = [...kept, ...speakers].sort((a, b) => a.span.start - b.span.start);
  return linkNames(article, keepOwnLetters(article, all), registry);
}

/** A shorter name that only the recogniser knows: «باكير» in «علي حسين باكير». */
function givesWay({ kind, rule, span }: FoundName, whole: Span): boolean {
  const isShorter = span.end - span.start < whole.end - whole.start;
  return kind === 'person' && rule === 'names/recogniser' && span.end === whole.end && isShorter;
}

function spanOfName(article: Article, { speaker }: Statement): Span | undefined {
  if (speaker.kind !== 'named' || speaker.origin !== 'explicit' || speaker.id !== undefined) return undefined;
  const sentence = article.sentences[speaker.sentence - 1];
  if (sentence === undefined) return undefined;
  const words = nameBeforePost(speaker.text, speaker.name) ?? nameAfterComma(speaker.text);
  if (words === undefined) return undefined;
  const phrase = article.text.indexOf(speaker.text, sentence.span.start);
  const start = phrase + speaker.text.lastIndexOf(words);
  return phrase === -1 || (speaker.occurrence ?? 1) > 1 ? undefined : { start, end: start + words.length };
}

/** «الدكتور سليم حداد رئيس القسم»: the name that the phrase begins with, without ranks. */
function nameBeforePost(text: string, name: string): string | undefined {
  return name.length < text.length && text.startsWith(name) ? checkName(withoutRanks(name)) : undefined;
}

/** «رئيس القسم، الدكتور سليم حداد»: what is set off at the end. */
function nameAfterComma(text: string): string | undefined {
  const [, ...parts] = text.split(/[،,]\s*/u);
  const last = parts.at(-1)?.trim();
  return last === undefined ? undefined : checkName(withoutRanks(last));
}

function withoutRanks(words: string): string {
  const [first = '', ...rest] = words.split(/\s+/u);
  return rest.length > 0 && isOfRole(first, (role) => role === 'rank')
    ? withoutRanks(words.slice(first.length).trimStart())
    : words;
}

function checkName(words: string): string | undefined {
  const parts = words.split(/\s+/u);
  const isOfLength = parts.length >= FEWEST_WORDS && parts.length <= MOST_WORDS;
  const isName = parts.every((word, at) => /^\p{L}[\p{L}\p{M}]+$/u.test(word) && isNameWord(word, at === 0));
  return isOfLength && isName ? words : undefined;
}

function isNameWord(word: string, isFirst: boolean): boolean {
  const key = fold(word);
  if (isFirst && /^(?:ال|لل)/u.test(key)) return false;
  return !isOfRole(word, () => true) && !/^(?:في|من|على|عن|إلى|مع|ان|او|باسم)$/u.test(word);
}

function isOfRole(word: string, isRole: (role: string) => boolean): boolean {
  const key = fold(word);
  const known = LEXICON.speakers.get(key) ?? LEXICON.speakers.get(key.replace(/^ال/u, ''));
  return known !== undefined && isRole(known.role);
}
