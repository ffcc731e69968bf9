import { fold } from '../../arabic/fold.ts';
import type { Known } from '../stages.ts';
import { cleanLine } from './clean-line.ts';
import type { Line } from './lines.ts';

/** A title stands above its text, with a section and a date at most. */
const WITHIN = 4;

/** Keep the title of a document's properties only where its text shows it: programs put the names of files there. */
export function withSureTitle(known: Known, lines: readonly Line[]): Known {
  const { title, ...others } = known;
  const opening = lines.slice(0, WITHIN).map(({ text }) => fold(cleanLine(text)));
  return title !== undefined && opening.some((line) => line.includes(fold(title))) ? known : others;
}

/** Take the title off the top of a text: a briefing shows it above. */
export function withoutTitle(lines: readonly Line[], title: string | undefined): readonly Line[] {
  const isRepeated = title !== undefined && fold(cleanLine(lines[0]?.text ?? '')) === fold(title);
  return isRepeated ? lines.slice(1) : lines;
}
