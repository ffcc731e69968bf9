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
  return recogniseNames(article, model).names.map(({ kind, span }) => [
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

  it('keeps names in text order, each with a probability', () => {
    const article = articleOf('test', 'سليم النجار قال في ليبيا.\nالطقس بارد في القاهرة اليوم.');
    const { names, probabilityOf } = recogniseNames(article, model);
    expect(names.length).toBeGreaterThan(1);
    for (const [index, name] of names.entries()) {
      expect(name.span.start).toBeGreaterThanOrEqual(names[index - 1]?.span.end ?? 0);
      expect(probabilityOf(name)).toBeGreaterThan(0.3);
      expect(probabilityOf(name)).toBeLessThanOrEqual(1);
    }
  });

  it('says how probable any words are as a name, not only those that it proposes', () => {
    const article = articleOf('test', 'وصل السيد كريم الحداد إلى تونس أمس.');
    const { probabilityOf } = recogniseNames(article, model);
    const at = (text: string) => {
      const start = article.text.indexOf(text);
      return { start, end: start + text.length };
    };
    const whole = probabilityOf({ kind: 'person', span: at('كريم الحداد') });
    expect(whole).toBeGreaterThan(0.8);
    expect(probabilityOf({ kind: 'person', span: at('كريم') })).toBeLessThan(1 - whole + 1e-9);
    expect(probabilityOf({ kind: 'place', span: at('كريم الحداد') })).toBeLessThan(1 - whole + 1e-9);
    expect(probabilityOf({ kind: 'place', span: { start: 900, end: 905 } })).toBe(0);
  });

  it('says which lists have the first word of a name', () => {
    const article = articleOf('test', 'وصل السيد كريم الحداد إلى تونس أمس.');
    const { inListsOf } = recogniseNames(article, model);
    const listsOf = (text: string) => {
      const start = article.text.indexOf(text);
      return inListsOf({ kind: 'organisation', span: { start, end: start + text.length } });
    };
    expect(listsOf('تونس أمس')).toEqual({ places: true, organisations: false });
    expect(listsOf('كريم الحداد')).toEqual({ places: false, organisations: false });
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
