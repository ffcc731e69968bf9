import type { Model } from '../extract/recognise/model.ts';
import { tagText } from '../extract/recognise/tag-text.ts';
import type { TagSpan } from '../extract/recognise/tags.ts';
import { foldTokens } from '../extract/recognise/tokens.ts';
import { readCorpus } from '../extract/recognise/training/corpus.ts';
import { type NameAccuracy, scoreNames } from './name-accuracy.ts';

export interface NameFigures extends NameAccuracy {
  readonly tokensPerSecond: number;
}

const RUNS = 5;

/**
 * Everything that the recogniser says, without the registry, on a file of `token tag` lines. The file is read as one
 * running text, as training does, since such files do not say where articles begin.
 *
 * Speed is that of recognition alone, folding included, on one core: the fastest of five runs over the file, which other
 * work on the machine disturbed least.
 */
export function evaluateNames(conll: string, model: Model): NameFigures {
  const { sentences, tags } = readCorpus(conll);
  const seconds: number[] = [];
  let proposed: readonly (readonly TagSpan[])[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    proposed = tagText(foldTokens(sentences), model).map(({ names }) => names);
    seconds.push((performance.now() - start) / 1000);
  }
  const tokens = sentences.reduce((sum, { length }) => sum + length, 0);
  return { ...scoreNames(tags, proposed), tokensPerSecond: Math.round(tokens / Math.min(...seconds)) };
}
