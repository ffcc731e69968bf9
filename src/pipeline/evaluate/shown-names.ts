import type { Registry } from '../../registry/registry.ts';
import { type FoundName, findNames, type Recogniser } from '../extract/names/index.ts';
import { NAME_TYPES, type TagSpan } from '../extract/recognise/tags.ts';
import { readCorpus } from '../extract/recognise/training/corpus.ts';
import { segment } from '../segment/index.ts';
import type { Article } from '../stages.ts';
import { type NameAccuracy, scoreNames } from './name-accuracy.ts';
import { sourceOf } from './text-article.ts';

/** Sentences to an article: files of tokens do not say where articles begin. */
const ARTICLE = 30;

const TYPES: Readonly<Record<FoundName['kind'], (typeof NAME_TYPES)[number]>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
};

/** What annotators of names do not mark: bodies without a name of their own, such as «الحكومة اللبنانية». */
const UNMARKED = 'names/institution';
/** What is less sure is shown as such. */
const CONFIDENT = 0.9;

/**
 * The names that readers see as sure: of registry and recogniser together, as the pipeline joins them, those with a
 * confidence of at least 0.9. Each 30 sentences are an article whose tokens are joined by spaces; a name is right if
 * it touches just the annotated tokens (annotators left particles with their words) and has their type. Adjectives of
 * places («جزائري») and bodies of states without a name of their own are not names to the annotators; they are left
 * out.
 */
export function evaluateShownNames(conll: string, registry: Registry, recogniser: Recogniser): NameAccuracy {
  const { sentences, tags } = readCorpus(conll);
  const proposed: (readonly TagSpan[])[] = [];
  for (let from = 0; from < sentences.length; from += ARTICLE) {
    proposed.push(...findInTokens(sentences.slice(from, from + ARTICLE), registry, recogniser));
  }
  return scoreNames(tags, proposed);
}

function findInTokens(
  sentences: readonly (readonly string[])[],
  registry: Registry,
  recogniser: Recogniser,
): readonly (readonly TagSpan[])[] {
  const { article, sentenceAt, tokenAt } = joinTokens(sentences);
  const proposed: TagSpan[][] = sentences.map(() => []);
  for (const { kind, span, form, rule, confidence } of findNames(article, registry, recogniser)) {
    if (form === 'demonym' || rule === UNMARKED || confidence < CONFIDENT) continue;
    const from = tokenAt[span.start] ?? 0;
    const to = (tokenAt[span.end - 1] ?? 0) + 1;
    proposed[sentenceAt[span.start] ?? 0]?.push({ from, to, type: NAME_TYPES.indexOf(TYPES[kind]) });
  }
  return proposed;
}

/** The tokens as an article, a line a sentence, and for each unit of its text the sentence and the token in it. */
function joinTokens(sentences: readonly (readonly string[])[]): {
  readonly article: Article;
  readonly sentenceAt: Uint32Array;
  readonly tokenAt: Uint32Array;
} {
  const text = sentences.map((tokens) => tokens.join(' ')).join('\n');
  const sentenceAt = new Uint32Array(text.length);
  const tokenAt = new Uint32Array(text.length);
  let at = 0;
  for (const [sentence, tokens] of sentences.entries()) {
    for (const [token, { length }] of tokens.entries()) {
      sentenceAt.fill(sentence, at, at + length);
      tokenAt.fill(token, at, at + length);
      at += length + 1;
    }
  }
  const source = sourceOf('tokens', text);
  return { article: segment({ source, text, edits: [], messages: [] }), sentenceAt, tokenAt };
}
