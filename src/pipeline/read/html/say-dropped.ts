import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';

/**
 * Tell what a source shows besides words, each kind with its number, and that links lead nowhere.
 *
 * @example sayDropped(['image', 'image', 'video'], 'seeds/a.html')[0].reason // '… is left out: image (2), video (1).'
 */
export function sayDropped(dropped: readonly string[], file: string): readonly VFileMessage[] {
  const shown = dropped.filter((kind) => kind !== 'link');
  const links = shown.length < dropped.length ? [say('read/link-dropped', { file })] : [];
  if (shown.length === 0) return links;
  return [say('read/media-dropped', { file }, { what: count(shown) }), ...links];
}

/** Tell what stands inside an article and is not of it, each kind with its number. */
export function sayBeside(kinds: readonly string[], file: string): readonly VFileMessage[] {
  return kinds.length === 0 ? [] : [say('read/beside-dropped', { file }, { what: count(kinds) })];
}

function count(kinds: readonly string[]): string {
  const groups = [...Map.groupBy(kinds, (kind) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([kind, all]) => `${kind} (${all.length})`).join(', ');
}
