import { nameWords } from './name-words.ts';

/** Names that maintainers do not want in the registry, beside the authority files: a name a line, `#` for comments. */
export const REJECTED = 'content/registry/rejected.txt';

const HEADER = '# Names that npm run review proposed and maintainers rejected. A name a line, sorted.\n';

/**
 * Read the list of rejected names.
 *
 * @param text undefined if there is no list
 * @returns tells whether a name is on it, in any spelling that the registry takes for the same
 */
export function readRejected(text: string | undefined): (name: string) => boolean {
  const keys = new Set(linesOf(text).map(keyOf));
  return (name) => keys.has(keyOf(name));
}

/** Put a name on the list, in its place; comments stay on top. @returns the new text; the same if it is there */
export function addRejected(text: string | undefined, name: string): string {
  if (readRejected(text)(name)) return text ?? '';
  const comments = (text ?? HEADER).split(/\r?\n/).filter((line) => line.startsWith('#'));
  return [...comments, ...[...linesOf(text), name].sort(), ''].join('\n');
}

/** Take a name off the list. */
export function removeRejected(text: string, name: string): string {
  const lines = text.split(/\r?\n/);
  return lines.filter((line) => line.startsWith('#') || keyOf(line) !== keyOf(name)).join('\n');
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function keyOf(name: string): string {
  return nameWords(name).join(' ');
}
