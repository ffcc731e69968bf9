import { z } from 'zod';
import { encodeSketch } from '../arabic/sketch-text.ts';
import { sketchText } from '../arabic/text-sketch.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { KINDS, type Kind } from './paths.ts';

const named = z.object({ id: z.string(), name: z.string(), isMain: z.boolean() });

/** What lists know of a briefing: all that the content store keeps. */
export const card = z.object({
  id: z.string(),
  title: z.string(),
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent when nothing states it. */
  date: z.string().optional(),
  summary: z.string().optional(),
  /** Day before which it must be in no output, for builds of an earlier day. */
  embargo: z.string().optional(),
  /** The seed, which may be published beside the briefing, with its hash. */
  source: z.object({ seed: z.string(), sha256: z.string() }),
  /** Sketch of the body, by which copies are found. Kept beside the content store, for no list shows it. */
  sketch: z.string().optional(),
  /** Ids of its copies that a person has accepted. */
  copies: z.array(z.string()).optional(),
  statements: z.int(),
  sentences: z.int(),
  /** Things with an id, and so with a page, by kind. Topics get their name from the registry. */
  things: z.object(
    Object.fromEntries(KINDS.map((kind) => [kind, z.array(named)])) as Record<Kind, z.ZodArray<typeof named>>,
  ),
});

export type Card = z.infer<typeof card>;

/**
 * The card of a briefing.
 *
 * @param body its text, for finding copies
 */
export function cardOf(id: string, data: FrontMatter, sentences: number, body?: string): Card {
  const withId = (list: FrontMatter['places']): Card['things']['places'] =>
    list.flatMap(({ id, name, salience }) =>
      id === undefined ? [] : [{ id, name, isMain: salience === 'main' }],
    );
  return {
    id,
    title: data.title,
    ...(data.date.origin !== 'unknown' && { date: data.date.value }),
    ...(data.embargo !== undefined && { embargo: data.embargo }),
    ...(data.summary !== undefined && { summary: data.summary.text }),
    source: { seed: data.provenance.seed, sha256: data.provenance.sha256 },
    ...(body !== undefined && { sketch: encodeSketch(sketchText(body)) }),
    ...(data.copies !== undefined && { copies: data.copies }),
    statements: data.statements.length,
    sentences,
    things: {
      places: withId(data.places),
      organisations: withId(data.organisations),
      people: withId(data.people),
      topics: data.topics.map(({ id }) => ({ id, name: id, isMain: true })),
    },
  };
}

/**
 * Oldest first, as list pages are numbered; what has no date comes before all that has one.
 * Equal dates are in the order of their ids.
 */
export function byDate(a: Card, b: Card): number {
  const dates = compare(a.date ?? '', b.date ?? '');
  return dates === 0 ? compare(a.id, b.id) : dates;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
