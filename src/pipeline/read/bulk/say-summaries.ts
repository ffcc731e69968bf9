import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';
import type { Entry } from './entry.ts';

/** How a text ends that goes on elsewhere, folded to the letters that matter. */
const BREAKS_OFF =
  /(?:\.{3}|…|\[(?:\.{3}|…|&#8230;|&hellip;)\]|&hellip;|(?:اقرأ|قراءة|إقرأ|للمزيد|المزيد)[^.]{0,20})\s*$/u;
/** An article says more. */
const FEW_WORDS = 60;

/** Tell of a file that gives the beginnings of most of its articles, which break off, and not the articles. */
export function saySummaries(entries: readonly Entry[], file: string): readonly VFileMessage[] {
  const count = entries.filter(isSummary).length;
  if (count * 2 <= entries.length) return [];
  return [say('read/summaries', { file }, { count, all: entries.length })];
}

function isSummary({ body }: Entry): boolean {
  const text = new TextDecoder().decode(body).replace(/<[^>]*>/g, ' ');
  return BREAKS_OFF.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) < FEW_WORDS;
}
