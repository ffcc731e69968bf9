import { isUnconditional } from './entry.ts';
import type { Candidate } from './match.ts';

/** Shares of right mentions among those of a kind; see docs of the measurement in tests/unit/registry. */
const CONFIDENCE = {
  longName: 0.98,
  name: 0.95,
  conditionalName: 0.85,
  short: 0.85,
  demonym: 0.8,
  conditionalDemonym: 0.7,
} as const;

/**
 * How sure a mention is, by its form and by whether its alias is also a common word.
 *
 * @returns 0 to 1
 */
export function confidenceOf(found: Candidate): number {
  const { form, alias } = found.pattern;
  const isSure = isUnconditional(alias);
  if (form === 'short') return CONFIDENCE.short;
  if (form === 'demonym') return isSure ? CONFIDENCE.demonym : CONFIDENCE.conditionalDemonym;
  if (found.to - found.from > 1) return CONFIDENCE.longName;
  return isSure ? CONFIDENCE.name : CONFIDENCE.conditionalName;
}
