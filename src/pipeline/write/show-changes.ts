import { styleText } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Change } from './index.ts';

/**
 * Show changes as a unified diff.
 *
 * @param hasColour for terminals
 */
export function showChanges(changes: readonly Change[], hasColour: boolean): string {
  return changes.map((change) => showChange(change, hasColour)).join('');
}

function showChange({ file, before, after }: Change, hasColour: boolean): string {
  const from = before === '' ? '/dev/null' : `a/${file}`;
  const patch = createTwoFilesPatch(from, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return hasColour ? patch.split('\n').map(colour).join('\n') : patch;
}

function colour(line: string): string {
  const style = (['bold', 'cyan', 'green', 'red'] as const)[
    [/^(?:---|\+\+\+) /, /^@@/, /^\+/, /^-/].findIndex((pattern) => pattern.test(line))
  ];
  return style === undefined ? line : styleText(style, line, { validateStream: false });
}
