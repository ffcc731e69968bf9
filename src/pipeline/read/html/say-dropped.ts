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
  const kinds = [...Map.groupBy(shown, (kind) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const what = kinds.map(([kind, all]) => `${kind} (${all.length})`).join(', ');
  return [say('read/media-dropped', { file }, { what }), ...links];
}
