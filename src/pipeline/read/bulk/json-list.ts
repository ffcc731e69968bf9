import type { Splitter } from './entry.ts';
import { readObject } from './json-object.ts';

/** A list or an object that is being read, and the objects that stand in it. */
interface Open {
  readonly isList: boolean;
  readonly start: number;
  readonly objects: { readonly start: number; readonly end: number }[];
}

const MARK = /["[\]{}]/g;

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
  const marks = new RegExp(MARK);
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const { 0: mark, index } = match;
    if (mark === '"') marks.lastIndex = endOfString(text, index);
    if (mark === '[' || mark === '{') open.push({ isList: mark === '[', start: index, objects: [] });
    if (mark !== ']' && mark !== '}') continue;
    const closed = open.pop();
    if (closed?.isList === true && closed.objects.length > longest.length) longest = closed.objects;
    if (closed?.isList === false) open.at(-1)?.objects.push({ start: closed.start, end: index + 1 });
  }
  return longest;
}

/** A string may be longer than a regular expression can follow. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return text.length;
}
