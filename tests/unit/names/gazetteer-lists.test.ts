import { describe, expect, it } from 'vitest';
import {
  LABEL,
  LISTS,
  labelTokens,
  openGazetteer,
} from '../../../src/pipeline/extract/recognise/gazetteer.ts';
import { foldTokens } from '../../../src/pipeline/extract/recognise/tokens.ts';
import { hashLists, readList } from '../../../src/pipeline/extract/recognise/training/gazetteer-lists.ts';
import { readWordForms } from '../../../src/pipeline/extract/recognise/word-forms.ts';

const gazetteer = openGazetteer(
  hashLists({
    'first-names': ['عبدالله', 'نور الدين'],
    'family-names': ['الحداد'],
    places: ['هونغ كونغ'],
    organisations: [],
  }),
);

function labelsOf(list: (typeof LISTS)[number], text: string): readonly (number | undefined)[] {
  const tokens = foldTokens([text.split(' ')]);
  const labels = labelTokens(tokens, readWordForms(tokens).words, gazetteer);
  return Array.from({ length: tokens.count }, (_, at) => labels[at * LISTS.length + LISTS.indexOf(list)]);
}

describe('hashLists', () => {
  const pair = [LABEL.begin, LABEL.inside];
  it.each([
    ['first-names', 'عبدالله', [LABEL.single]],
    ['first-names', 'عبد الله', pair],
    ['first-names', 'نورالدين', [LABEL.single]],
    ['first-names', 'نور الدين', pair],
    ['family-names', 'حداد', [LABEL.single]],
    ['places', 'هونغ كونغ', pair],
    ['places', 'هونغ', [LABEL.none]],
  ] as const)('knows in %s «%s»', (list, text, labels) => {
    expect(labelsOf(list, text)).toEqual(labels);
  });
});

describe('readList', () => {
  it('leaves out comments and empty lines', () => {
    expect(readList('# تعليق\nسليم\r\n\n هدى \n')).toEqual(['سليم', 'هدى']);
  });
});
