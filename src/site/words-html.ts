import { textRuns } from './latin-runs.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as HTML, each run of Latin script in an element that isolates its direction. For `set:html` on the
 * element that holds the text: a formatter can put no space between them.
 *
 * @param text anything; all of it is escaped
 * @example wordsHtml('قناة BBC') // 'قناة <bdi lang="und-Latn">BBC</bdi>'
 */
export function wordsHtml(text: string): string {
  return textRuns(text)
    .map(({ text, isLatin, lang }) =>
      isLatin ? `<bdi lang="${lang}">${escapeHtml(text)}</bdi>` : escapeHtml(text),
    )
    .join('');
}

/** A text as it stands in HTML or XML, also in the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
