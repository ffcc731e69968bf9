import { z } from 'zod';
import type { Registry } from '../../registry/registry.ts';
import { extract } from '../extract/index.ts';
import type { Recogniser } from '../extract/names/index.ts';
import { readJsonLines } from './json-lines.ts';
import { articleOf } from './text-article.ts';

export interface StatementFigures {
  /** Statements in all articles. Whether they are right only people can tell. */
  readonly found: number;
  readonly articles: number;
  /** Share of statements whose speaker is named right there, not carried over from before. */
  readonly explicit: number;
}

const document = z.object({ id: z.string(), text: z.string() });

/**
 * Count who said what.
 *
 * @param content JSON a line: id, text
 */
export function evaluateStatements(
  content: string,
  registry: Registry,
  recogniser?: Recogniser,
): StatementFigures {
  const articles = readJsonLines(content, document);
  const statements = articles.flatMap(
    ({ id, text }) => extract(articleOf(id, text), registry, recogniser).statements,
  );
  const explicit = statements.filter(({ speaker }) => speaker.origin === 'explicit').length;
  return {
    found: statements.length,
    articles: articles.length,
    explicit: statements.length === 0 ? 0 : explicit / statements.length,
  };
}
