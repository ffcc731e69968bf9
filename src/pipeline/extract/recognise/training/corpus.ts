import { OUTSIDE, TAGS } from '../tags.ts';

/** Sentences with the tags that annotators gave their tokens. */
export interface Corpus {
  readonly sentences: readonly (readonly string[])[];
  /** Numbers of {@link TAGS}, one array a sentence. */
  readonly tags: readonly Uint8Array[];
}

/**
 * Read a file of `token tag` lines with a blank line between sentences, tags as in CoNLL 2002 (BIO). A tag of a type
 * that the recogniser does not know counts as O.
 *
 * @example readCorpus('ليبيا B-LOC\n').sentences // [['ليبيا']]
 */
export function readCorpus(text: string): Corpus {
  const blocks = text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const rows = blocks.map((lines) => lines.map(readLine));
  return {
    sentences: rows.map((row) => row.map(([token]) => token)),
    tags: rows.map((row) => Uint8Array.from(row, ([, tag]) => tag)),
  };
}

function readLine(line: string): readonly [string, number] {
  const [, token = '', tag = ''] = /^(.*?)\s+(\S+)\s*$/.exec(line) ?? ['', line.trim(), 'O'];
  return [token.replaceAll(/\s/g, ''), Math.max(OUTSIDE, TAGS.indexOf(tag))];
}
