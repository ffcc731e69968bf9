import type { Splitter } from './entry.ts';
import { readObject } from './json-object.ts';

/** A list or an object that is being read, and the objects that stand in it. */
interface Open {
  readonly isList: boolean;
  readonly start: number;
  readonly objects: { readonly start: number; readonly end: number }[];
}

const MARK = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/**
 * Take a JSON file apart: the articles are the objects of its longest list, wherever that stands. Each is read alone, so
 * that a broken one spoils no other.
 */
export const splitJson: Splitter = function* (text) {
  let [line, at] = [1, 0];
  for (const { start, end } of longestList(text)) {
    line += text.slice(at, start).split('\n').length - 1;
    at = start;
    yield readObject(text.slice(start, end), line);
  }
};

function longestList(text: string): Open['objects'] {
  const open: Open[] = [];
  let longest: Open['objects'] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '[' || mark === '{') open.push({ isList: mark === '[', start: index, objects: [] });
    if (mark !== ']' && mark !== '}') continue;
    const closed = open.pop();
    if (closed?.isList === true && closed.objects.length > longest.length) longest = closed.objects;
    if (closed?.isList === false) open.at(-1)?.objects.push({ start: closed.start, end: index + 1 });
  }
  return longest;
}
