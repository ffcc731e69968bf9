import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName } from './found-name.ts';
import type { Judged } from './judge-names.ts';

/** A name that a learned recogniser found, called as it is written. */
export function toRecognised(article: Article, { kind, span, confidence }: Judged): FoundName {
  const name = shownName(textOf(article.text, span));
  return { kind, span, form: 'name', name, confidence, rule: 'names/recogniser' };
}
