import { BOM } from '../../arabic/letters.ts';
import { toAsciiDigits } from '../../arabic/numerals.ts';
import type { Facet } from '../document.ts';
import { facetNamed } from './fields.ts';

/** A word or a phrase as it was typed, without its signs. */
export interface Atom {
  readonly kind: 'word' | 'phrase';
  readonly text: string;
}

/** What a query asks for. Nothing in a text is an error: what is no syntax is words. */
export interface Query {
  /** Each group is one thing looked for: any of its atoms, which `OR` joined. */
  readonly groups: readonly (readonly Atom[])[];
  readonly excluded: readonly Atom[];
  readonly fields: readonly { readonly facet: Facet; readonly value: string }[];
}

/** Longer queries are cut: nobody types them, and every word costs a download. */
const MOST_LETTERS = 1000;
const MOST_ATOMS = 32;

const PART =
  /(?<minus>[-−–](?=\S))?(?:(?<field>[\p{L}\p{M}\u0640]+):)?(?:["«“„”](?<quoted>[^"»“”«]*)["»“”]?|(?<bare>[^\s"«»“„”]+))|["«»“„”]/gu;

/**
 * Read what somebody typed into the search box.
 *
 * Words; "a phrase" or «a phrase»; -without; this OR that (also |); field:value with the names of FIELD_NAMES,
 * the value in quotation marks if it has spaces. Any text can be read; an unclosed quotation mark closes at the end.
 *
 * @example parseQuery('تنظيم "شمال مالي" -ليبيا سنة:٢٠١٤').fields // [{ facet: 'year', value: '2014' }]
 */
export function parseQuery(text: string): Query {
  const groups: Atom[][] = [];
  const excluded: Atom[] = [];
  const fields: { facet: Facet; value: string }[] = [];
  let isJoined = false;
  // For JavaScript the mark is a space; in a word it is nothing.
  for (const { groups: part } of text.replaceAll(BOM, '').slice(0, MOST_LETTERS).matchAll(PART)) {
    if (groups.flat().length + excluded.length + fields.length >= MOST_ATOMS) break;
    const value = (part?.['quoted'] ?? part?.['bare'] ?? '').trim();
    const kind = part?.['quoted'] === undefined ? 'word' : 'phrase';
    if (
      kind === 'word' &&
      (value === 'OR' || value === '|' || value === '||') &&
      part?.['field'] === undefined
    ) {
      isJoined = groups.length > 0;
      continue;
    }
    const facet = facetNamed(part?.['field'] ?? '');
    if (facet !== undefined && value !== '') {
      fields.push({ facet, value: toAsciiDigits(value) });
      continue;
    }
    // What is no field's name is a word like others, with its colon.
    const field = facet === undefined ? part?.['field'] : undefined;
    const joint = kind === 'phrase' ? ' ' : ':';
    const atom: Atom = { kind, text: field === undefined ? value : `${field}${joint}${value}`.trim() };
    if (!/[\p{L}\p{N}]/u.test(atom.text)) continue;
    if (part?.['minus'] !== undefined) excluded.push(atom);
    else if (isJoined) groups.at(-1)?.push(atom);
    else groups.push([atom]);
    isJoined = false;
  }
  return { groups, excluded, fields };
}

/** The query as the search box would hold it: what the page shows back. */
export function printQuery(query: Query, nameOf: (facet: Facet) => string): string {
  const print = ({ kind, text }: Atom): string => (kind === 'phrase' ? `«${text}»` : text);
  return [
    ...query.groups.map((group) => group.map(print).join(' OR ')),
    ...query.excluded.map((atom) => `-${print(atom)}`),
    ...query.fields.map(({ facet, value }) => `${nameOf(facet)}:${/\s/.test(value) ? `«${value}»` : value}`),
  ].join(' ');
}
