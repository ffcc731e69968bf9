import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURE_FROM } from '../../../src/briefing/sure.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { findCandidates } from '../../../src/pipeline/extract/names/candidates.ts';
import { CLUE_COUNT, type Clues, judgeClues, readClues } from '../../../src/pipeline/extract/names/clues.ts';
import type { RecognisedName, Recogniser } from '../../../src/pipeline/extract/names/index.ts';
import { findNames } from '../../../src/pipeline/extract/names/index.ts';
import { learnJudgement } from '../../../src/pipeline/extract/recognise/training/judgement.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';

const { registry } = loadRegistry([
  {
    file: 'places.yaml',
    text: '- { id: ghana, name: غانا, type: state }\n- { id: northern-ghana, name: شمال غانا, type: region }\n- { id: rome, name: روما, type: city }',
  },
  {
    file: 'organisations.yaml',
    text: '- { id: al-raya, name: صحيفة الراية الخضراء, type: media, aliases: [الراية الخضراء] }',
  },
]);

/** A recogniser that proposes some words as names and is so sure of each. */
function recogniserOf(
  proposals: Readonly<Record<string, readonly [RecognisedName['kind'], number]>>,
): Recogniser {
  return ({ text }) => {
    const names = Object.entries(proposals).map(([words, [kind, probability]]) => {
      const start = text.indexOf(words);
      return { kind, span: { start, end: start + words.length }, probability };
    });
    // One that is listed is right at even odds if the recogniser is at even odds; one that is not, far less often.
    const judgement = [0, 0, 0, 1, 0, 0, 0, ...new Array<number>(9).fill(-2), 1];
    return {
      names,
      judgement,
      inListsOf: () => ({ places: false, organisations: false }),
      probabilityOf: ({ kind, span }) =>
        names.find(
          (name) => name.kind === kind && name.span.start === span.start && name.span.end === span.end,
        )?.probability ?? 0.01,
    };
  };
}

function find(text: string, recogniser: Recogniser) {
  const article = articleOf('test', text);
  return findNames(article, registry, recogniser).map(({ span, proper, ...name }) => ({
    ...name,
    text: article.text.slice(span.start, span.end),
    proper: proper && article.text.slice(proper.start, proper.end),
  }));
}

describe('names of registry and recogniser together', () => {
  it('are sure where both agree', () => {
    const [name] = find('وصل الوفد إلى غانا أمس.', recogniserOf({ غانا: ['place', 0.95] }));
    expect(name).toMatchObject({ id: 'ghana', text: 'غانا', proper: undefined });
    expect(name?.confidence).toBeCloseTo(0.95);
  });

  it('are as sure as the proper name inside, of the same entry or not', () => {
    const [paper] = find(
      'كتبت صحيفة الراية الخضراء عن ذلك.',
      recogniserOf({ 'الراية الخضراء': ['organisation', 0.9] }),
    );
    expect(paper).toMatchObject({ id: 'al-raya', text: 'صحيفة الراية الخضراء', proper: 'الراية الخضراء' });
    expect(paper?.confidence).toBeCloseTo(0.9);
    const [north] = find('وصل الوفد إلى شمال غانا أمس.', recogniserOf({ غانا: ['place', 0.999] }));
    expect(north).toMatchObject({ id: 'northern-ghana', text: 'شمال غانا', proper: 'غانا' });
    expect(north?.confidence).toBeGreaterThan(SURE_FROM);
  });

  it('are told but not as sure if the recogniser is silent', () => {
    const [name] = find('وصل الوفد إلى غانا أمس.', recogniserOf({}));
    expect(name?.id).toBe('ghana');
    expect(name?.confidence).toBeLessThan(SURE_FROM);
    expect(name?.confidence).toBeGreaterThan(0.6);
  });

  it('are doubtful if the recogniser takes the words for something else', () => {
    const [name] = find('فاز روما على ضيفه أمس.', recogniserOf({ روما: ['organisation', 0.6] }));
    expect(name).toMatchObject({ id: 'rome', kind: 'place' });
    expect(name?.confidence).toBeLessThan(0.6);
  });

  it('give way to a longer and surer name around them', () => {
    const words = 'مهرجان روما القديم';
    const sure = find(`افتتح ${words} أمس.`, recogniserOf({ [words]: ['organisation', 0.99] }));
    expect(sure.map(({ text }) => text)).toEqual([words]);
    const unsure = find(`افتتح ${words} أمس.`, recogniserOf({ [words]: ['organisation', 0.7] }));
    expect(unsure.map(({ id }) => id)).toEqual(['rome']);
  });

  it('leave out what only the recogniser knows and is not sure of', () => {
    const text = 'وصل سليم الحداد أمس.';
    expect(find(text, recogniserOf({ 'سليم الحداد': ['person', 0.99] }))).toHaveLength(1);
    expect(find(text, recogniserOf({ 'سليم الحداد': ['person', 0.9] }))).toHaveLength(0);
  });
});

