import type { VFileMessage } from 'vfile-message';
import { printBody, readsBack } from '../../briefing/body.ts';
import { checkEvidence } from '../../briefing/evidence.ts';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { inOrder, printBriefing } from '../../briefing/front-matter-print.ts';
import { say } from '../../briefing/messages.ts';
import type { Briefing } from '../stages.ts';
import { generatedFile } from './archive-files.ts';
import { isSame } from './json.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Print a briefing as the pipeline made it, and hold it to its promises: read back it is the same, and every
 * value stands in the sentence that it points at.
 *
 * @returns the file, or messages that say why there is none
 */
export function printMachine(briefing: Briefing): string | readonly VFileMessage[] {
  const file = generatedFile(briefing.id);
  const body = printBody(briefing.body);
  if (!readsBack(body, briefing.body)) {
    const odd = briefing.body.find((block) => !readsBack(printBody([block]), [block]));
    const block = odd === undefined ? 'its blocks together' : JSON.stringify(odd.text.slice(0, 60));
    return [say('write/body-unprintable', { file: briefing.data.provenance.seed }, { block })];
  }
  const text = printBriefing(briefing.data, body);
  const reread = parseBriefing(text, file);
  if (
    !isWellFormed(briefing.data) ||
    reread.data === undefined ||
    !isSame(reread.data, inOrder(briefing.data))
  ) {
    return [...reread.messages, say('write/unprintable', { file: briefing.data.provenance.seed })];
  }
  const faults = checkEvidence(reread.data, sentencesOf(briefing.body), reread.placeOf);
  return faults.length > 0 ? faults : text;
}

/** YAML can write a lone half of a character as an escape, but no page can show it. */
function isWellFormed(data: unknown): boolean {
  if (typeof data === 'string') return data.isWellFormed();
  return typeof data !== 'object' || data === null || Object.values(data).every(isWellFormed);
}
