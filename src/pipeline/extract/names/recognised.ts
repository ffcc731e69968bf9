import { fold } from '../../../arabic/fold.ts';
import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName } from './found-name.ts';
import type { Judged } from './judge-names.ts';

/**
 * The names that a learned recogniser found. A person's last name alone means the person of that last name whom the
 * text named in full before: «الحداد» after «سليم الحداد».
 *
 * @param names in text order
 */
export function nameRecognised(article: Article, names: readonly Judged[]): readonly FoundName[] {
  const full = new Map<string, string>();
  return names.map(({ kind, span, confidence }) => {
    const written = textOf(article.text, span);
    const words = written.split(/[ \u00a0]+/);
    const shown = shownName(written);
    const last = fold(words.at(-1) ?? '');
    const fullName = kind === 'person' && words.length === 1 ? full.get(last) : undefined;
    if (kind === 'person' && words.length > 1 && !full.has(last)) full.set(last, shown);
    const form = fullName === undefined ? ('name' as const) : ('short' as const);
    return { kind, span, form, name: fullName ?? shown, confidence, rule: 'names/recogniser' };
  });
}
