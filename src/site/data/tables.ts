import type { Table } from './table.ts';
import { briefings } from './tables/briefings.ts';
import { dates } from './tables/dates.ts';
import { keyPoints } from './tables/key-points.ts';
import { mentions } from './tables/mentions.ts';
import { sentences } from './tables/sentences.ts';
import { statements } from './tables/statements.ts';
import { things } from './tables/things.ts';
import { topics } from './tables/topics.ts';

/** The tables of the downloads; a table stands after those that it refers to. */
export const TABLES: readonly Table[] = [
  things,
  briefings,
  sentences,
  keyPoints,
  mentions,
  topics,
  statements,
  dates,
];
