import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anchorsOf, checkEvidence, locate } from '../../../src/briefing/evidence.ts';
import { nameOf } from '../../../src/briefing/front-matter.ts';
import { follow, place } from '../../../src/briefing/reanchor.ts';
import { type FrontMatter, frontMatter } from '../../../src/briefing/schema.ts';
import { carryOver, mapSentences } from '../../../src/briefing/sentence-map.ts';
import { sentencesOf } from '../../../src/pipeline/write/sentences.ts';
import { SAMPLE, SAMPLE_PARAGRAPHS } from '../write/sample.ts';

const SENTENCES = sentencesOf(SAMPLE_PARAGRAPHS.map((text) => ({ kind: 'paragraph', text })));
const faults = (data: FrontMatter, sentences = SENTENCES): readonly string[] =>
  checkEvidence(data, sentences, (path) => ({ file: nameOf(path), line: 1 })).map(
    (m) => `${m.ruleId} ${m.file}`,
  );

describe('locate', () => {
  it.each([
    [
      { sentence: 1, text: 'مالي' },
      { start: 3, end: 7 },
    ],
    [
      { sentence: 1, text: 'مالي', occurrence: 2 },
      { start: 11, end: 15 },
    ],
    [{ sentence: 1, text: 'مالي', occurrence: 3 }, undefined],
    [
      { sentence: 2, text: 'اا', occurrence: 2 },
      { start: 1, end: 3 },
    ],
    [{ sentence: 3, text: 'مالي' }, undefined],
    [{ sentence: 1, text: '' }, undefined],
  ])('finds %j at %j', (evidence, span) => {
    expect(locate(evidence, ['في مالي قرب مالي'.replace('قرب', 'ثم'), 'ااا'])).toEqual(span);
  });

  it('finds every occurrence, overlapping ones too', () => {
    const text = fc.string({ unit: fc.constantFrom('ا', 'ب', ' '), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sentence, a, b) => {
        const start = a % sentence.length;
        const end = start + 1 + (b % (sentence.length - start));
        const text = sentence.slice(start, end);
        const earlier = Array.from({ length: start }, (_, i) => sentence.startsWith(text, i)).filter(Boolean);
        const evidence = { sentence: 1, text, occurrence: earlier.length + 1 };
        expect(locate(evidence, [sentence])).toEqual({ start, end });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('anchorsOf', () => {
  it('finds everything that the schema lets point at a sentence', () => {
    const here = { sentence: 3, text: 'الوزير' };
    const whole: FrontMatter = {
      ...SAMPLE,
      dateline: here,
      organisations: SAMPLE.places,
      people: SAMPLE.places,
      statements: SAMPLE.statements.map((one) => ({ ...one, speaker: { ...one.speaker, refersTo: here } })),
    };
    const pointers = JSON.stringify(whole).match(/"(?:titleS|s)entence":/g);
    expect(anchorsOf(whole)).toHaveLength(pointers?.length ?? 0);
    const inSchema = JSON.stringify(z.toJSONSchema(frontMatter)).match(/"(?:titleS|s)entence":\{/g);
    expect(inSchema?.length, 'a new field that points at a sentence? anchorsOf must know it').toBe(15);
  });
});

describe('checkEvidence', () => {
  it('finds nothing wrong with what stands', () => {
    expect(faults(SAMPLE)).toEqual([]);
    expect(anchorsOf(SAMPLE)).toHaveLength(14);
  });

  it('finds every value that does not stand', () => {
    expect(faults(SAMPLE, []).length).toBe(anchorsOf(SAMPLE).length);
    expect(faults(SAMPLE, ['س.', 'س.', 'س.', 'س.']).length).toBe(anchorsOf(SAMPLE).length - 1);
  });

  it('asks a person’s key point for its sentence alone', () => {
    const person = { sentence: 2, text: 'بكلمات المحرر', origin: 'person' as const };
    expect(faults({ ...SAMPLE, keyPoints: [person], summary: person })).toEqual([]);
    expect(faults({ ...SAMPLE, keyPoints: [{ ...person, sentence: 9 }] })).toEqual([
      'no-sentence keyPoints[0]',
    ]);
    expect(faults({ ...SAMPLE, keyPoints: [{ ...person, origin: 'extracted' }] })).toEqual([
      'evidence keyPoints[0]',
    ]);
  });

  it('looks at each evidence of a statement', () => {
    const [one] = SAMPLE.statements;
    if (one === undefined) throw new Error('no statement');
    const off = { sentence: 3, text: 'ليس هنا' };
    for (const part of ['speaker', 'verb', 'claim'] as const) {
      const statements = [{ ...one, [part]: { ...one[part], ...off } }];
      expect(faults({ ...SAMPLE, statements })).toEqual([`evidence statements[0].${part}`]);
    }
    const speaker = { ...one.speaker, refersTo: off };
    expect(faults({ ...SAMPLE, statements: [{ ...one, speaker }] })).toEqual([
      'evidence statements[0].speaker.refersTo',
    ]);
  });
});

describe('follow', () => {
  const now = (
    data: FrontMatter,
    sentences: readonly string[],
  ): { data: FrontMatter; lost: readonly string[] } => {
    const map = mapSentences(SENTENCES, sentences);
    const lost: string[] = [];
    const moved = place(data, (anchor) => {
      const found = follow(anchor, map);
      if (found === undefined) lost.push(nameOf(anchor.path));
      return found ?? anchor;
    });
    return { data: moved, lost };
  };

  it('follows sentences that moved down, up or elsewhere', () => {
    const [a = '', b = '', c = '', d = ''] = SENTENCES;
    for (const order of [
      ['جديدة.', a, b, c, d],
      [d, a, b, c],
      [a, 'جديدة.', b, 'وأخرى.', c, d],
    ]) {
      const { data, lost } = now(SAMPLE, order);
      expect(lost).toEqual([]);
      expect(faults(data, order)).toEqual([]);
    }
  });

  it('loses exactly what stood in a removed sentence', () => {
    const { lost } = now(SAMPLE, SENTENCES.slice(0, 3));
    expect(lost).toEqual(['places[0].mentions[1]', 'repairs[0]']);
  });

  it('finds a name in the one part of a divided sentence that holds it, and loses it where two do', () => {
    const [a = '', b = '', c = ''] = SENTENCES;
    const divided = now(SAMPLE, [a, b, c, 'وتنقل تونس والمغرب المياه.', 'وتصل إلى القرى البعيدة.']);
    expect(divided.lost).toEqual([]);
    expect(divided.data.places[0]?.mentions[1]).toEqual({ sentence: 4, text: 'تونس' });
    expect(now(SAMPLE, [a, b, c, 'وتنقل تونس والمغرب.', 'وتشرب تونس.']).lost).toEqual([
      'places[0].mentions[1]',
    ]);
  });

  it('drops an occurrence that is the only one now', () => {
    const old = ['مالي قرب مالي.'];
    const map = mapSentences(old, ['هنا قرب مالي.']);
    expect(follow({ path: [], sentence: 1, text: 'مالي', occurrence: 2 }, map)).toEqual({
      sentence: 1,
      occurrence: 1,
    });
  });
});

describe('carryOver', () => {
  it.each([
    ['قال إن الامن مستتب.', 'قال إن الأمن مستتب.', 'الامن مستتب', 'الأمن مستتب'],
    ['قال إن الأمن مستتب.', 'قال إن الأمن جد مستتب.', 'الأمن مستتب', 'الأمن جد مستتب'],
    ['قال إن الأمن مستتب.', 'قال إن الأمن مستتب.', 'الأمن', undefined],
    ['قال إن الأمن مستتب.', 'وقال إن الأمن مستتب.', 'الأمن', undefined],
    ['قال أحمد.', 'قال محمد.', 'أحمد', undefined],
    ['أ ب أ.', 'أ ج أ.', 'أ', undefined],
    ['كلها.', 'غيرها تماما.', 'كلها.', 'غيرها تماما.'],
  ])('from %j to %j: %j → %j', (old, now, piece, carried) => {
    expect(carryOver(old, now, piece)).toBe(carried);
  });
});
