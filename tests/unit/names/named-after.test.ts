import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { isNamedAfter } from '../../../src/pipeline/extract/names/named-after.ts';

describe('what bears the name of a person', () => {
  it.each([
    ['جرت المباراة بملعب سليم حداد.', true],
    ['نقل الجرحى إلى مستشفى “سليم حداد”.', true],
    ['في شارع الشهيد سليم حداد محلات كثيرة.', true],
    ['أغلقت الإقامة الجامعية “سليم حداد” أمس.', true],
    ['أغلقت الإقامة الجامعية، وغادر سليم حداد.', false],
    ['وأضاف المدير "سليم حداد" أن الباب مغلق.', false],
    ['زار الملعب سليم حداد.', false],
    ['غادر الملعب، سليم حداد.', false],
    ['قال مدير المستشفى سليم حداد ذلك.', false],
    ['سليم حداد غائب.', false],
  ])('%s', (text, expected) => {
    const article = articleOf('test', text);
    const start = article.text.indexOf('سليم حداد');
    expect(isNamedAfter(article, { start, end: start + 9 })).toBe(expected);
  });
});
