import type { Citation } from './citation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Signs that TeX would read as code. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A citation as an entry for BibTeX and biblatex, in UTF-8. Names and titles stand in double braces: no style takes an Arabic name apart
 * or changes the case of a title.
 */
export function bibtexOf({
  id,
  title,
  author,
  publisher,
  date,
  address,
  original,
  archive,
}: Citation): string {
  const month = MONTHS[Number(date?.slice(5, 7)) - 1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author && `{{${escaped(author)}}}`],
    ['title', `{{${escaped(title)}}}`],
    ['howpublished', publisher && `{${escaped(publisher)}}`],
    ['year', date && `{${date.slice(0, 4)}}`],
    ['month', month],
    ['date', date && `{${date}}`],
    ['url', address && `{${inUrl(address)}}`],
    ['note', original && `{\\url{${inUrl(original)}}}`],
    ['organization', `{{${escaped(archive)}}}`],
    ['langid', '{arabic}'],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}&%$#_~^]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Braces and backslashes would end the field; in an address they may be written by their codes. */
function inUrl(address: string): string {
  return address.replace(/[\\{}\s]/g, encodeURIComponent);
}
