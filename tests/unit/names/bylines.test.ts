import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { isByline } from '../../../src/pipeline/extract/names/bylines.ts';

/** Is the first «سليم حداد» of a text a by-line, if the text has a dateline of so many letters? */
function signs(text: string, dateline?: number, id?: string): boolean {
  const article = articleOf('test', text);
  const start = article.text.indexOf('سليم حداد');
  const name = {
    kind: 'person',
    span: { start, end: start + 9 },
    form: 'name',
    name: 'سليم حداد',
    confidence: 0.9,
    rule: 'names/recogniser',
    ...(id !== undefined && { id }),
  } as const;
  return isByline(article, name, dateline === undefined ? undefined : { start: 0, end: dateline });
}

describe('who signs the article', () => {
  it.each([
    'سليم حداد – صحيفة الراية\n\nفتح المركز أبوابه أمس.',
    'سليم حداد\n\nفتح المركز أبوابه أمس.',
    'المركز يفتح أبوابه\n\nبقلم: سليم حداد\n\nفتح المركز أبوابه أمس.',
  ])('on a line of its own: %s', (text) => {
    expect(signs(text)).toBe(true);
  });

  it('in the dateline', () => {
    const text = 'سليم حداد - تونس: فتح المركز أبوابه أمس.';
    expect(signs(text, 16)).toBe(true);
    expect(signs(text)).toBe(false);
  });

  it.each([
    'سليم حداد: المركز يفتح أبوابه\n\nفتح المركز أبوابه أمس.',
    'سليم حداد | تونس\n\nهدى المرابط | المغرب\n\nفتح المركز أبوابه أمس.',
    'سليم حداد يفتح المركز\n\nفتح المركز أبوابه أمس.',
    'فتح المركز.\n\nجاء الناس.\n\nعاد الناس.\n\nسليم حداد',
  ])('but not: %s', (text) => {
    expect(signs(text)).toBe(false);
  });

  it('is nobody whom the registry lists', () => {
    expect(signs('سليم حداد\n\nفتح المركز أبوابه أمس.', undefined, 'salim-haddad')).toBe(false);
  });
});
