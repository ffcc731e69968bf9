import { z } from 'zod';
import { tokenizeWords } from '../../arabic/words.ts';
import type { Edit } from '../../briefing/edit.ts';
import { readCorpus } from '../extract/recognise/training/corpus.ts';
import { repair } from '../repair/index.ts';
import { readJsonLines } from './json-lines.ts';
import { sourceOf } from './text-article.ts';

export interface GlueFigures {
  /** Share of the places where a space was taken out that have one again; absent where none was. */
  readonly restored?: number;
  /** Words of clean text that repair cuts, of a thousand. */
  readonly changedPerThousand: number;
}

const document = z.object({ id: z.string(), text: z.string(), clean: z.string() });
const RULE = 'glued-words';

/**
 * Accuracy of mending words that lost the space between them. Only this rule's edits count: others mend other damage,
 * which the clean text may have as well.
 *
 * @param name of the file; of a CoNLL file the tokens, joined by spaces, are the clean text and nothing is restored
 * @param content JSON a line: id, clean, and text, which is `clean` without some of its spaces
 */
export function evaluateGlue(name: string, content: string): GlueFigures {
  const documents = name.endsWith('.conll') ? [joinTokens(content)] : readJsonLines(content, document);
  const sums = { places: 0, restored: 0, words: 0, changed: 0 };
  for (const { id, text, clean } of documents) {
    const cuts = editsOf(id, text);
    const places = findGlued(text, clean);
    sums.places += places.length;
    sums.restored += places.filter((place) => cuts.some((edit) => isCutAt(edit, place))).length;
    sums.words += tokenizeWords(clean).length;
    sums.changed += editsOf(id, clean).length;
  }
  return {
    ...(sums.places > 0 && { restored: sums.restored / sums.places }),
    changedPerThousand: sums.words === 0 ? 0 : (1000 * sums.changed) / sums.words,
  };
}

function joinTokens(conll: string): { readonly id: string; readonly text: string; readonly clean: string } {
  const clean = readCorpus(conll)
    .sentences.map((tokens) => tokens.join(' '))
    .join('\n');
  return { id: 'tokens', text: clean, clean };
}

function editsOf(id: string, text: string): readonly Edit[] {
  return repair(sourceOf(id, text)).edits.filter(({ rule }) => rule.split('+').includes(RULE));
}

function isCutAt({ start, end, insert }: Edit, place: number): boolean {
  return start <= place && place <= end && /\s/.test(insert);
}

/**
 * Where spaces of the clean text are missing in the glued one.
 *
 * @throws Error if more than spaces differ
 * @example findGlued('سورياومالي', 'سوريا ومالي') // [5]
 */
export function findGlued(text: string, clean: string): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const letter of clean) {
    if (text.startsWith(letter, at)) at += letter.length;
    else if (/\s/.test(letter)) {
      if (places.at(-1) !== at) places.push(at);
    } else throw new Error(`the glued text differs from the clean one at ${at} in more than a space`);
  }
  return places;
}
