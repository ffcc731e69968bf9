/** How sure a value is, in three steps that readers can tell apart. */
export type Level = 'high' | 'middle' | 'low';

/**
 * @param confidence 0 to 1
 * @param high where the highest step begins; names have their own, which was measured
 */
export function levelOf(confidence: number, high = 0.85): Level {
  if (confidence >= high) return 'high';
  return confidence >= 0.6 ? 'middle' : 'low';
}
