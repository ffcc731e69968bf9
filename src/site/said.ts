import { locate } from '../briefing/evidence.ts';
import type { Force, FrontMatter, Speaker, SpeakerKind, Statement } from '../briefing/schema.ts';
import { type Level, levelOf } from './confidence-level.ts';

/** A statement as lists of many briefings' statements need it. */
export interface Said {
  /** Which statement of its briefing, counted from 0. */
  readonly index: number;
  readonly speaker: string;
  /** Registry id of the speaker. */
  readonly id?: string;
  readonly kind: SpeakerKind;
  readonly origin: Speaker['origin'];
  readonly force: Force;
  readonly verb: string;
  readonly claim: string;
  readonly sentence: number;
  readonly quoted: boolean;
  readonly level: Level;
  /** Ids of what its claim names, sorted. */
  readonly about: readonly string[];
}

/**
 * The statements of a briefing, each with what it is about: the things named inside the very words of the claim.
 *
 * @param blocks the sentences of each block of the body
 */
export function saidIn({
  data,
  blocks,
}: {
  readonly data: FrontMatter;
  readonly blocks: readonly (readonly string[])[];
}): readonly Said[] {
  const sentences = blocks.flat();
  return data.statements.map(({ speaker, verb, claim, quoted, confidence }, index) => ({
    index,
    speaker: speaker.name,
    ...(speaker.id !== undefined && { id: speaker.id }),
    kind: speaker.kind,
    origin: speaker.origin,
    force: verb.force,
    verb: verb.text,
    claim: claim.text,
    sentence: claim.sentence,
    quoted,
    level: levelOf(confidence),
    about: namedIn(claim, data, sentences),
  }));
}

function namedIn(
  claim: Statement['claim'],
  data: FrontMatter,
  sentences: readonly string[],
): readonly string[] {
  const span = locate(claim, sentences);
  if (span === undefined) return [];
  const named = [...data.places, ...data.organisations, ...data.people].filter(({ mentions }) =>
    mentions.some((mention) => {
      if (mention.sentence !== claim.sentence) return false;
      const at = locate(mention, sentences);
      return at !== undefined && at.start >= span.start && at.end <= span.end;
    }),
  );
  return named.flatMap(({ id }) => (id === undefined ? [] : [id])).sort();
}
