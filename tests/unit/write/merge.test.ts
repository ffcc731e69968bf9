import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/briefing/body.ts';
import { checkEvidence } from '../../../src/briefing/evidence.ts';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import type { FrontMatter } from '../../../src/briefing/schema.ts';
import { mergeBriefing } from '../../../src/pipeline/write/merge.ts';
import { sentencesOf } from '../../../src/pipeline/write/sentences.ts';
import { FILES, fileOf, SAMPLE, SAMPLE_FILE, SAMPLE_PARAGRAPHS } from './sample.ts';

const base = SAMPLE_FILE;

function merge(
  person: string,
  machine: string = base,
): { text: string; data: FrontMatter; ids: readonly string[] } {
  const { text, messages } = mergeBriefing({ base, person, machine }, FILES);
  if (text === undefined) throw new Error(messages.map(String).join('\n'));
  const { data } = parseBriefing(text, 'a.mdx');
  if (data === undefined) throw new Error(`unreadable:\n${text}`);
  return { text, data, ids: messages.map((m) => m.ruleId ?? '') };
}

/** Everything that does not stand where a merged file says. */
function faultsOf(text: string): readonly string[] {
  const { data, body, placeOf } = parseBriefing(text, 'a.mdx');
  if (data === undefined) return ['unreadable'];
  return checkEvidence(data, sentencesOf(parseBody(body, 'a.mdx').blocks), placeOf).map(String);
}

const edit = (from: string, to: string, text = base): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const machineWith = (data: Partial<FrontMatter>, paragraphs = SAMPLE_PARAGRAPHS): string =>
  fileOf({ ...SAMPLE, ...data }, paragraphs);

