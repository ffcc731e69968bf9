import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/briefing/body.ts';
import { anchorsOf, checkEvidence, stands } from '../../../src/briefing/evidence.ts';
import { parseBriefing } from '../../../src/briefing/front-matter.ts';
import type { FrontMatter, NamedThing } from '../../../src/briefing/schema.ts';
import { mergeBriefing } from '../../../src/pipeline/write/merge.ts';
import { sentencesOf } from '../../../src/pipeline/write/sentences.ts';
import { FILES, fileOf, SAMPLE } from './sample.ts';

const NAMES = ['تونس', 'الجزائر', 'ليبيا', 'مالي', 'مصر', 'قطر', 'عمان', 'النيجر'];
const FILLERS = ['المياه', 'الخطة', 'الحدود', 'الانتخابات', 'الموسم', 'الميزانية', 'الجسر', 'القرية'];

/** What an article says: each sentence names some places; one in three is somebody's statement. */
interface Sentence {
  readonly filler: string;
  readonly names: readonly string[];
  readonly isSaid: boolean;
}
type Paragraphs = readonly (readonly Sentence[])[];

const sentence: fc.Arbitrary<Sentence> = fc.record({
  filler: fc.constantFrom(...FILLERS),
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
  isSaid: fc.boolean(),
});
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});

const textOf = ({ filler, names, isSaid }: Sentence): string =>
  `${isSaid ? 'وقال الوزير إن' : 'ثم بدأ بحث'} ${filler} في ${names.join(' ثم ')} يتقدم.`;
const linesOf = (article: Paragraphs): readonly string[] => article.map((line) => line.map(textOf).join(' '));

/** The facts that a faithful machine finds in an article. */
function factsOf(
  article: Paragraphs,
  tuning: { readonly confidence: number; readonly title: string },
): FrontMatter {
  const all = article.flat();
  const { confidence, title } = tuning;
  const places = NAMES.map(
    (name): NamedThing => ({
      id: `place-${NAMES.indexOf(name)}`,
      name,
      salience: 'passing',
      confidence,
      rule: 'extract/registry',
      mentions: all.flatMap(({ names }, i) =>
        names.includes(name) ? [{ sentence: i + 1, text: name }] : [],
      ),
    }),
  ).filter(({ mentions }) => mentions.length > 0);
  return {
    ...SAMPLE,
    title,
    titleSentence: 1,
    date: { origin: 'unknown' },
    summary: { text: textOf(all[0] as Sentence), sentence: 1, origin: 'extracted' },
    keyPoints: all.flatMap((one, i) =>
      i % 2 === 0 ? [{ sentence: i + 1, text: textOf(one), origin: 'extracted' as const }] : [],
    ),
    places,
    topics: [],
    statements: all.flatMap((one, i) =>
      one.isSaid
        ? [
            {
              speaker: {
                sentence: i + 1,
                text: 'الوزير',
                kind: 'official' as const,
                origin: 'explicit' as const,
                name: 'وزير المياه',
              },
              verb: { sentence: i + 1, text: 'وقال', lemma: 'قال', force: 'says' as const },
              claim: { sentence: i + 1, text: textOf(one).slice('وقال الوزير إن '.length, -1) },
              quoted: false,
              confidence,
              rule: 'extract/statements',
            },
          ]
        : [],
    ),
    dates: [],
    repairs: [],
    links: [],
  };
}

/** One thing that a person does to a file, and how to see that it is still done. */
interface Edit {
  readonly apply: (file: string) => string;
  readonly isKept: (merged: string, data: FrontMatter, lines: readonly string[]) => boolean;
}

const replaced = (file: string, from: RegExp | string, to: string): string => file.replace(from, () => to);
const bodyStart = (file: string): number => file.indexOf('\n---\n') + 5;
const onBody = (file: string, change: (body: string) => string): string =>
  file.slice(0, bodyStart(file)) + change(file.slice(bodyStart(file)));
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)];

