import type { VFileMessage } from 'vfile-message';
import { readRegistry } from '../../registry/read-registry.ts';
import { openRecogniser } from '../extract/recognise/index.ts';
import { readWeights, WEIGHTS } from '../read/weights.ts';
import type { Equipment } from './tasks.ts';

/** Read what measuring needs from the disk: the archive's registry and the weights. */
export async function equip(
  root: string,
): Promise<{ readonly equipment: Equipment; readonly messages: readonly VFileMessage[] }> {
  const { registry, messages } = await readRegistry(root);
  const { learnt, messages: faults } = openRecogniser(await readWeights(), WEIGHTS);
  return { equipment: { registry, ...(learnt && { learnt }) }, messages: [...messages, ...faults] };
}
