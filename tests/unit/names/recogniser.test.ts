import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { cutTokens } from '../../../src/pipeline/extract/recognise/cut-tokens.ts';
import { recogniseNames } from '../../../src/pipeline/extract/recognise/index.ts';
import { openModel } from '../../../src/pipeline/extract/recognise/model.ts';
import { countParticles } from '../../../src/pipeline/extract/recognise/name-edges.ts';
import { gazetteer, trainSmall } from './models.ts';

const model = openModel(trainSmall().data);

function namesIn(text: string): readonly (readonly [string, string])[] {
  const article = articleOf('test', text);
  return recogniseNames(article, model).map(({ kind, span }) => [
    kind,
    article.text.slice(span.start, span.end),
  ]);
}

describe('recogniseNames', () => {
  it('finds names in sentences that it was not trained on', () => {
    expect(namesIn('وصل السيد كريم الحداد إلى تونس أمس.')).toEqual([
      ['person', 'كريم الحداد'],
      ['place', 'تونس'],
    ]);
  });

  it('keeps names in text order, with confidence from 0 to 1', () => {
    const article = articleOf('test', 'سليم النجار قال في ليبيا.\nالطقس بارد في القاهرة اليوم.');
    const names = recogniseNames(article, model);
    expect(names.length).toBeGreaterThan(1);
    for (const [index, { span, confidence }] of names.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(names[index - 1]?.span.end ?? 0);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('finds nothing in nothing', () => {
    expect(namesIn('')).toEqual([]);
    expect(namesIn('.\n،\n123')).toEqual([]);
  });
});

describe('countParticles', () => {
  it.each([
    ['وليد', 0],
    ['وسليم', 1],
    ['بليبيا', 1],
    ['القاهرة', 0],
    ['بالقاهرة', 1],
    ['وبالقاهرة', 2],
    ['للقاهرة', 1],
    ['والرباط', 1],
    ['لبنان', 0],
  ])('%s begins after %i letters', (word, count) => {
    expect(countParticles(word, gazetteer, new Set())).toBe(count);
  });

  it('takes a particle off a word that the article has without it', () => {
    expect(countParticles('وحيدرة', gazetteer, new Set(['حيدره']))).toBe(1);
    expect(countParticles('وحيدرة', gazetteer, new Set())).toBe(0);
  });
});

describe('cutTokens', () => {
  it.each([
    ['قال: «نعم»', ['قال', ':', '«', 'نعم', '»']],
    ['1,000 دولار.', ['1,000', 'دولار', '.']],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(cutTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
