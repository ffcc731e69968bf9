import { type Phrase, toPhrase } from './phrase.ts';
import type { Line } from './tokens.ts';
import { isDefinite, speakerWord } from './word-kinds.ts';
import { surfaceOf } from './words-span.ts';

/** The words of the phrase; after ل the article gets its alef back: للسيد names السيد. */
export function nameOf(line: Line, phrase: Phrase): string {
  const { from } = phrase;
  const surface = surfaceOf(line, (namedPart(line, phrase) ?? phrase).span);
  const lacksAlef = line.tokens[from]?.key.startsWith('ال') === true && surface.startsWith('ل');
  return lacksAlef ? `ا${surface}` : surface;
}

/** «الدكتور سليم حداد | رئيس قسم …»: rank and name, without the post that follows. */
function namedPart(line: Line, { from, to, head }: Phrase): Phrase | undefined {
  if (head?.role !== 'rank') return undefined;
  for (let at = from + 2; at < to; at++) {
    if (
      speakerWord(line, at)?.role === 'office' &&
      !isDefinite(line.tokens[at]) &&
      line.tokens[at]?.name === undefined
    )
      return speakerWord(line, at - 1) === undefined &&
        !/^(?:بن|ابن|بنت|ابو|ال|ام)$/u.test(line.tokens[at - 1]?.key ?? '')
        ? toPhrase(line, from, at)
        : undefined;
  }
  return undefined;
}
