import type { Edit } from '../../../briefing/edit.ts';

export function splitGluedWords(_text: string): readonly Edit[] {
  return [];
}
