import { z } from 'zod';

/** Ids stand in file names, addresses and the registry: ASCII, lower case, words joined by hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const id = z.string().regex(ID_PATTERN).max(120);
const sentenceNumber = z.int().min(1).describe('Number of the sentence in the body, counted from 1');
const confidence = z
  .number()
  .min(0)
  .max(1)
  .describe('How sure the rule is, 0 to 1, measured on development data');
const rule = z.string().min(1).describe('The rule that found it, as room/rule');

export const evidence = z
  .strictObject({
    sentence: sentenceNumber,
    text: z.string().min(1).describe('The exact words of that sentence'),
    occurrence: z.int().min(2).optional().describe('Which occurrence in the sentence, when not the first'),
  })
  .describe('Where in the body a value stands');

export const speakerKinds = ['named', 'official', 'anonymous', 'document', 'media'] as const;
export const forces = [
  'says',
  'claims',
  'confirms',
  'admits',
  'reveals',
  'denies',
  'refuses',
  'warns',
  'pledges',
  'demands',
  'accuses',
  'condemns',
  'praises',
  'welcomes',
  'expects',
  'considers',
  'informs',
] as const;
export const precisions = ['day', 'month', 'year'] as const;

const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('Gregorian date as YYYY, YYYY-MM or YYYY-MM-DD');

export const publicationDate = z
  .discriminatedUnion('origin', [
    z.strictObject({ origin: z.literal('unknown').describe('How the date is known') }),
    z.strictObject({
      origin: z.enum(['stated', 'inferred', 'person']).describe('How the date is known'),
      value: isoDate,
      precision: z.enum(precisions).describe('How closely the date is known'),
      source: z
        .enum(['side-car', 'metadata', 'text', 'dateline', 'file-name', 'person'])
        .describe('What stated it'),
      evidence: evidence.optional().describe('Where the text states it'),
    }),
  ])
  .describe('When the article was published; `unknown` rather than a guess');

export const mention = evidence.extend({
  form: z.enum(['name', 'demonym', 'short']).optional().describe('How it is named there, when not by a name'),
});

const namedThing = z.strictObject({
  id: id.optional().describe('Registry id; absent while the registry does not know the name'),
  name: z.string().min(1).describe('Name as readers see it'),
  salience: z.enum(['main', 'passing']).describe('Main actor of the article, or mentioned in passing'),
  confidence,
  rule,
  mentions: z.array(mention).min(1).describe('Where it is named, in text order'),
});

const topicFound = z.strictObject({
  id: id.describe('Id in the topic list'),
  confidence,
  rule,
  evidence: z.array(evidence).min(1).describe('The words that speak for it'),
});

const speaker = evidence.extend({
  kind: z.enum(speakerKinds).describe('named person, official body, anonymous source, document or media'),
  origin: z
    .enum(['explicit', 'anaphoric', 'carried'])
    .describe('Stated here, referred to here, or carried over'),
  name: z.string().min(1).describe('Whom it comes down to, as readers see it'),
  id: id.optional().describe('Registry id of the speaker'),
  refersTo: evidence.optional().describe('Where the speaker is first named, if not here'),
});

const statement = z.strictObject({
  speaker: speaker.describe('Who said it'),
  verb: evidence
    .extend({
      lemma: z.string().min(1).describe('The verb as a dictionary lists it'),
      force: z.enum(forces).describe('What the speaker does by saying it'),
    })
    .describe('How it was said'),
  claim: evidence.describe('What was said: its exact words'),
  quoted: z.boolean().describe('Whether the claim stands in quotation marks'),
  confidence,
  rule,
});

const dateMention = evidence.extend({
  value: isoDate.optional().describe('What it resolves to; absent where it cannot be resolved'),
  precision: z.enum(precisions).optional().describe('How closely it is known'),
  calendar: z.enum(['gregorian', 'hijri']).describe('The calendar that the text counts in'),
  origin: z
    .enum(['absolute', 'relative'])
    .describe('Whether the text states it, or counts from the date of publication'),
  confidence,
  rule,
});

const repairMade = evidence.extend({
  original: z.string().min(1).describe('The words as received'),
  rule,
});

const keyPoint = z.strictObject({
  sentence: sentenceNumber,
  text: z.string().min(1).describe('The point, in one sentence'),
  origin: z.enum(['extracted', 'person']).describe('Words of the sentence, or rewritten by a person'),
});

const link = z.strictObject({
  text: z.string().describe('The words that were linked'),
  url: z.url({ protocol: /^https?$/ }).describe('Where they led'),
});

export const frontMatter = z.strictObject({
  title: z.string().min(1).max(300).describe('Headline of the briefing'),
  titleOrigin: z.enum(['source', 'derived', 'person']).describe('Who worded the headline'),
  titleSentence: sentenceNumber.optional().describe('The sentence that a derived headline was made from'),
  date: publicationDate,
  publisher: z.string().min(1).optional().describe('Who published the article'),
  author: z.string().min(1).optional().describe('Who wrote it'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it was published'),
  licence: z.string().min(1).optional().describe('Licence of the article, in words that readers see'),
  collection: z.string().min(1).optional().describe('Collection of the archive that it belongs to'),
  dateline: evidence
    .extend({
      place: id.optional().describe('Registry id of the place that it was sent from'),
      agency: z.string().optional().describe('The agency that it names'),
    })
    .optional()
    .describe('The dateline that opens the text'),
  summary: z
    .strictObject({
      text: z.string().min(1).describe('The line'),
      sentence: sentenceNumber,
      origin: z.enum(['extracted', 'person']).describe('Words of the sentence, or rewritten by a person'),
    })
    .optional()
    .describe('One line that opens the briefing'),
  keyPoints: z.array(keyPoint).describe('What to know besides the summary, in text order'),
  places: z.array(namedThing.describe('A place')).describe('Places that the text names'),
  organisations: z
    .array(namedThing.describe('An organisation'))
    .describe('Organisations that the text names'),
  people: z.array(namedThing.describe('A person')).describe('People whom the text names'),
  topics: z.array(topicFound.describe('A topic')).describe('What the article is about'),
  statements: z.array(statement).describe('Who said what'),
  dates: z.array(dateMention).describe('Dates that the text mentions'),
  repairs: z.array(repairMade).describe('Words that were repaired, with the words as received'),
  cleaning: z.record(z.string(), z.int().min(1)).describe('Invisible cleaning: rule and number of changes'),
  links: z.array(link).describe('Links of the source text'),
  provenance: z
    .strictObject({
      seed: z.string().min(1).describe('File in seeds/, with # and the key of the article if it holds many'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Hash of that file, or of that article in it, as received'),
      encoding: z.string().min(1).describe('Encoding of that file'),
      captured: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
        .optional()
        .describe('When the page was captured from the web, in UTC'),
      extractor: z.string().min(1).describe('Version of the extraction that made the machine-made values'),
      names: z
        .enum(['registry'])
        .optional()
        .describe(
          '`registry` if only listed names were looked for, since the recogniser had no usable weights',
        ),
    })
    .describe('Where the text comes from'),
  copies: z
    .array(id)
    .optional()
    .describe('Briefings with the same text or much of it, that a person looked at and wants beside it'),
  draft: z.boolean().describe('Drafts are in no output'),
  embargo: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('First day on which it may be in an output, as YYYY-MM-DD'),
  corrections: z
    .array(z.strictObject({ date: isoDate, text: z.string().min(1).describe('What was corrected') }))
    .describe('What people corrected, for readers to see'),
});

export type Evidence = z.infer<typeof evidence>;
export type Mention = z.infer<typeof mention>;
export type SpeakerKind = (typeof speakerKinds)[number];
export type Force = (typeof forces)[number];
export type Precision = (typeof precisions)[number];
export type PublicationDate = z.infer<typeof publicationDate>;
export type NamedThing = z.infer<typeof namedThing>;
export type TopicFound = z.infer<typeof topicFound>;
export type Speaker = z.infer<typeof speaker>;
export type Statement = z.infer<typeof statement>;
export type DateMention = z.infer<typeof dateMention>;
export type RepairMade = z.infer<typeof repairMade>;
export type KeyPoint = z.infer<typeof keyPoint>;
export type Link = z.infer<typeof link>;
/** Everything that a briefing's front matter says. */
export type FrontMatter = z.infer<typeof frontMatter>;
