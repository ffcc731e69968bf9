import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/briefing/span.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { findSpeaking } from '../../../src/pipeline/extract/names/speaking.ts';

/** Which of the proposed persons speak. */
function speaking(text: string, ...persons: readonly string[]): readonly string[] {
  const proposed = persons.map((words) => {
    const start = text.indexOf(words);
    return { kind: 'person', span: { start, end: start + words.length } } as const;
  });
  return [...findSpeaking(articleOf('a', text), proposed)].map(
    ([{ span }, how]) => `${textOf(text, span)} ${how}`,
  );
}

describe('those who speak by name', () => {
  it.each([
    ['قالت رئيسة الجمعية رنا عودة إن الباب مفتوح.', 'رنا عودة', 'titled'],
    ['أكد محمد ولد سيدي أن الرصيف جاهز.', 'محمد ولد سيدي', 'bare'],
    ['صرح وزير النقل، سليم الحداد، بأن الخط جاهز.', 'سليم الحداد', 'titled'],
  ])('%s', (text, name, how) => {
    expect(speaking(text, name)).toEqual([`${name} ${how}`]);
  });

  it.each([
    ['وصلت رنا عودة إلى المدينة.', 'رنا عودة'],
    ['قال الوزير إن سليم الحداد غائب.', 'سليم الحداد'],
    ['قالت المناضلة الصحراوية، سلطانة سيدي إبراهيم، إن الباب مغلق.', 'سيدي إبراهيم'],
  ])('nobody in «%s»', (text, name) => {
    expect(speaking(text, name)).toEqual([]);
  });
});
