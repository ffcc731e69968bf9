import { searchStrings } from '../../strings/search.ts';
import { button, element, fill } from './element.ts';
import type { Answer } from './finding.ts';
import { writeNumber } from './results.ts';

/** Says which parts of the archive the results are without, and offers to ask for them again. */
export function gapsNote(missing: Answer['missing'], retry: () => void): readonly HTMLElement[] {
  const [first] = missing;
  if (first === undefined) return [];
  const documents = missing.reduce((sum, shard) => sum + shard.documents, 0);
  const text = fill(searchStrings.missing, {
    parts: missing.map(({ number }) => writeNumber(number)).join('، '),
    of: writeNumber(first.of),
    n: writeNumber(documents),
  });
  return [element('p', { class: 'gaps', role: 'alert' }, `${text} `, button(searchStrings.retry, retry))];
}
