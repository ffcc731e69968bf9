import type { RawEntry, Splitter } from './entry.ts';

/** Take JSON Lines apart: an object a line. Values that are no text or number say nothing. */
export const splitJsonLines: Splitter = function* (text) {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield readLine(line, i + 1);
  }
};

function readLine(
  record: string,
  line: number,
): RawEntry | { readonly problem: string; readonly line: number } {
  const value = parse(record);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'the line is no JSON object', line };
  }
  const fields = Object.entries(value)
    .filter(([, field]) => typeof field === 'string' || typeof field === 'number')
    .map(([name, field]) => [name, String(field)]);
  return { fields: Object.fromEntries(fields), record: record.trim(), line };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
