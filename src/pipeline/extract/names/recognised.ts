import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName } from './found-name.ts';
import { withoutTitles } from './honours.ts';
import type { Judged } from './judge-names.ts';

/** A name that a learned recogniser found, called as it is written, without titles. */
export function toRecognised(article: Article, { kind, span: whole, confidence }: Judged): FoundName {
  const span = kind === 'person' ? withoutTitles(article.text, whole) : whole;
  const name = shownName(textOf(article.text, span));
  return { kind, span, form: 'name', name, confidence, rule: 'names/recogniser' };
}
