/** How sure a value is, in three steps that readers can tell apart. */
export type Level = 'high' | 'middle' | 'low';

/** @param confidence 0 to 1 */
export function levelOf(confidence: number): Level {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.6 ? 'middle' : 'low';
}