/** Every kind of edit, each made for the file that it is given; those that find nothing to edit do nothing. */
function editsFor(base: FrontMatter, lines: readonly string[], at: number): readonly Edit[] {
  const place = pick(base.places, at);
  const other = base.places.find((one) => one !== place);
  const point = pick(base.keyPoints, at);
  const said = pick(base.statements, at);
  const line = pick(lines, at) ?? '';
  const edits: Edit[] = [
    {
      apply: (f) => replaced(f, /^title: .*$/m, 'title: عنوان صححه المحرر'),
      isKept: (_, d) => d.title === 'عنوان صححه المحرر' && d.titleOrigin === 'person',
    },
    {
      apply: (f) => replaced(f, 'draft: false', 'draft: true # بطلب المحرر'),
      isKept: (m, d) => d.draft && m.includes('# بطلب المحرر'),
    },
    {
      apply: (f) => replaced(f, 'corrections: []', 'corrections:\n  - { date: "2022-01-02", text: تصحيح }'),
      isKept: (_, d) => d.corrections.length === 1,
    },
    { apply: (f) => replaced(f, /^summary: .*\n/m, ''), isKept: (_, d) => d.summary === undefined },
    {
      apply: (f) =>
        replaced(
          f,
          'date: { origin: unknown }',
          'date:\n  origin: person\n  value: "2020-02"\n  precision: month\n  source: person',
        ),
      isKept: (_, d) => d.date.origin === 'person' && d.date.value === '2020-02',
    },
    {
      apply: (f) => replaced(f, '---\n', '---\n# ملاحظة في الرأس\n'),
      isKept: (m) => m.includes('# ملاحظة في الرأس'),
    },
    {
      apply: (f) => onBody(f, (b) => replaced(b, line, `${line} وأضاف المحرر جملة.`)),
      isKept: (_, __, l) => l.some((one) => one.endsWith('وأضاف المحرر جملة.')),
    },
    {
      apply: (f) => onBody(f, (b) => `\nفقرة كتبها المحرر.\n${b}`),
      isKept: (_, __, l) => l.includes('فقرة كتبها المحرر.'),
    },
    {
      apply: (f) => onBody(f, (b) => `${b}\n<Note>ملاحظة المحرر</Note>\n`),
      isKept: (m) => m.includes('<Note>ملاحظة المحرر</Note>'),
    },
  ];
  if (point !== undefined) {
    edits.push({
      apply: (f) =>
        replaced(
          f,
          `text: ${point.text}, origin: extracted`,
          'text: نقطة أعاد المحرر صوغها, origin: extracted',
        ),
      isKept: (_, d) => [...d.keyPoints, d.summary].some((one) => one?.text === 'نقطة أعاد المحرر صوغها'),
    });
  }
  if (place !== undefined) {
    edits.push({
      apply: (f) =>
        replaced(f, `    name: ${place.name}\n`, `    # الاسم الرسمي\n    name: جمهورية ${place.name}\n`),
      isKept: (m, d) =>
        m.includes('# الاسم الرسمي') &&
        d.places.some((one) => one.id === place.id && one.name === `جمهورية ${place.name}`),
    });
  }
  if (other !== undefined) {
    edits.push({
      apply: (f) =>
        replaced(f, new RegExp(`  - id: ${other.id}\n(?:    .*\n)*`), '').replace(
          /^places:\n(?! )/m,
          'places: []\n',
        ),
      isKept: (_, d) => d.places.every((one) => one.id !== other.id),
    });
  }
  if (said !== undefined) {
    edits.push({
      apply: (f) => replaced(f, 'name: وزير المياه', 'name: وزير الري'),
      isKept: (_, d) => d.statements.some(({ speaker }) => speaker.name === 'وزير الري'),
    });
  }
  return edits;
}

/** How the machine's next version differs: other confidence and title, sentences repaired, added or gone. */
const machineChange = fc.record({
  confidence: fc.constantFrom(0.5, 0.9),
  title: fc.constantFrom('عنوان الآلة', 'عنوان آخر للآلة'),
  repair: fc.option(fc.tuple(fc.nat(), fc.constantFrom(...FILLERS))),
  insert: fc.option(fc.tuple(fc.nat(), fc.array(sentence, { minLength: 1, maxLength: 2 }))),
  remove: fc.option(fc.nat()),
  dropped: fc.subarray(NAMES, { maxLength: 2 }),
});

type MachineChange = typeof machineChange extends fc.Arbitrary<infer T> ? T : never;

/** The machine's next version of the same text. */
const sightChange = machineChange.map(
  (change): MachineChange => ({ ...change, repair: null, insert: null, remove: null }),
);

const tripleOf = (changes: fc.Arbitrary<MachineChange>) =>
  fc
    .record({
      article: paragraphs,
      at: fc.nat({ max: 20 }),
      chosen: fc.array(fc.nat(), { maxLength: 5 }),
      change: changes,
    })
    .map(({ article, at, chosen, change }) => {
      const lines = linesOf(article);
      const facts = factsOf(article, { confidence: 0.5, title: 'عنوان الآلة' });
      const base = fileOf(facts, lines);
      const known = editsFor(facts, lines, at);
      const edits = [...new Set(chosen.map((n) => n % known.length))].map((n) => known[n] as Edit);
      const person = edits.reduce((file, edit) => edit.apply(file), base);
      return { base, person, machine: machineOf(article, change), edits: edits.filter(readKept(person)) };
    });
