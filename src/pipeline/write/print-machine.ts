import type { VFileMessage } from 'vfile-message';
import { printBody, readsBack } from '../../briefing/body.ts';
import { checkEvidence } from '../../briefing/evidence.ts';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { inOrder, printBriefing } from '../../briefing/front-matter-print.ts';
import { say } from '../../briefing/messages.ts';
import { readPlainYaml } from '../../briefing/plain-yaml.ts';
import { type FrontMatter, frontMatter } from '../../briefing/schema.ts';
import type { Briefing } from '../stages.ts';
import { generatedFile } from './archive-files.ts';
import { isSame } from './json.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Print a briefing as the pipeline made it, and hold it to its promises: read back it is the same, and every
 * value stands in the sentence that it points at.
 *
 * @param known a file that was held to them before
 * @returns the file, or messages that say why there is none
 */
export function printMachine(briefing: Briefing, known?: string): string | readonly VFileMessage[] {
  const body = printBody(briefing.body);
  const text = printBriefing(briefing.data, body);
  if (text === known) return text;
  const { seed } = briefing.data.provenance;
  if (!readsBack(body, briefing.body)) {
    const odd = briefing.body.find((block) => !readsBack(printBody([block]), [block]));
    const block =
      odd === undefined ? 'its blocks together' : JSON.stringify(odd.text.slice(0, LONGEST_SHOWN));
    return [say('write/body-unprintable', { file: seed }, { block })];
  }
  const ordered = inOrder(briefing.data);
  const sentences = sentencesOf(briefing.body);
  if (isRight(text, ordered, sentences)) return text;
  const { data, placeOf, messages } = parseBriefing(text, generatedFile(briefing.id));
  if (!isWellFormed(briefing.data) || data === undefined || !isSame(data, ordered)) {
    return [...messages, say('write/unprintable', { file: seed })];
  }
  const faults = checkEvidence(data, sentences, placeOf);
  return faults.length > 0 ? faults : text;
}

/** Does the quick reader find nothing wrong? What it cannot judge, the one that knows every place has to. */
function isRight(text: string, ordered: FrontMatter, sentences: ReturnType<typeof sentencesOf>): boolean {
  const yaml = text.slice(text.indexOf('\n') + 1, text.indexOf('\n---\n') + 1);
  const plain = readPlainYaml(yaml);
  if (plain === undefined || !isWellFormed(plain.value)) return false;
  const { data } = frontMatter.safeParse(plain.value);
  if (data === undefined || !isSame(data, ordered)) return false;
  return checkEvidence(data, sentences, () => ({ file: '', line: 1 })).length === 0;
}

const LONGEST_SHOWN = 60;

/** YAML can write a lone half of a character as an escape, but no page can show it. */
function isWellFormed(data: unknown): boolean {
  if (typeof data === 'string') return data.isWellFormed();
  return typeof data !== 'object' || data === null || Object.values(data).every(isWellFormed);
}
