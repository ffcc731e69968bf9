import type { VFileMessage } from 'vfile-message';
import { splitSentences } from '../arabic/sentences.ts';
import { blocksOf } from '../briefing/body.ts';
import { parseBodyTree } from '../briefing/body-tree.ts';
import { anchorsOf, checkEvidence, stands } from '../briefing/evidence.ts';
import { parseBriefing } from '../briefing/front-matter.ts';
import { readQuickly } from '../briefing/quick-briefing.ts';
import { strings } from '../strings/ar.ts';
import type { MarkedBlock } from './mark-sentences.ts';
import { renderBody } from './render-body.ts';
import type { Rendered } from './rendered.ts';

/** A briefing file read for the site: rendered, or what is wrong with it. */
export interface SiteBriefing {
  /** Absent when a message is fatal. */
  readonly rendered?: Omit<Rendered, 'id'>;
  readonly messages: readonly VFileMessage[];
}

/**
 * Read, check and render a briefing file. Front matter that breaks the schema, a body that leaves the closed
 * language and a value whose words no longer stand in their sentence are errors with line and column.
 *
 * @param file path for messages, relative to the archive
 */
export function readBriefing(text: string, file: string): SiteBriefing {
  const { data, body, bodyLine, messages } = readQuickly(text) ?? parseBriefing(text, file);
  const { tree, messages: faults } = parseBodyTree(body, file, bodyLine);
  const told = [...messages, ...faults];
  if (data === undefined || told.some(({ fatal }) => fatal)) return { messages: told };
  const blocks: readonly MarkedBlock[] = blocksOf(tree).map((block) => {
    return { node: block.node, text: block.text, spans: splitSentences(block.text) };
  });
  const texts = blocks.map(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  const sentences = texts.flat();
  if (!anchorsOf(data).every((anchor) => stands(anchor, sentences))) {
    const { placeOf } = parseBriefing(text, file);
    return { messages: [...told, ...checkEvidence(data, sentences, placeOf)] };
  }
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  const html = renderBody(tree, blocks, data);
  const shown = isBlank(data.title) ? { ...data, title: strings.briefing.untitled } : data;
  return {
    rendered: { data: shown, html, blocks: texts, sentences: sentences.length, words },
    messages: told,
  };
}

/** Has a title nothing that a reader could read, as when a person emptied it? */
function isBlank(title: string): boolean {
  return !/[\p{L}\p{N}]/u.test(title);
}
