import { strings } from '../strings/ar.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { escapeHtml, wordsHtml } from './words-html.ts';
import { writeNumber, writePercent } from './written-numbers.ts';

/** A row of the table of evidence, as HTML: a page has some fifty of them. */
export function evidenceHtml({ value, kind, rule, confidence, sentence, anchor }: EvidenceRow): string {
  return [
    `<tr><th scope="row">${wordsHtml(value)}</th>`,
    `<td>${strings.evidenceKind[kind]}</td>`,
    `<td>${writePercent(confidence)}</td>`,
    `<td><code dir="ltr">${escapeHtml(rule)}</code></td>`,
    `<td><a href="#${anchor}">${writeNumber(sentence)}</a></td></tr>`,
  ].join('');
}
