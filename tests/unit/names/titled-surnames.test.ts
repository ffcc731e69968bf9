import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/briefing/span.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import type { FoundName } from '../../../src/pipeline/extract/names/index.ts';
import { findTitledSurnames } from '../../../src/pipeline/extract/names/titled-surnames.ts';

/** What is found of a text in which these persons were found already, where their names stand first. */
function find(text: string, persons: readonly string[]): readonly string[] {
  const article = articleOf('test', text);
  const names = persons.map((name): FoundName => {
    const start = article.text.indexOf(name);
    const span = { start, end: start + name.length };
    return { kind: 'person', span, form: 'name', name, confidence: 0.9, rule: 'names/recogniser' };
  });
  return findTitledSurnames(article, names).map(
    ({ span, name, form }) => `${textOf(article.text, span)} ${form} ${name}`,
  );
}

describe('last names behind a title or as a source', () => {
  it.each([
    ['قال أنس العلوي ذلك. وأكد د. العلوي أنها مجانية.', 'العلوي short أنس العلوي'],
    ['قال أنس العلوي ذلك. وأكد السيد العلوي أنها مجانية.', 'العلوي short أنس العلوي'],
    ['قال محمد شرفي ذلك. وزار السيد شرفي المدرسة.', 'شرفي short محمد شرفي'],
    ['قال محمد شرفي ذلك. والمدرسة مغلقة، حسب شرفي.', 'شرفي short محمد شرفي'],
  ])('%s', (text, expected) => {
    expect(find(text, [expected.split(' ').slice(2).join(' ')])).toEqual([expected]);
  });

  it.each([
    ['without a title', 'قال سليم المغربي ذلك. ووصل المغربي أمس.', ['سليم المغربي']],
    ['of two persons', 'حضر سليم حداد وكريم حداد. وقال السيد حداد ذلك.', ['سليم حداد', 'كريم حداد']],
    ['before the full name', 'قال السيد حداد ذلك. وحضر سليم حداد.', ['سليم حداد']],
    ['in another sentence than the title', 'حضر سليم حداد مع السيد. حداد رجل معروف.', ['سليم حداد']],
  ])('are not taken for one %s', (_, text, persons) => {
    expect(find(text, persons)).toEqual([]);
  });
});
