import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinRuns } from '../../../src/site/latin-runs.ts';
import { wordsHtml } from '../../../src/site/words-html.ts';
import { line } from '../lines-of-articles.ts';
import { textOf } from './text-of-html.ts';

describe('runs of Latin script', () => {
  it('make up the text again', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(
          latinRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
        expect(
          textOf(wordsHtml(text)).replace(
            /&(amp|lt|gt|quot);/g,
            (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
          ),
        ).toBe(text);
      }),
    );
  });

  it('leave a number to the Arabic after it, and a full stop to the sentence', () => {
    const runs = (text: string) =>
      latinRuns(text)
        .filter((run) => run.isLatin)
        .map((run) => run.text);
    expect(runs('قناة BBC News 24 ساعة')).toEqual(['BBC News']);
    expect(runs('من AT&T, Inc. ثم')).toEqual(['AT&T, Inc']);
    expect(runs('لقاح Covid-19 الجديد')).toEqual(['Covid-19']);
  });

  it('keep the numbers among their words in the order of their language', () => {
    const runs = (text: string) =>
      latinRuns(text)
        .filter((run) => run.isLatin)
        .map((run) => run.text);
    expect(runs('قال: « livré entre 2024 et 2027 ».')).toEqual(['livré entre 2024 et 2027']);
    expect(runs('هاتف iPhone 6، ثم')).toEqual(['iPhone 6']);
    expect(runs('بيان G20 بتاريخ May 3, 2019 at 10:30')).toEqual(['G20', 'May 3, 2019 at 10:30']);
    expect(runs('ربح Apple 5 % أمس و Google 1,5 مليون')).toEqual(['Apple', 'Google']);
  });
});

it('Latin words in brackets stay with the Latin words before them, Arabic ones do not', () => {
  const runs = (text: string) =>
    latinRuns(text)
      .filter((run) => run.isLatin)
      .map((run) => run.text);
  expect(runs('«Oasis Report (v2.0), part 1»، ثم')).toEqual(['Oasis Report (v2.0), part 1']);
  expect(runs('أعلنت World Health Organization (WHO). وقال')).toEqual(['World Health Organization (WHO)']);
  expect(runs('نظام DSpace (منصة) و(UNESCO) أيضًا')).toEqual(['DSpace', 'UNESCO']);
  expect(runs('برنامج Horizon (2020) ثم Linux (')).toEqual(['Horizon', 'Linux']);
});
