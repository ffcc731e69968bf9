import { expect, it } from 'vitest';
import { trimPage } from '../../../src/pipeline/read/html/trim-page.ts';
import { withoutTitle } from '../../../src/pipeline/read/sure-title.ts';

const lines = ['وفد\u200b في\u200b \u200bالسوق', 'وصل وفد من التجار.'].map((text) => ({
  kind: 'paragraph' as const,
  text,
  isLink: false,
  isDate: false,
}));

it.each([
  ['a document', withoutTitle(lines, 'وفد في السوق')],
  ['a page', trimPage(lines, { title: 'وفد في السوق' })],
])('the title above the text of %s is known with spaces of no width in it', (_, own) =>
  expect(own.map(({ text }) => text)).toEqual(['وصل وفد من التجار.']),
);
