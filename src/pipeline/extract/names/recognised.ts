import { fold } from '../../../arabic/fold.ts';
import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName, Recogniser } from './found-name.ts';

/** What the recogniser proposes with less is for maintainers to review, not for readers. */
const SHOWN_FROM = 0.9;

/**
 * The names that a learned recogniser is sure of. A person's last name alone means the person of that last name
 * whom the text named in full before: «الحداد» after «سليم الحداد».
 */
export function findRecognised(article: Article, recogniser: Recogniser | undefined): readonly FoundName[] {
  const full = new Map<string, string>();
  return (recogniser?.(article) ?? []).flatMap(({ kind, span, confidence }) => {
    if (confidence < SHOWN_FROM) return [];
    const written = textOf(article.text, span);
    const words = written.split(/[ \u00a0]+/);
    const shown = shownName(written);
    const last = fold(words.at(-1) ?? '');
    const fullName = kind === 'person' && words.length === 1 ? full.get(last) : undefined;
    if (kind === 'person' && words.length > 1 && !full.has(last)) full.set(last, shown);
    const form = fullName === undefined ? ('name' as const) : ('short' as const);
    return [{ kind, span, form, name: fullName ?? shown, confidence, rule: 'names/recogniser' }];
  });
}
