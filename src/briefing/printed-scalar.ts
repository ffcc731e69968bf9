/** What the core schema of YAML takes for something else than text, and what it might. */
const KEYWORD = /^(?:null|true|false|~|yes|no|on|off|y|n)$/i;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Begins as no text may, or as a number that is written in some other way may. */
const DOUBTFUL_START = /^(?:[\s!-,.:-@[-`{-~-]|0[xob]|\d[\d._:e+-]*$)/i;
const DOUBTFUL_INSIDE = /: |:$| #|\s$|[\t\r\u0085\u2028\u2029\ufeff]/;

/**
 * Read a value that stands on one line of YAML, in quotes or without.
 *
 * @returns undefined where two readers might not agree on it
 * @example readScalar('مالي') // { value: 'مالي' }
 */
export function readScalar(text: string): { readonly value: string | number | boolean } | undefined {
  if (text.startsWith('"')) return readQuoted(text);
  if (NUMBER.test(text)) return { value: Number(text) };
  if (text === 'true' || text === 'false') return { value: text === 'true' };
  if (KEYWORD.test(text) || DOUBTFUL_START.test(text) || DOUBTFUL_INSIDE.test(text)) return undefined;
  return { value: text };
}

/** Of what may stand in double quotes only what JSON knows too. */
function readQuoted(text: string): { readonly value: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? { value } : undefined;
  } catch {
    return undefined;
  }
}
