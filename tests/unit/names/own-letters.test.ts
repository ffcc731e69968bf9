import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/briefing/span.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import type { FoundName } from '../../../src/pipeline/extract/names/index.ts';
import { keepOwnLetters } from '../../../src/pipeline/extract/names/own-letters.ts';

/** The words of a person's name after every occurrence of it was found. */
function keep(text: string, name: string): readonly string[] {
  const article = articleOf('test', text);
  const names = [...article.text.matchAll(new RegExp(name, 'gu'))].map(({ index }): FoundName => {
    const span = { start: index, end: index + name.length };
    return { kind: 'person', span, form: 'name', name, confidence: 0.9, rule: 'names/recogniser' };
  });
  return keepOwnLetters(article, names).map((one) => `${textOf(article.text, one.span)}=${one.name}`);
}

describe('a letter that always stands before a name', () => {
  it('is its own', () => {
    expect(keep('قال برمضان ذلك. وأكد برمضان الخبر.', 'رمضان')).toEqual(['برمضان=برمضان', 'برمضان=برمضان']);
  });

  it('is its own once, if the full name ends so', () => {
    const article = articleOf('test', 'نزيه برمضان ضيفنا. وأكد برمضان الخبر.');
    const found = (start: number, end: number): FoundName => ({
      kind: 'person',
      span: { start, end },
      form: 'name',
      name: article.text.slice(start, end),
      confidence: 0.9,
      rule: 'names/recogniser',
    });
    const last = article.text.lastIndexOf('رمضان');
    const names = keepOwnLetters(article, [found(0, 11), found(last, last + 5)]);
    expect(names.map(({ name }) => name)).toEqual(['نزيه برمضان', 'برمضان']);
  });

  it.each([
    ['once', 'التقى الوفد بسالم أمس.', 'سالم', ['سالم=سالم']],
    [
      'not always',
      'التقى الوفد بسالم. ورحب بسالم. وخرج سالم.',
      'سالم',
      ['سالم=سالم', 'سالم=سالم', 'سالم=سالم'],
    ],
    ['and does not speak', 'التقى الوفد بسالم. ورحب بسالم.', 'سالم', ['سالم=سالم', 'سالم=سالم']],
    ['with و before it', 'حضر علي وسالم. وخرج كريم وسالم.', 'سالم', ['سالم=سالم', 'سالم=سالم']],
  ])('is a preposition if it stands there %s', (_, text, name, expected) => {
    expect(keep(text, name)).toEqual(expected);
  });
});