describe('mergeBriefing', () => {
  it('takes the machine’s file where no person edited', () => {
    const machine = machineWith({ title: 'عنوان آخر' });
    expect(merge(base, machine).text).toBe(machine);
  });

  it('keeps a file byte for byte in which the machine changed nothing', () => {
    const person = edit(
      'salience: passing',
      'salience:   main   # مهم',
      edit('draft: false', 'draft:   true'),
    );
    expect(merge(person).text).toBe(person);
  });

  it('keeps a corrected title and marks it as a person’s', () => {
    const person = edit('title: وزير يعلن خطة المياه في تونس', 'title: خطة مياه تونسية # صححه المحرر');
    const { text, data, ids } = merge(person);
    expect(data).toMatchObject({ title: 'خطة مياه تونسية', titleOrigin: 'person' });
    expect(text).toBe(person.replace('titleOrigin: derived', 'titleOrigin: person'));
    expect(ids).toEqual([]);
    expect(merge(text).text).toBe(text);
  });

  it('marks a corrected date, summary and key point as a person’s', () => {
    const person = edit(
      'text: وأكد الوزير أن الجزائر ستشارك في الخطة., origin',
      'text: الجزائر شريك, origin',
      edit(
        'value: "2021-03-05"\n  precision',
        'value: "2021-03-06"\n  precision',
        edit('summary: { text: أعلن وزير', 'summary: { text: كشف وزير'),
      ),
    );
    const { data } = merge(person);
    expect(data.date).toEqual({ origin: 'person', value: '2021-03-06', precision: 'day', source: 'person' });
    expect(data.summary?.origin).toBe('person');
    expect(data.keyPoints.map((point) => point.origin)).toEqual(['extracted', 'person']);
  });

  it('takes the machine’s changes into a person’s file and keeps comments, order and layout', () => {
    const person = edit(
      '  - id: algeria',
      '  # الجارة الكبرى\n  - id: algeria',
      edit('draft: false', 'draft: false # منشور', edit('---\ntitle', '---\n# ملف راجعه قسم التحرير\ntitle')),
    );
    const morocco = {
      id: 'morocco',
      name: 'المغرب',
      salience: 'passing' as const,
      confidence: 0.7,
      rule: 'extract/registry',
      mentions: [{ sentence: 4, text: 'المغرب' }],
    };
    const { text, ids } = merge(
      person,
      machineWith({ places: [...SAMPLE.places, morocco], title: 'خطة جديدة' }),
    );
    const expected = edit(
      '      - { sentence: 3, text: الجزائر }\n',
      '      - { sentence: 3, text: الجزائر }\n  - id: morocco\n    name: المغرب\n    salience: passing\n    confidence: 0.7\n    rule: extract/registry\n    mentions:\n      - { sentence: 4, text: المغرب }\n',
      edit('title: وزير يعلن خطة المياه في تونس', 'title: خطة جديدة', person),
    );
    expect(text).toBe(expected);
    expect(ids).toEqual([]);
  });

  it('keeps what a person removed removed, and what they added', () => {
    const removed = base.replace(/ {2}- id: algeria.*?(?=organisations)/s, '');
    const person = edit(
      'corrections: []',
      'corrections:\n  - { date: "2022-01-01", text: صُحح الاسم }',
      removed,
    );
    const { data } = merge(
      person,
      machineWith({ title: 'خطة جديدة', places: SAMPLE.places.map((p) => ({ ...p, confidence: 0.5 })) }),
    );
    expect(data.places.map(({ id, confidence }) => [id, confidence])).toEqual([['tunisia', 0.5]]);
    expect(data.corrections).toEqual([{ date: '2022-01-01', text: 'صُحح الاسم' }]);
    expect(data.title).toBe('خطة جديدة');
  });

  it('lets the person win a conflict, and tells both sides', () => {
    const { text, messages } = mergeBriefing(
      {
        base,
        person: edit('name: تونس', 'name: الجمهورية التونسية'),
        machine: machineWith({ places: SAMPLE.places.map((p) => ({ ...p, name: `${p.name}!` })) }),
      },
      FILES,
    );
    expect(text).toContain('name: الجمهورية التونسية\n');
    expect(text).toContain('name: الجزائر!\n');
    const line = base.split('\n').indexOf('    name: تونس') + 1;
    expect(messages.map((m) => `${m.file}:${m.line}:${m.column} ${m.ruleId}`)).toEqual([
      `content/briefings/water.mdx:${line}:11 conflict`,
    ]);
    expect(messages[0]?.reason).toContain('الجمهورية التونسية');
    expect(messages[0]?.reason).toContain('تونس!');
  });

  it('merges bodies by lines and tells conflicts with where the machine’s side is', () => {
    const person = edit('إلى القرى البعيدة', 'إلى القرى', edit('\n\nوأكد الوزير', '\n\nوأكد السيد الوزير'));
    const machine = machineWith({}, [
      (SAMPLE_PARAGRAPHS[0] ?? '').replace('تبدأ', 'تنطلق'),
      SAMPLE_PARAGRAPHS[1] ?? '',
      'وتنقل تونس والمغرب المياه إلى المدن.',
    ]);
    const { text, messages } = mergeBriefing({ base, person, machine }, FILES);
    expect(text).toContain('تنطلق يوم 5 مارس 2021.\n\nوأكد السيد الوزير أن');
    expect(text).toContain('المياه إلى القرى.\n');
    const conflicts = messages.filter((m) => m.ruleId === 'body-conflict');
    expect(conflicts).toHaveLength(1);
    const line = machine.split('\n').findIndex((l) => l.includes('إلى المدن')) + 1;
    expect(conflicts[0]?.reason).toContain(`content/generated/water.mdx:${line}`);
  });

  it('moves evidence behind a paragraph that a person added', () => {
    const person = edit('---\n\nأعلن', '---\n\nفقرة كتبها المحرر.\n\nأعلن');
    const first = merge(person);
    expect(first.data.places.map((p) => p.mentions.map((m) => m.sentence))).toEqual([[2, 5], [4]]);
    expect(first.data.titleSentence).toBe(2);
    expect(faultsOf(first.text)).toEqual([]);
    expect(merge(first.text).text).toBe(first.text);
    const second = merge(edit('---\n\nفقرة', '---\n\nوأخرى.\n\nفقرة', first.text));
    expect(second.data.places.map((p) => p.mentions.map((m) => m.sentence))).toEqual([[3, 6], [5]]);
    expect(faultsOf(second.text)).toEqual([]);
    const third = merge(second.text, machineWith({ title: 'خطة' }));
    expect(third.data).toEqual({ ...second.data, title: 'خطة' });
  });

  it('moves evidence when the machine’s body changes beneath a person’s edits', () => {
    const person = edit('\n\nوأكد الوزير', '\n\nوأكد السيد الوزير');
    const machine = machineWith(
      {
        titleSentence: 2,
        summary: { text: SAMPLE.summary?.text ?? '', sentence: 2, origin: 'extracted' },
        keyPoints: SAMPLE.keyPoints.map((k) => ({ ...k, sentence: k.sentence + 1 })),
        date: { ...SAMPLE.date, evidence: { sentence: 3, text: '5 مارس 2021' } } as FrontMatter['date'],
        places: SAMPLE.places.map((p) => ({
          ...p,
          mentions: p.mentions.map((m) => ({ ...m, sentence: m.sentence + 1 })),
        })),
        topics: [],
        statements: [],
        dates: [],
        repairs: [],
      },
      ['عنوان داخلي', ...SAMPLE_PARAGRAPHS],
    );
    const { text, data } = merge(person, machine);
    expect(data.places.map((p) => p.mentions.map((m) => m.sentence))).toEqual([[2, 5], [4]]);
    expect(faultsOf(text)).toEqual([]);
  });

  it('carries a claim and a key point over to a sentence that a person corrected', () => {
    const { text, data, ids } = merge(
      edit('أن الجزائر ستشارك في الخطة.\n\n', 'أن الجزائر ستسهم في الخطة.\n\n'),
    );
    expect(data.statements[0]?.claim.text).toBe('الجزائر ستسهم في الخطة');
    expect(data.keyPoints[1]).toEqual({
      sentence: 3,
      text: 'وأكد الوزير أن الجزائر ستسهم في الخطة.',
      origin: 'extracted',
    });
    expect(faultsOf(text)).toEqual([]);
    expect(ids).toEqual([]);
  });

  it('tells of evidence that no sentence holds any more, and drops nothing', () => {
    const { data, ids } = merge(edit('وتنقل تونس والمغرب المياه', 'وتنقل البلدان المياه'));
    expect(data.places[0]?.mentions).toHaveLength(2);
    expect(data.repairs).toHaveLength(1);
    expect(ids).toEqual(['evidence-lost', 'evidence-lost']);
  });

  it('adds nothing whose sentence a person removed', () => {
    const person = edit('\n\nوتنقل تونس والمغرب المياه إلى القرى البعيدة.', '');
    const rabat = {
      ...SAMPLE.places[0],
      id: 'morocco',
      name: 'المغرب',
      mentions: [{ sentence: 4, text: 'المغرب' }],
    };
    const machine = machineWith({ places: [...SAMPLE.places, rabat as FrontMatter['places'][number]] });
    expect(merge(person, machine).data.places.map((p) => p.id)).toEqual(['tunisia', 'algeria']);
  });

  it('keeps Windows line ends', () => {
    const person = edit('draft: false', 'draft: true').replaceAll('\n', '\r\n');
    expect(merge(person).text).toBe(person);
    const { text } = merge(person, machineWith({ title: 'خطة جديدة' }));
    expect(text).toBe(person.replace('title: وزير يعلن خطة المياه في تونس', 'title: خطة جديدة'));
  });

  it('keeps comments on values that the machine took back', () => {
    const person = edit(
      '  - id: algeria',
      '  # الجارة\n  - id: algeria',
      edit('repairs:\n  - {', 'repairs:\n  # أصلحه البرنامج\n  - {'),
    );
    const { text } = merge(person, machineWith({ places: SAMPLE.places.slice(0, 1), repairs: [] }));
    expect(text).toContain('# الجارة');
    expect(text).toContain('# أصلحه البرنامج');
  });

  it.each([
    ['title: [', 'yaml'],
    ['titel: x\ntitle', 'unknown-field'],
    ['title: &a x\nauthor: *a\nnope', 'yaml-alias'],
  ])('refuses a broken file and leaves it alone: %s', (broken, id) => {
    const { text, messages } = mergeBriefing(
      { base, person: edit('title', broken), machine: machineWith({ title: 'خطة' }) },
      FILES,
    );
    expect(text).toBeUndefined();
    expect(messages.map((m) => m.ruleId)).toContain(id);
    expect(messages[0]?.file).toBe(FILES.briefing);
    expect(messages[0]?.line).toBeGreaterThan(1);
  });

  it('refuses a body outside the language', () => {
    const { text, messages } = mergeBriefing(
      { base, person: edit('\n\nوأكد', '\n\n{x}\n\nوأكد'), machine: machineWith({ title: 'خطة' }) },
      FILES,
    );
    expect(text).toBeUndefined();
    expect(messages.map((m) => m.ruleId)).toEqual(['not-prose']);
  });
});
