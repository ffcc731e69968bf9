import { SURE_FROM } from '../../briefing/sure.ts';
import type { Registry } from '../../registry/registry.ts';
import { type FoundName, findNames, type Recogniser } from '../extract/names/index.ts';
import { addSpeakers } from '../extract/names/speakers.ts';
import { NAME_TYPES, type TagSpan } from '../extract/recognise/tags.ts';
import { readCorpus } from '../extract/recognise/training/corpus.ts';
import { findStatements } from '../extract/statements/find-statements.ts';
import type { Article } from '../stages.ts';
import { type NameAccuracy, scoreNames } from './name-accuracy.ts';
import { joinTokens, type TokenArticle } from './token-article.ts';

const TYPES: Readonly<Record<FoundName['kind'], (typeof NAME_TYPES)[number]>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
};

/** What annotators of names do not mark: bodies without a name of their own, such as «الحكومة اللبنانية». */
const UNMARKED = 'names/institution';

/**
 * The names that readers see as sure: of registry and recogniser together, as the pipeline joins them, those with a
 * confidence of at least {@link SURE_FROM}. A name is right if it touches just the annotated tokens (annotators left
 * particles with their words) and has their type; of «صحيفة هآرتس» the proper name «هآرتس» counts, as annotators mark
 * it. Adjectives of places («جزائري») and bodies of states without a name of their own are not names to the
 * annotators; they are left out.
 */
export function evaluateShownNames(conll: string, registry: Registry, recogniser: Recogniser): NameAccuracy {
  const { sentences, tags } = readCorpus(conll);
  const proposed = joinTokens(sentences).flatMap((part) => findInTokens(part, registry, recogniser));
  return scoreNames(tags, proposed);
}

/** As extraction finds them, those that statements tell of too. */
function namesIn(article: Article, registry: Registry, recogniser: Recogniser): readonly FoundName[] {
  const names = findNames(article, registry, recogniser);
  return addSpeakers(article, names, findStatements(article, { names }).statements, registry);
}

function findInTokens(
  { article, tokens, tokensAt }: TokenArticle,
  registry: Registry,
  recogniser: Recogniser,
): readonly (readonly TagSpan[])[] {
  const proposed: TagSpan[][] = tokens.map(() => []);
  for (const { kind, span, proper, form, rule, confidence } of namesIn(article, registry, recogniser)) {
    if (form === 'demonym' || rule === UNMARKED || confidence < SURE_FROM) continue;
    const { sentence, from, to } = tokensAt(proper ?? span);
    proposed[sentence]?.push({ from, to, type: NAME_TYPES.indexOf(TYPES[kind]) });
  }
  return proposed;
}
