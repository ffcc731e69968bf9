import type { VFileMessage } from 'vfile-message';
import { splitSentences } from '../arabic/sentences.ts';
import { tokenizeWords } from '../arabic/words.ts';
import { blocksOf } from '../briefing/body.ts';
import { parseBodyTree } from '../briefing/body-tree.ts';
import { checkEvidence } from '../briefing/evidence.ts';
import { parseBriefing } from '../briefing/front-matter.ts';
import { renderBody } from './render-body.ts';
import type { Rendered } from './rendered.ts';

/** A briefing file read for the site: rendered, or what is wrong with it. */
export interface SiteBriefing {
  /** Absent when a message is fatal. */
  readonly rendered?: Rendered;
  readonly messages: readonly VFileMessage[];
}

/**
 * Read, check and render a briefing file. Front matter that breaks the schema, a body that leaves the closed
 * language and a value whose words no longer stand in their sentence are errors with line and column.
 *
 * @param file path for messages, relative to the archive
 */
export function readBriefing(text: string, file: string): SiteBriefing {
  const { data, body, bodyLine, placeOf, messages } = parseBriefing(text, file);
  const { tree, messages: faults } = parseBodyTree(body, file, bodyLine);
  const told = [...messages, ...faults];
  if (data === undefined || told.some(({ fatal }) => fatal)) return { messages: told };
  const blocks = blocksOf(tree);
  const sentences = blocks.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const lost = checkEvidence(data, sentences, placeOf);
  if (lost.some(({ fatal }) => fatal)) return { messages: [...told, ...lost] };
  const words = sentences.reduce((sum, sentence) => sum + tokenizeWords(sentence).length, 0);
  const html = renderBody(tree, data);
  return { rendered: { data, html, sentences: sentences.length, words }, messages: [...told, ...lost] };
}
