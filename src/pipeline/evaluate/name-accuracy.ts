import { NAME_TYPES, type NameType, readSpans, type TagSpan } from '../extract/recognise/tags.ts';
import { type Accuracy, accuracyOf, addCounts, countHits } from './accuracy.ts';

/** The types that count: MISC is no kind of name that Mujaz reports. */
export const SCORED_TYPES = ['PER', 'LOC', 'ORG'] as const satisfies readonly NameType[];

export interface NameAccuracy extends Accuracy {
  readonly PER: Accuracy;
  readonly LOC: Accuracy;
  readonly ORG: Accuracy;
}

/**
 * Accuracy of names: a name is right if its first token, last token and type are; micro average over all names of the
 * text, as the scorer of CoNLL 2003 has it.
 *
 * @param tags what annotators gave the tokens of each sentence
 * @param proposed names of each sentence, over its own tokens
 */
export function scoreNames(
  tags: readonly ArrayLike<number>[],
  proposed: readonly (readonly TagSpan[])[],
): NameAccuracy {
  const byType = SCORED_TYPES.map((type) => {
    const isOfType = (span: TagSpan): boolean => NAME_TYPES[span.type] === type;
    return addCounts(
      tags.map((row, sentence) =>
        countHits(
          readSpans(row).filter(isOfType).map(keyOf),
          (proposed[sentence] ?? []).filter(isOfType).map(keyOf),
        ),
      ),
    );
  });
  const [PER, LOC, ORG] = byType.map(accuracyOf);
  const none = accuracyOf({ hits: 0, found: 0, wanted: 0 });
  return { ...accuracyOf(addCounts(byType)), PER: PER ?? none, LOC: LOC ?? none, ORG: ORG ?? none };
}

function keyOf({ from, to, type }: TagSpan): string {
  return `${from} ${to} ${type}`;
}
