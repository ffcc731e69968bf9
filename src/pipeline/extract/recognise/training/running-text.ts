import { splitAtStops } from '../../../../arabic/sentences.ts';
import { cutTokens } from '../cut-tokens.ts';
import { readCorpus } from './corpus.ts';

/**
 * Read plain text for finding classes of words: of a CoNLL file its tokens, of JSON lines the field `clean` or `text`.
 * Sentences stay whole, so that neighbours are not parted.
 *
 * @param name of the file; its ending tells the format
 */
export function readRunningText(name: string, content: string): readonly (readonly string[])[] {
  if (name.endsWith('.conll')) return readCorpus(content).sentences;
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => textOfLine(line).split('\n'))
    .flatMap((paragraph) =>
      splitAtStops(paragraph).map(({ start, end }) => cutText(paragraph.slice(start, end))),
    );
}

function textOfLine(line: string): string {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) return '';
  const text = 'clean' in value ? value.clean : 'text' in value ? value.text : '';
  return typeof text === 'string' ? text : '';
}

function cutText(text: string): readonly string[] {
  return cutTokens(text).map(({ start, end }) => text.slice(start, end));
}
