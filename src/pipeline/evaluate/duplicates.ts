import { z } from 'zod';
import { findCopies } from '../../arabic/copies.ts';
import { sketchText } from '../../arabic/text-sketch.ts';
import { readJsonLines } from './json-lines.ts';
import { VARIANTS } from './variants.ts';

/** How well copies are found among articles and copies that were made of them. */
export interface CopyFigures {
  /** Share of the pairs found that go back to one article, of those that do not go back to a natural pair. */
  readonly precision: number;
  /** The same, with natural pairs and all their copies counted as wrong: what holds without anybody's reading them. */
  readonly strictPrecision: number;
  /** Share of the made copies that are found beside their article. */
  readonly recall: number;
  /** The same for each kind of copy. */
  readonly found: Readonly<Record<string, number>>;
  /** Pairs of different articles that are found: read them, many are copies in fact. */
  readonly natural: number;
}

const document = z.object({ text: z.string() });

/**
 * Make five copies of each article, as other newsrooms do, and look for all of them at once.
 *
 * @param content JSON a line: text
 */
export function evaluateDuplicates(content: string): CopyFigures {
  const texts = readJsonLines(content, document).map(({ text }) => text);
  const size = 1 + VARIANTS.length;
  const all = texts.flatMap((text, i) => {
    const other = texts[(i + 1) % texts.length] ?? '';
    return [text, ...VARIANTS.map(({ make }) => make(text, other))];
  });
  const pairs = findCopies(all.map(sketchText)).map(({ first, second }) => ({
    parents: [Math.floor(first / size), Math.floor(second / size)] as const,
    variants: [first % size, second % size] as const,
  }));
  const right = pairs.filter(({ parents: [a, b] }) => a === b);
  const natural = pairs.filter(({ parents: [a, b], variants: [v, w] }) => a !== b && v + w === 0);
  const known = new Set(natural.map(({ parents }) => parents.join()));
  const judged = pairs.filter(({ parents }) => !known.has(parents.join()));
  const made = right.filter(({ variants: [first] }) => first === 0);
  const found = VARIANTS.map(({ name }, i) => {
    return [name, made.filter(({ variants }) => variants[1] === i + 1).length / texts.length] as const;
  });
  return {
    precision: right.length / Math.max(1, judged.length),
    strictPrecision: right.length / Math.max(1, pairs.length),
    recall: made.length / (texts.length * VARIANTS.length),
    found: Object.fromEntries(found),
    natural: natural.length,
  };
}
