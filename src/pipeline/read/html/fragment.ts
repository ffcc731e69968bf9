import { say } from '../../../briefing/messages.ts';
import { joinLines } from '../lines.ts';
import type { ReaderContext, Reading, Unread } from '../reader.ts';
import { withoutTitle } from '../sure-title.ts';
import { flattenHtml } from './flatten.ts';
import { parsePage } from './parse-page.ts';
import { sayDropped } from './say-dropped.ts';
import { isTooDense } from './size.ts';

/** Read a piece of HTML that is an article and nothing else, as feeds hold it. Its bytes are UTF-8. */
export function readFragment(bytes: Uint8Array, { file, told }: ReaderContext): Reading | Unread {
  const document = parsePage(new TextDecoder().decode(bytes));
  if (isTooDense(document)) return { messages: [say('read/dense-page', { file })] };
  const { lines, links, dropped } = flattenHtml(document.documentElement, { base: told.url });
  const messages = sayDropped(dropped, file);
  return { ...joinLines(withoutTitle(lines, told.title)), encoding: 'utf-8', known: {}, links, messages };
}
