import type { Briefing, Refusal } from '../stages.ts';
import type { Jobs } from './index.ts';

/** Make briefings in this thread, each when it is asked for. */
export function inTurn(make: (seed: string) => Promise<Briefing | Refusal>): Jobs {
  return {
    *makeAll(seeds) {
      for (const seed of seeds) yield make(seed);
    },
    close: () => undefined,
  };
}
