import { fold } from '../../../arabic/fold.ts';
import type { Span } from '../../../briefing/span.ts';
import type { NameKind, Recognition } from '../names/found-name.ts';
import { type Gazetteer, LABEL, LISTS } from './gazetteer.ts';
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
    probabilityOf: (name) => {
      const at = tokensOf(filled, name.span);
      if (at === undefined) return 0;
      const { sentence, from, to } = at;
      return spanProbability(sentence.sums, { from, to, type: TYPES.indexOf(name.kind) });
    },
    inListsOf: ({ span }) => {
      const at = tokensOf(filled, span);
      const isIn = (list: (typeof LISTS)[number]): boolean =>
        at !== undefined && at.sentence.labels[at.from * LISTS.length + LISTS.indexOf(list)] !== LABEL.none;
      return { places: isIn('places'), organisations: isIn('organisations') };
    },
    judgement,
  };
}

function wordOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The tokens that a span touches, `[from, to)` of a sentence; none if it touches none of the sentence that it begins in. */
function tokensOf(
  sentences: readonly ReadSentence[],
  span: Span,
): { readonly sentence: ReadSentence; readonly from: number; readonly to: number } | undefined {
  const at = countBefore(
    sentences.length,
    (index) => (sentences[index]?.tokens[0]?.start ?? 0) <= span.start,
  );
  const sentence = sentences[at - 1];
  if (sentence === undefined) return undefined;
  const { tokens } = sentence;
  const from = countBefore(tokens.length, (index) => (tokens[index]?.end ?? 0) <= span.start);
  const to = countBefore(tokens.length, (index) => (tokens[index]?.start ?? 0) < span.end);
  return from < to ? { sentence, from, to } : undefined;
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
