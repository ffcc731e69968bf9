import type { Splitter } from './entry.ts';
import { readObject } from './json-object.ts';

/** Take JSON Lines apart: an object a line. */
export const splitJsonLines: Splitter = function* (text) {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield readObject(line.trim(), i + 1);
  }
};
