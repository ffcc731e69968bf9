import type { VFileMessage } from 'vfile-message';
import { cleanLine } from '../read/clean-line.ts';
import { changeFields } from './change-fields.ts';

/** What readers are told of a correction. */
export interface Correction {
  /** Day of the correction, YYYY-MM-DD. */
  readonly date: string;
  readonly text: string;
}

/**
 * Put a correction on a briefing's list, which readers see on its page. The rest of the file stays as it is; later
 * runs of ingest keep it. Hold the archive's lock meanwhile.
 *
 * @param root folder of the archive
 * @returns messages that say why it was not done; none if it was
 */
export async function addCorrection(
  root: string,
  id: string,
  correction: Correction,
): Promise<readonly VFileMessage[]> {
  const entry = { date: correction.date, text: cleanLine(correction.text) };
  return changeFields(root, id, (data) => ({ ...data, corrections: [...data.corrections, entry] }));
}
