import { printBody } from '../../../src/briefing/body.ts';
import { printBriefing } from '../../../src/briefing/front-matter-print.ts';
import type { FrontMatter } from '../../../src/briefing/schema.ts';

/** A small briefing for tests, each value standing in the sentences of {@link SAMPLE_PARAGRAPHS}. */
export const SAMPLE: FrontMatter = {
  title: 'وزير يعلن خطة المياه في تونس',
  titleOrigin: 'derived',
  titleSentence: 1,
  date: {
    origin: 'inferred',
    value: '2021-03-05',
    precision: 'day',
    source: 'text',
    evidence: { sentence: 2, text: '5 مارس 2021' },
  },
  summary: { text: 'أعلن وزير المياه في تونس خطة جديدة.', sentence: 1, origin: 'extracted' },
  keyPoints: [
    { sentence: 1, text: 'أعلن وزير المياه في تونس خطة جديدة.', origin: 'extracted' },
    { sentence: 3, text: 'وأكد الوزير أن الجزائر ستشارك في الخطة.', origin: 'extracted' },
  ],
  places: [
    {
      id: 'tunisia',
      name: 'تونس',
      salience: 'main',
      confidence: 0.99,
      rule: 'extract/registry',
      mentions: [
        { sentence: 1, text: 'تونس' },
        { sentence: 4, text: 'تونس' },
      ],
    },
    {
      id: 'algeria',
      name: 'الجزائر',
      salience: 'passing',
      confidence: 0.9,
      rule: 'extract/registry',
      mentions: [{ sentence: 3, text: 'الجزائر' }],
    },
  ],
  organisations: [],
  people: [],
  topics: [
    { id: 'water', confidence: 0.8, rule: 'extract/topics', evidence: [{ sentence: 1, text: 'المياه' }] },
  ],
  statements: [
    {
      speaker: { sentence: 3, text: 'الوزير', kind: 'official', origin: 'explicit', name: 'وزير المياه' },
      verb: { sentence: 3, text: 'وأكد', lemma: 'أكد', force: 'confirms' },
      claim: { sentence: 3, text: 'الجزائر ستشارك في الخطة' },
      quoted: false,
      confidence: 0.85,
      rule: 'extract/statements',
    },
  ],
  dates: [
    {
      sentence: 2,
      text: '5 مارس 2021',
      value: '2021-03-05',
      precision: 'day',
      calendar: 'gregorian',
      origin: 'absolute',
      confidence: 0.95,
      rule: 'extract/dates',
    },
  ],
  repairs: [{ sentence: 4, text: 'تونس والمغرب', original: 'تونسوالمغرب', rule: 'repair/glued-words' }],
  cleaning: { 'repair/tatweel': 2, 'repair/bom': 1 },
  links: [{ text: 'الخطة', url: 'https://example.org/plan' }],
  provenance: { seed: 'seeds/water.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', extractor: '1' },
  draft: false,
  corrections: [],
};

export const SAMPLE_PARAGRAPHS: readonly string[] = [
  'أعلن وزير المياه في تونس خطة جديدة. وقال إن الخطة تبدأ يوم 5 مارس 2021.',
  'وأكد الوزير أن الجزائر ستشارك في الخطة.',
  'وتنقل تونس والمغرب المياه إلى القرى البعيدة.',
];

/** The file of a briefing with these fields and paragraphs. */
export function fileOf(data: FrontMatter, paragraphs: readonly string[]): string {
  return printBriefing(data, printBody(paragraphs.map((text) => ({ kind: 'paragraph', text }))));
}

export const SAMPLE_FILE = fileOf(SAMPLE, SAMPLE_PARAGRAPHS);
export const FILES = { briefing: 'content/briefings/water.mdx', generated: 'content/generated/water.mdx' };
