import { z } from 'zod';
import { ID_PATTERN } from '../briefing/schema.ts';

const id = z
  .string()
  .regex(ID_PATTERN)
  .max(120)
  .describe('Permanent id: ASCII, lower case, words joined by hyphens');
const text = z.string().trim().min(1).max(120);
const words = z.array(text).min(1);

const alias = z
  .union([
    text,
    z.strictObject({
      text,
      when: words.optional().describe('Counts if one of these words stands near it in the sentence'),
      after: words
        .optional()
        .describe(
          'Counts if one of these words, or a listed clitic, stands directly before it; “start” is the start of a sentence',
        ),
      quoted: z.literal(true).optional().describe('Counts if it stands in quotation marks'),
      unless: words.optional().describe('Does not count if one of these words stands directly beside it'),
    }),
  ])
  .describe('Another name; one that is also a common word says what must stand around it');

const named = {
  id,
  name: text.describe('Name as readers see it'),
  aliases: z
    .array(alias)
    .default([])
    .describe('Other names and spellings; one that repeats the name sets conditions for the name'),
  latin: z.array(text).default([]).describe('Names and acronyms in Latin script, as they are written'),
  description: z.string().min(1).max(300).optional().describe('One neutral line: describe, do not label'),
  reference: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('A page about it that was looked up'),
};

const demonyms = z
  .array(alias)
  .default([])
  .describe('Adjectives in the masculine singular, indefinite; code makes the other forms');
const within = z.array(id).default([]).describe('Ids of what it is part of');

export const placeTypes = [
  'world-region',
  'region',
  'state',
  'territory',
  'province',
  'city',
  'site',
  'water',
  'island',
] as const;

export const organisationTypes = [
  'international',
  'armed-group',
  'armed-forces',
  'party',
  'movement',
  'government-body',
  'parliament',
  'court',
  'union',
  'news-agency',
  'media',
  'company',
  'bank',
  'charity',
  'religious-body',
  'university',
  'sports-body',
] as const;

export const personTypes = [
  'head-of-state',
  'politician',
  'diplomat',
  'royal',
  'military',
  'armed-group-leader',
  'religious',
  'international-official',
  'public-figure',
] as const;

export const placeSchema = z.strictObject({
  ...named,
  type: z.enum(placeTypes),
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('ISO 3166-1 alpha-2 code of a state or territory'),
  demonyms,
  within,
  coordinates: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe('Latitude and longitude in degrees'),
});

export const organisationSchema = z.strictObject({
  ...named,
  type: z.enum(organisationTypes),
  demonyms,
  within,
});

export const personSchema = z.strictObject({
  ...named,
  type: z.enum(personTypes).describe('The role that the person is best known for'),
  short: z.array(alias).default([]).describe('Names that count only after a full name in the same text'),
});

export const topicSchema = z.strictObject({
  id,
  name: text.describe('Name as readers see it'),
  description: z.string().min(1).max(300).describe('One line: what belongs to it'),
  keywords: z
    .array(z.strictObject({ text, weight: z.number().positive().max(5).default(1) }))
    .min(1)
    .describe('Words and phrases that speak for the topic, with their weight'),
});

/** One schema for each authority file. */
export const registrySchemas = {
  place: placeSchema,
  organisation: organisationSchema,
  person: personSchema,
  topic: topicSchema,
} as const;
