import type { VFileMessage } from 'vfile-message';
import type { Statement } from '../../../briefing/schema.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { evidenceOf } from '../evidence-of.ts';
import type { Voice } from './discourse.ts';
import { readHeard } from './heard.ts';
import { LEXICON } from './load-lexicon.ts';
import { openPlaces } from './places.ts';
import { readLine } from './read-line.ts';
import { hear, isInside, type Rule, type Settled, settle } from './settle.ts';
import { type KnownName, readLines } from './tokens.ts';

/** What is known of an article before its statements are looked for. */
export interface StatementContext {
  /** Names found in the text, in any order: they tell where a speaker's name ends and who it is. */
  readonly names: readonly KnownName[];
}

/**
 * Share of right ones among those that a rule finds, judged by hand on news text (tests/fixtures/statements-judged.json).
 * Who is only referred to is never surer than who is named. Relative clauses, pronouns, references that come down to
 * nobody and quotations that go on are too rare to have been measured: they are set low.
 */
const CONFIDENCE: Readonly<Record<Rule, number>> = {
  'verb-subject': 0.89,
  'subject-verb': 0.89,
  relative: 0.75,
  attribution: 0.86,
  anaphoric: 0.88,
  unresolved: 0.7,
  pronoun: 0.7,
  carried: 0.86,
  participle: 0.88,
  'quote-goes-on': 0.75,
};

/** Voices that are remembered; who spoke before them is too far away to be meant. */
const MEMORY = 40;

/**
 * Find who said what.
 *
 * A verb of speech (with what inflection and clitics make of it) is read with the subject after or before it and
 * the frame that it takes; «المصدر نفسه» comes down to the source named before, «وأضاف أن» and «مشيرا إلى أن»
 * to the one who spoke last, if verb and noun agree. A claim lies in one sentence: a quotation that goes on gives
 * a statement a sentence.
 *
 * @returns statements in the order of their verbs. Bad input gives none; there are no messages so far
 * @example findStatements(article of «قال مصدر أمني إن الحدود آمنة.», { names: [] }).statements[0]?.claim.text // 'الحدود آمنة'
 */
export function findStatements(
  article: Article,
  context: StatementContext,
): { readonly statements: readonly Statement[]; readonly messages: readonly VFileMessage[] } {
  const lines = readLines(article, context.names, LEXICON);
  const placesOf = openPlaces(lines);
  const settled: Settled[] = [];
  let voices: readonly Voice[] = [];
  for (const line of lines) {
    const before: Settled[] = [];
    const drafts = readLine(line);
    let heard = readHeard(line, drafts);
    const listenUpTo = (at: number): void => {
      for (const other of heard.filter((known) => known.at < at)) {
        voices = remember(voices, hear(line, other, { lines, placesOf, voices, before }));
      }
      heard = heard.filter((other) => other.at >= at);
    };
    for (const draft of drafts) {
      listenUpTo(draft.at);
      const found = settle(line, draft, { lines, placesOf, voices, before });
      if (found === undefined) continue;
      if (!isInside(draft, before)) voices = remember(voices, found.voice);
      before.push(found);
    }
    listenUpTo(line.tokens.length);
    settled.push(...before);
  }
  return { statements: settled.flatMap((found) => toStatements(article, found)), messages: [] };
}

function remember(voices: readonly Voice[], voice: Voice): readonly Voice[] {
  return [...voices.filter(({ first }) => first.start !== voice.first.start), voice].slice(-MEMORY);
}

function toStatements(article: Article, settled: Settled): readonly Statement[] {
  const { goesOn, span } = settled.draft.claim;
  const statement = toStatement(article, settled, span);
  if (goesOn === undefined) return [statement];
  const rest = article.sentences.filter(
    (sentence) => sentence.span.start >= span.end && sentence.span.start < goesOn.end,
  );
  const carried: Settled = { ...settled, origin: 'carried', rule: 'quote-goes-on' };
  return [
    statement,
    ...rest.map((sentence) =>
      toStatement(article, carried, {
        start: sentence.span.start,
        end: Math.min(sentence.span.end, goesOn.end),
      }),
    ),
  ];
}

function toStatement(article: Article, settled: Settled, claim: Span): Statement {
  const { draft, voice, origin, rule } = settled;
  const speaker = evidenceOf(article, voice.span);
  const isFirst = voice.first.start === voice.span.start;
  return {
    speaker: {
      ...speaker,
      kind: voice.kind,
      origin,
      name: voice.name,
      ...(voice.id !== undefined && { id: voice.id }),
      ...(!isFirst && { refersTo: evidenceOf(article, voice.first) }),
    },
    verb: { ...evidenceOf(article, draft.verb), lemma: draft.lemma, force: draft.force },
    claim: evidenceOf(article, claim),
    quoted: draft.claim.quoted,
    confidence: CONFIDENCE[rule],
    rule: `statements/${rule}`,
  };
}
