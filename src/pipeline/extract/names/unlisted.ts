import type { Registry } from '../../../registry/build-registry.ts';
import type { Article } from '../../stages.ts';
import type { FoundName, Recogniser } from './found-name.ts';
import { weighNames } from './index.ts';
import { covers } from './judge-names.ts';
import { linkNames } from './link-names.ts';
import { toRecognised } from './recognised.ts';
import { makeSpanIndex } from './span-index.ts';

/**
 * The names of an article that only the recogniser knows, sure or not, for maintainers to judge. What lies in a listed
 * name is left out; short names are linked to full ones, as readers will see them.
 */
export function findUnlisted(
  article: Article,
  registry: Registry,
  recogniser: Recogniser,
): readonly FoundName[] {
  const { listed, others } = weighNames(article, registry, recogniser);
  const listedAt = makeSpanIndex(listed);
  const unlisted = others
    .filter(({ span }) => listedAt(span).every((name) => covers(span, name.span) && !covers(name.span, span)))
    .map((name) => toRecognised(article, name));
  const inOrder = [...listed, ...unlisted].sort((a, b) => a.span.start - b.span.start);
  return linkNames(article, inOrder, registry).filter(
    ({ id, rule }) => id === undefined && rule === 'names/recogniser',
  );
}
