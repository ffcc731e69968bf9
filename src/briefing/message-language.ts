import type { VFileMessage } from 'vfile-message';
import { arabicPhrases } from './message-phrases-ar.ts';
import { messageTable } from './message-table.ts';
import { arabicMessages } from './message-table-ar.ts';
import { fillIn, type MessageId, type MessageParams } from './messages.ts';
import { fromPlain, toPlain } from './plain-message.ts';

/** The languages that messages are said in. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a system says in which language its user reads, the strongest first. */
const VARIABLES = ['MUJAZ_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language that messages are told in: as asked, else as the environment says, else English.
 *
 * @param asked value of the flag
 * @example languageOf(undefined, { LANG: 'ar_DZ.UTF-8' }) // 'ar'
 */
export function languageOf(
  asked?: unknown,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const said = [asked, ...VARIABLES.map((name) => environment[name])];
  const first = String(said.find((value) => value !== undefined && value !== '') ?? '');
  return LANGUAGES.find((language) => first.toLowerCase().split(/[_.@-]/)[0] === language) ?? 'en';
}

/** What a message says, in one language. */
export interface Said {
  readonly reason: string;
  readonly todo: string;
}

/**
 * What a message says in a language. Names, places and words that are not ours stay as they are.
 *
 * @example inLanguage(say('write/no-briefing', where, { id: 'water' }), 'ar').reason // 'لا موجز اسمه «water».'
 */
export function inLanguage(message: VFileMessage, language: Language): Said {
  const { source, ruleId, reason, note } = message;
  const id = `${source}/${ruleId}`;
  if (language === 'en' || !isMessageId(id)) return { reason, todo: note ?? '' };
  const { params = {}, subject } = message as VFileMessage & {
    readonly params?: MessageParams;
    readonly subject?: string;
  };
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, PHRASED.has(name) ? toArabic(value) : value]),
  );
  const own = fillIn(arabicMessages[id].reason, words);
  return {
    reason: subject === undefined ? own : `${subject}: ${own}`,
    todo: fillIn(arabicMessages[id].todo, words),
  };
}

/** The same message, as it is said in a language. */
export function translated(message: VFileMessage, language: Language): VFileMessage {
  const { reason, todo } = inLanguage(message, language);
  return fromPlain({ ...toPlain(message), reason, note: todo });
}

/** Places that hold words of ours; the others hold names, addresses and words of articles. */
const PHRASED: ReadonlySet<string> = new Set([
  'about',
  'detail',
  'extension',
  'kind',
  'language',
  'limit',
  'machine',
  'open',
  'path',
  'person',
  'problem',
  'times',
  'wanted',
  'what',
]);

function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(messageTable, id);
}

function toArabic(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (/^“.*”$/s.test(value)) return `«${value.slice(1, -1)}»`;
  const parts = value.split(', ');
  // «image (2), redirect (1)»
  if (parts.every((part) => COUNTED.test(part))) {
    return parts
      .map((part) => part.replace(COUNTED, (_, what: string, count: string) => `${phrase(what)} (${count})`))
      .join('، ');
  }
  return phrase(value);
}

const COUNTED = /^([\w ]+) \((\d+)\)$/;

function phrase(words: string): string {
  if (Object.hasOwn(arabicPhrases, words)) return arabicPhrases[words] ?? words;
  for (const [english, arabic] of Object.entries(arabicPhrases)) {
    const [before = '', after] = english.split('{}');
    if (after === undefined || words.length <= before.length + after.length) continue;
    if (!words.startsWith(before) || !words.endsWith(after)) continue;
    return arabic.replace('{}', () => words.slice(before.length, words.length - after.length));
  }
  return words;
}