const triple = tripleOf(machineChange);

function machineOf(article: Paragraphs, change: MachineChange): string {
  let now: Paragraphs = article;
  if (change.repair !== null) {
    const [at, filler] = change.repair;
    now = now.map((line, i) =>
      i === at % now.length ? line.map((one, j) => (j === 0 ? { ...one, filler } : one)) : line,
    );
  }
  if (change.insert !== null) now = now.toSpliced(change.insert[0] % (now.length + 1), 0, change.insert[1]);
  if (change.remove !== null && now.length > 1) now = now.toSpliced(change.remove % now.length, 1);
  const facts = factsOf(now, change);
  return fileOf(
    { ...facts, places: facts.places.filter((one) => !change.dropped.includes(one.name)) },
    linesOf(now),
  );
}

function read(file: string): { data: FrontMatter; lines: readonly string[]; faults: readonly string[] } {
  const { data, body, placeOf, messages } = parseBriefing(file, 'a.mdx');
  const { blocks, messages: refusals } = parseBody(body, 'a.mdx');
  if (data === undefined || refusals.length > 0)
    throw new Error(`${[...messages, ...refusals].join('\n')}\n${file}`);
  const sentences = sentencesOf(blocks);
  return {
    data,
    lines: blocks.map(({ text }) => text),
    faults: checkEvidence(data, sentences, placeOf).map(String),
  };
}

/** Origins are set by the merge, so a file is looked at as a merge with an unchanged machine leaves it. */
function readKept(file: string): (edit: Edit) => boolean {
  const { data, lines } = read(file);
  const titleOrigin = data.title === 'عنوان صححه المحرر' ? 'person' : data.titleOrigin;
  return (edit) => edit.isKept(file, { ...data, titleOrigin }, lines);
}

function merge(base: string, person: string, machine: string): { text: string; next: string; lost: number } {
  const { text, messages, base: next = machine } = mergeBriefing({ base, person, machine }, FILES);
  if (text === undefined) throw new Error(`${messages.join('\n')}\n${person}`);
  return { text, next, lost: messages.filter(({ ruleId }) => ruleId === 'evidence-lost').length };
}

describe('any merge', () => {
  it('loses no edit of the person, is settled, and changes nothing where the machine did not', () => {
    let count = 0;
    const withoutNumbers = (file: string): string =>
      file.replace(/sentence: \d+|titleSentence: \d+|origin: \w+|titleOrigin: \w+/gi, '');
    fc.assert(
      fc.property(triple, ({ base, person, machine, edits }) => {
        const { text } = merge(base, person, machine);
        const { data, lines } = read(text);
        for (const edit of edits) expect(edit.isKept(text, data, lines), `${edit.apply}\n${text}`).toBe(true);
        expect(merge(machine, text, machine).text).toBe(text);
        const settled = merge(base, person, base).text;
        if (!person.includes('وأضاف المحرر')) expect(withoutNumbers(settled)).toBe(withoutNumbers(person));
        count += edits.length;
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(2000);
  }, 600_000);

  it('loses no edit when a later machine sees again in the same text what the first one saw', () => {
    fc.assert(
      fc.property(tripleOf(sightChange), ({ base, person, machine, edits }) => {
        expect(read(machine).lines).toEqual(read(base).lines);
        const first = merge(base, person, machine);
        const { text } = merge(first.next, first.text, base);
        const { data, lines } = read(text);
        for (const edit of edits) expect(edit.isKept(text, data, lines), `${edit.apply}\n${text}`).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 600_000);

  it('takes the machine’s file over where the person did nothing', () => {
    fc.assert(
      fc.property(triple, ({ base, machine }) => {
        expect(merge(base, base, machine).text).toBe(machine);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves evidence that stands, or says which does not', () => {
    fc.assert(
      fc.property(triple, ({ base, person, machine }) => {
        const { text, lost } = merge(base, person, machine);
        const { faults } = read(text);
        if (lost === 0) expect(faults, text).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 300_000);
});

describe('the triples', () => {
  it('begin from versions whose evidence stands', () => {
    fc.assert(
      fc.property(triple, ({ base, machine }) => {
        for (const file of [base, machine]) expect(read(file).faults).toEqual([]);
        const { data, lines } = read(base);
        const sentences = sentencesOf(lines.map((text) => ({ kind: 'paragraph', text })));
        expect(anchorsOf(data).every((anchor) => stands(anchor, sentences))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
