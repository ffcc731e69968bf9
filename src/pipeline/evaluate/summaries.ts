import { z } from 'zod';
import type { Registry } from '../../registry/registry.ts';
import { selectSentences } from '../compose/ranking.ts';
import { extract } from '../extract/index.ts';
import type { Recogniser } from '../extract/names/index.ts';
import { readJsonLines } from './json-lines.ts';
import { meanRouge, type Rouge, scoreRouge } from './rouge.ts';
import { articleOf } from './text-article.ts';

const SENTENCES = 3;
const document = z.object({ id: z.string(), text: z.string(), refs: z.array(z.string()) });

/**
 * ROUGE of the three sentences that stand for each document, against extracts that people made: the mean over a
 * document's references, then over the documents.
 *
 * @param content JSON a line: id, text, refs
 */
export function evaluateSummaries(content: string, registry: Registry, recogniser?: Recogniser): Rouge {
  return meanRouge(
    readJsonLines(content, document).map(({ id, text, refs }) => {
      const article = articleOf(id, text);
      const chosen = selectSentences(article, extract(article, registry, recogniser), SENTENCES);
      const summary = chosen.map(({ span }) => article.text.slice(span.start, span.end)).join(' ');
      return meanRouge(refs.map((reference) => scoreRouge(summary, reference)));
    }),
  );
}
