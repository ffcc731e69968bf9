import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accuracyOf, addCounts, countHits } from '../../../src/pipeline/evaluate/accuracy.ts';
import { countMatches, evaluateDates } from '../../../src/pipeline/evaluate/dates.ts';
import { evaluateDuplicates } from '../../../src/pipeline/evaluate/duplicates.ts';
import { evaluateGlue, findGlued } from '../../../src/pipeline/evaluate/glue.ts';
import { readJsonLines } from '../../../src/pipeline/evaluate/json-lines.ts';
import { scoreNames } from '../../../src/pipeline/evaluate/name-accuracy.ts';
import { meanRouge, scoreRouge } from '../../../src/pipeline/evaluate/rouge.ts';
import { evaluateSentences, readDocuments } from '../../../src/pipeline/evaluate/sentences.ts';
import { flatten, printTable } from '../../../src/pipeline/evaluate/table.ts';
import { readCorpus } from '../../../src/pipeline/extract/recognise/training/corpus.ts';

describe('accuracy', () => {
  it('is worked out as by hand', () => {
    expect(accuracyOf({ hits: 3, found: 4, wanted: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  it('is 0 where nothing is found or wanted', () => {
    expect(accuracyOf({ hits: 0, found: 0, wanted: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('adds parts up', () => {
    const parts = [countHits(['a', 'b'], ['b', 'c']), countHits(['d'], ['d'])];
    expect(addCounts(parts)).toEqual({ hits: 2, found: 3, wanted: 3 });
  });
});

describe('scoreNames', () => {
  const { tags } = readCorpus(
    'سليم B-PER\nالحداد I-PER\nفي O\nتونس B-LOC\n\nالأمم B-ORG\nالمتحدة I-ORG\nدولار B-MISC\n',
  );

  it('counts exact spans of the right type, all types together', () => {
    const scores = scoreNames(tags, [
      [
        { from: 0, to: 2, type: 0 },
        { from: 3, to: 4, type: 2 },
      ],
      [
        { from: 0, to: 1, type: 2 },
        { from: 2, to: 3, type: 3 },
      ],
    ]);
    expect(scores).toMatchObject({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
    expect(scores.PER).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(scores.LOC).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scores.ORG).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('sentences', () => {
  const conllu = [
    '# newdoc id = one',
    '# text = وصل الوفد.',
    '1\tوصل',
    '',
    '# newdoc id = one',
    '# text = بدأ اللقاء',
    '',
    '# newdoc id = two',
    '# text = انتهى.',
  ].join('\n');

  it('joins those of a document', () => {
    expect(readDocuments(conllu)).toEqual([['وصل الوفد.', 'بدأ اللقاء'], ['انتهى.']]);
  });

  it('counts ends', () => {
    expect(evaluateSentences(conllu)).toEqual({ precision: 1, recall: 1, f1: 1 });
    const unmarked = conllu.replace('الوفد.', 'الوفد');
    expect(evaluateSentences(unmarked)).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 });
  });
});

describe('rouge', () => {
  it('is worked out as by hand', () => {
    // Four words against five: three in common, one pair (في تونس), three in order.
    const { rouge1, rouge2, rougeL } = scoreRouge('وصل الوفد في تونس', 'وصل سليم اليوم في تونس');
    expect(rouge1).toBeCloseTo((2 * 3) / 9);
    expect(rouge2).toBeCloseTo((2 * 1) / 7);
    expect(rougeL).toBeCloseTo((2 * 3) / 9);
  });

  it('minds the order only for pairs and rows', () => {
    expect(scoreRouge('تونس ليبيا', 'ليبيا تونس')).toEqual({ rouge1: 1, rouge2: 0, rougeL: 0.5 });
  });

  it('counts a word as often as both have it', () => {
    expect(scoreRouge('تونس تونس تونس', 'تونس ليبيا').rouge1).toBeCloseTo(2 / 5);
  });

  it('folds and drops punctuation but does not stem', () => {
    expect(scoreRouge('إلى المدرسةِ،', 'الى المدرسه').rouge1).toBe(1);
    expect(scoreRouge('المدرسة', 'مدرسة').rouge1).toBe(0);
  });

  it('takes means', () => {
    const one = { rouge1: 1, rouge2: 0.5, rougeL: 0 };
    expect(meanRouge([one, { rouge1: 0, rouge2: 0.5, rougeL: 1 }])).toEqual({
      rouge1: 0.5,
      rouge2: 0.5,
      rougeL: 0.5,
    });
  });
});

describe('dates', () => {
  it('matches each span once', () => {
    const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    const wanted = [
      { start: 0, end: 5 },
      { start: 6, end: 9 },
    ];
    expect(countMatches(wanted, [{ start: 4, end: 8 }], touches)).toBe(1);
    expect(countMatches(wanted, wanted, touches)).toBe(2);
  });

  it('counts strict and relaxed', () => {
    const text = 'وصل في 12 سبتمبر 2014 ثم عاد';
    const line = (start: number, end: number) =>
      JSON.stringify({ text, timex: [[start, end, 'DATE', '2014-09-12']] });
    expect(evaluateDates(line(7, 21))).toEqual({
      strictPrecision: 1,
      strictRecall: 1,
      relaxedPrecision: 1,
      relaxedRecall: 1,
    });
    expect(evaluateDates(line(10, 21))).toMatchObject({ strictRecall: 0, relaxedRecall: 1 });
  });
});

describe('glue', () => {
  it('finds where spaces are missing', () => {
    expect(findGlued('سورياومالي وليبيا', 'سوريا ومالي وليبيا')).toEqual([5]);
    expect(findGlued('تونس', 'تونس')).toEqual([]);
    expect(() => findGlued('تونس', 'ليبيا')).toThrow(/more than a space/);
  });

  it('counts what repair restores and what it breaks', () => {
    const line = {
      id: 'a',
      text: 'سافر من سورياوالعراق إلى قبطاخطوف',
      clean: 'سافر من سوريا والعراق إلى قبطا خطوف',
    };
    expect(evaluateGlue('a.jsonl', JSON.stringify(line))).toEqual({ restored: 0.5, changedPerThousand: 0 });
  });

  it('takes a file of tokens as clean text', () => {
    expect(evaluateGlue('a.conll', 'سافر O\nإلى O\nليبيا B-LOC\n')).toEqual({ changedPerThousand: 0 });
  });
});

describe('reading and printing', () => {
  it('names the line that is wrong', () => {
    const schema = z.object({ text: z.string() });
    expect(readJsonLines('{"text":"a"}\n\n{"text":"b"}\n', schema)).toHaveLength(2);
    expect(() => readJsonLines('{"text":"a"}\n{"text":1}', schema)).toThrow(/line 2/);
  });

  it('reads tokens, whatever separates them from tags', () => {
    expect(readCorpus('في O\r\nليبيا\tB-LOC \r\n\r\nهنا B-XYZ').tags.map((row) => [...row])).toEqual([
      [0, 3],
      [0],
    ]);
  });

  it('prints figures inside figures', () => {
    expect(flatten({ f1: 0.5, PER: { f1: 1 } })).toEqual([
      ['f1', 0.5],
      ['PER.f1', 1],
    ]);
    expect(
      printTable([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toBe('a    bb\nccc  d');
  });
});

describe('evaluateDuplicates', () => {
  const line = (seed: string): string => {
    const text = Array.from(
      { length: 12 },
      (_, i) => `${seed} جملة رقم${i} تروي${seed} خبرا${i} عن قرية${i}${seed}.`,
    );
    return JSON.stringify({ text: text.join(' ') });
  };

  it('counts copies that were made, and natural ones apart', () => {
    const figures = evaluateDuplicates([line('أ'), line('ب'), line('ج')].join('\n'));
    expect(figures).toMatchObject({ precision: 1, strictPrecision: 1, natural: 0 });
    expect(figures.recall).toBeGreaterThan(0.6);
    const doubled = evaluateDuplicates([line('أ'), line('أ'), line('ج')].join('\n'));
    expect(doubled).toMatchObject({ precision: 1, natural: 1 });
    expect(doubled.strictPrecision).toBeLessThan(1);
  });
});