describe('names that only the recogniser knows', () => {
  it('do not begin behind a person with «بن»', () => {
    const proposals = { 'سليم الحداد': ['person', 0.99], 'بن سعيد': ['person', 0.99] } as const;
    const names = find('وصل سليم الحداد بن سعيد أمس.', recogniserOf(proposals));
    expect(names.map((name) => name.text)).toEqual(['سليم الحداد']);
    const alone = find('وصل أمس بن سعيد.', recogniserOf({ 'بن سعيد': ['person', 0.99] }));
    expect(alone.map((name) => name.text)).toEqual(['بن سعيد']);
  });

  it('are not honours alone', () => {
    const text = 'وصل سمو الأمير صباحا مع الأمير تيسير.';
    const names = find(
      text,
      recogniserOf({ 'سمو الأمير': ['person', 0.99], 'الأمير تيسير': ['person', 0.99] }),
    );
    expect(names.map((name) => name.text)).toEqual(['الأمير تيسير']);
  });
});

describe('candidates', () => {
  it('are borne out by a fuller name elsewhere, not by one around them', () => {
    const text = 'وصل سليم الحداد أمس.\nثم تكلم الحداد طويلا.';
    const article = articleOf('test', text);
    const last = text.lastIndexOf('الحداد');
    const names: readonly RecognisedName[] = [
      { kind: 'person', span: { start: 4, end: 15 } },
      { kind: 'person', span: { start: last, end: last + 6 } },
    ];
    const recognition = {
      ...recogniserOf({})(article),
      names,
      probabilityOf: ({ span }: RecognisedName) => (span.start === 4 ? 0.9 : 0.3),
    };
    const found = findCandidates(article, [], registry, recognition);
    expect(found.map(({ clues: { size, fuller } }) => [size, fuller])).toEqual([
      [2, 0],
      [1, 0.9],
    ]);
    const inner = { kind: 'person', span: { start: 9, end: 15 } } as const;
    const around = { ...recognition, names: [...names.slice(0, 1), inner] };
    expect(findCandidates(article, [], registry, around)[1]?.clues.fuller).toBe(0);
  });
});

describe('clues', () => {
  const clues: fc.Arbitrary<Clues> = fc.record({
    kind: fc.constantFrom('person', 'place', 'organisation'),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 1, max: 9 }),
    inLists: fc.record({ places: fc.boolean(), organisations: fc.boolean() }),
    elsewhere: fc.double({ min: 0, max: 1, noNaN: true }),
    fuller: fc.double({ min: 0, max: 1, noNaN: true }),
    speaks: fc.constantFrom('titled', 'bare'),
  });
  const weights = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: CLUE_COUNT,
    maxLength: CLUE_COUNT,
  });

  it('give a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(clues, weights, (given, judgement) => {
        const confidence = judgeClues(readClues(given), judgement);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are weighed by what came of names with the same clues', () => {
    const inLists = { places: false, organisations: false };
    const name = { kind: 'person', size: 2, inLists, elsewhere: 0, fuller: 0 } as const;
    const probable = readClues({ ...name, probability: 0.9 });
    const improbable = readClues({ ...name, probability: 0.2 });
    const examples = Array.from({ length: 400 }, (_, i) => ({
      clues: i % 2 === 0 ? probable : improbable,
      isRight: i % 2 === 0 ? i % 20 !== 0 : i % 20 === 1,
    }));
    const judgement = learnJudgement(examples);
    expect(judgeClues(probable, judgement)).toBeCloseTo(0.9, 1);
    expect(judgeClues(improbable, judgement)).toBeCloseTo(0.1, 1);
  });
});
