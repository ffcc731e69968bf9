import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/briefing/span.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import type { FoundName } from '../../../src/pipeline/extract/names/index.ts';
import { addSpeakers } from '../../../src/pipeline/extract/names/speakers.ts';
import { findStatements } from '../../../src/pipeline/extract/statements/find-statements.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';

const { registry } = loadRegistry([]);

/** The persons of a text in which these words were found already: words of the text, and the name they stand for. */
function personsOf(text: string, ...known: readonly string[]): readonly string[] {
  const article = articleOf('test', text);
  const names = known.map((name): FoundName => {
    const start = article.text.indexOf(name);
    const span = { start, end: start + name.length };
    return { kind: 'person', span, form: 'name', name, confidence: 0.9, rule: 'names/recogniser' };
  });
  const { statements } = findStatements(article, { names });
  return addSpeakers(article, names, statements, registry).map(
    ({ span, name }) => `${textOf(article.text, span)}=${name}`,
  );
}

describe('persons who speak by a name that nobody knows', () => {
  it.each([
    ['قال سليم حداد مدير المركز إن الباب مفتوح.', 'سليم حداد=سليم حداد'],
    ['أكد الدكتور علي سليم حداد رئيس القسم أن الباب مفتوح.', 'علي سليم حداد=علي سليم حداد'],
    ['أوضح مدير المركز الوطني، سليم حداد، أن الباب مفتوح.', 'سليم حداد=سليم حداد'],
  ])('%s', (text, expected) => {
    expect(personsOf(text)).toEqual([expected]);
  });

  it('take the place of a part of the name, and the last name alone is theirs', () => {
    const text = 'قال سليم حداد مدير المركز إن الباب مفتوح. وعاد حداد إلى المدينة.';
    const article = articleOf('test', text);
    const names = [...text.matchAll(/حداد/gu)].map(({ index }): FoundName => {
      const span = { start: index, end: index + 4 };
      return { kind: 'person', span, form: 'name', name: 'حداد', confidence: 0.9, rule: 'names/recogniser' };
    });
    const { statements } = findStatements(article, { names });
    const all = addSpeakers(article, names, statements, registry);
    expect(all.map(({ span, name }) => `${textOf(text, span)}=${name}`)).toEqual([
      'سليم حداد=سليم حداد',
      'حداد=سليم حداد',
    ]);
  });

  it.each([
    ['a post alone', 'قال مدير المركز إن الباب مفتوح.'],
    ['a body', 'أكدت إدارة المركز، مصلحة الأرشيف، أن الباب مفتوح.'],
    ['a name of one word', 'قال حداد مدير المركز إن الباب مفتوح.'],
    ['a source', 'قال مصدر أمني مسؤول إن الباب مفتوح.'],
  ])('are not %s', (_, text) => {
    expect(personsOf(text)).toEqual([]);
  });
});
