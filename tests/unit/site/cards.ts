import type { Card } from '../../../src/site/card.ts';
import type { Said } from '../../../src/site/said.ts';

export function named(id: string) {
  return { id, name: `اسم ${id}`, isMain: true };
}

export function cardFor(id: string, date: string | undefined, places: readonly string[]): Card {
  const things = { places: places.map(named), organisations: [], people: [], topics: [] };
  return {
    id,
    title: `عنوان ${id}`,
    ...(date !== undefined && { date }),
    source: { seed: `seeds/${id}.txt`, sha256: '' },
    statements: 1,
    sentences: 1,
    things,
  };
}

export function saidBy(speaker: string, rest: Partial<Said> = {}): Said {
  return {
    index: 0,
    speaker,
    kind: 'official',
    origin: 'explicit',
    force: 'says',
    verb: 'قال',
    claim: `قول ${speaker}`,
    sentence: 1,
    quoted: false,
    level: 'high',
    about: [],
    ...rest,
  };
}
