import { fold } from '../../../arabic/fold.ts';
import type { Span } from '../../../briefing/span.ts';
import type { NameKind, RecognisedName, Recognition } from '../names/found-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import { countParticles } from './name-edges.ts';
import { spanProbability } from './span-probability.ts';
import type { TaggedSentence } from './tag-text.ts';
import { NAME_TYPES, type NameType } from './tags.ts';

const KINDS: Readonly<Record<NameType, NameKind | undefined>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: undefined,
};
const TYPES = NAME_TYPES.map((type) => KINDS[type]);

/** A sentence as the model reads it, with where its tokens stand in the text. */
export interface ReadSentence extends TaggedSentence {
  readonly tokens: readonly Span[];
}

/**
 * Put what a model read in terms of an article: names without the particles before them, and how probable any words
 * are as a name.
 *
 * @param sentences in text order
 */
export function toRecognition(
  text: string,
  sentences: readonly ReadSentence[],
  { gazetteer, judgement }: { readonly gazetteer: Gazetteer; readonly judgement: readonly number[] },
): Recognition {
  const filled = sentences.filter(({ tokens }) => tokens.length > 0);
  const articleWords = new Set(
    filled.flatMap(({ tokens }) => fold(tokens.map((token) => wordOf(text, token)).join('\n')).split('\n')),
  );
  return {
    names: filled.flatMap(({ tokens, names }) =>
      names.flatMap(({ from, to, type }) => {
        const kind = TYPES[type];
        const first = tokens[from];
        const last = tokens[to - 1];
        if (kind === undefined || first === undefined || last === undefined) return [];
        const start = first.start + countParticles(wordOf(text, first), gazetteer, articleWords);
        return [{ kind, span: { start, end: last.end } }];
      }),
    ),
    probabilityOf: (name) => probabilityIn(filled, name),
    judgement,
  };
}

function wordOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function probabilityIn(sentences: readonly ReadSentence[], { kind, span }: RecognisedName): number {
  const at = countBefore(
    sentences.length,
    (index) => (sentences[index]?.tokens[0]?.start ?? 0) <= span.start,
  );
  const sentence = sentences[at - 1];
  if (sentence === undefined) return 0;
  const { tokens, sums } = sentence;
  const from = countBefore(tokens.length, (index) => (tokens[index]?.end ?? 0) <= span.start);
  const to = countBefore(tokens.length, (index) => (tokens[index]?.start ?? 0) < span.end);
  if (from >= to) return 0;
  return spanProbability(sums, { from, to, type: TYPES.indexOf(kind) });
}

/** How many of the first of `count` things are so; all that are so come before all that are not. */
function countBefore(count: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
