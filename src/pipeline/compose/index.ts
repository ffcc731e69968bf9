import { textOf } from '../../briefing/span.ts';
import type { Article, Briefing, Facts } from '../stages.ts';
import { EXTRACTOR_VERSION } from '../version.ts';
import { chooseKeyPoints } from './key-points.ts';
import { tellRepairs } from './repairs.ts';
import { markTitle } from './source-title.ts';
import { chooseSummary } from './summary.ts';
import { findTitle } from './title.ts';

/**
 * Make the briefing: headline, summary and key points in the article's own words, what was found, what was repaired,
 * where it comes from, and the text as its body.
 */
export function compose(article: Article, facts: Facts): Briefing {
  const { source } = article;
  const { known } = source;
  const marked = markTitle(article, facts.dateline?.sentence === 1);
  const summary = chooseSummary(marked, facts);
  return {
    id: source.id,
    data: {
      ...findTitle(marked, facts),
      date: facts.date,
      ...(known.publisher !== undefined && { publisher: known.publisher }),
      ...(known.author !== undefined && { author: known.author }),
      ...(known.url !== undefined && { url: known.url }),
      ...(known.licence !== undefined && { licence: known.licence }),
      ...(known.collection !== undefined && { collection: known.collection }),
      ...(facts.dateline !== undefined && { dateline: facts.dateline }),
      ...(summary !== undefined && { summary }),
      keyPoints: [...chooseKeyPoints(marked, facts, summary)],
      places: [...facts.places],
      organisations: [...facts.organisations],
      people: [...facts.people],
      topics: [...facts.topics],
      statements: [...facts.statements],
      dates: [...facts.dates],
      ...tellRepairs(article),
      links: [...source.links],
      provenance: {
        seed: source.seed,
        sha256: source.sha256,
        encoding: source.encoding,
        ...(known.captured !== undefined && { captured: known.captured }),
        extractor: EXTRACTOR_VERSION,
        ...(facts.namesFrom !== undefined && { names: facts.namesFrom }),
      },
      draft: known.draft ?? false,
      ...(known.embargo !== undefined && { embargo: known.embargo }),
      corrections: [],
    },
    body: marked.blocks.map(({ kind, depth, span }) => ({
      kind,
      ...(depth !== undefined && { depth }),
      text: textOf(article.text, span),
    })),
    messages: facts.messages,
  };
}
