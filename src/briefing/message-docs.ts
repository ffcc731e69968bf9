import type { Language } from './message-language.ts';
import { type MessageEntry, messageTable } from './message-table.ts';
import { arabicMessages } from './message-table-ar.ts';

/** What the page says besides the messages themselves. */
interface Words {
  readonly head: readonly string[];
  readonly severities: Readonly<Record<MessageEntry['severity'], string>>;
  readonly rooms: Readonly<Record<string, string>>;
}

const ENGLISH: Words = {
  head: [
    '---',
    'title: What each message means',
    'description: Every message by its permanent id. Made by npm run message-docs; do not edit.',
    '---',
    '',
    'Messages are told in the language of the terminal, Arabic or English; `MUJAZ_LANGUAGE=ar` or `--language ar` asks for',
    'one. The ids are the same in both.',
    '',
  ],
  severities: {
    error: 'An error stops its article alone, or fails the check.',
    warning: 'A warning asks a person to look; nothing stops.',
    info: 'An info only tells.',
  },
  rooms: {
    briefing: 'Briefing files: fields, body, evidence',
    extract: 'Finding names, dates, topics and statements',
    ingest: 'The run as a whole',
    read: 'Files in seeds/ and their side-cars',
    registry: 'Files in content/registry/',
    repair: 'Damage in a text',
    site: 'The built site',
    write: 'Writing, merging, and what became of briefings',
  },
};

const ARABIC: Words = {
  head: [
    '---',
    'title: معنى كل رسالة',
    'description: الرسائل كلها بمعرّفاتها الثابتة. تُصنع هذه الصفحة بالأمر npm run message-docs فلا تعدّلها.',
    '---',
    '',
    'كل رسالة تقول ما حدث وسببه وما ينبغي عمله، ومعها مكانها: الملف ثم السطر ثم العمود. وتُكتب بلغة الطرفية، بالعربية أو الإنكليزية، والخيار `--language ar` أو المتغير `MUJAZ_LANGUAGE=ar` يطلب العربية. أما المعرّف الذي بين معقوفين، مثل `read/empty`، فواحد في اللغتين.',
    '',
  ],
  severities: {
    error: 'الخطأ (error) يوقف مقاله وحده، أو يفشل معه الفحص، فلا بد من إصلاحه.',
    warning: 'التنبيه (warning) يطلب أن ينظر فيه إنسان، ولا يوقف شيئًا.',
    info: 'المعلومة (info) خبر لا عمل بعده.',
  },
  rooms: {
    briefing: 'ملفات الموجزات: الحقول والمتن والأدلة',
    extract: 'استخراج الأسماء والتواريخ والموضوعات والأقوال',
    ingest: 'التشغيل كله',
    read: 'ملفات seeds/ وبطاقاتها',
    registry: 'ملفات السجل في content/registry/',
    repair: 'ما تلف في النص',
    site: 'الموقع المبني',
    write: 'الكتابة والدمج، وما آل إليه كل موجز',
  },
};

/**
 * The page of the docs that explains every message, made of the message table: the same table gives the same page.
 *
 * @returns Markdown; each message has a heading of its id, so that a link can lead to it
 */
export function messageDocs(language: Language): string {
  const words = language === 'ar' ? ARABIC : ENGLISH;
  const ids = Object.keys(messageTable) as (keyof typeof messageTable)[];
  const rooms = [...Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/')))];
  const head = [...words.head, ...Object.values(words.severities).map((line) => `- ${line}`)];
  const parts = rooms.map(([room, own]) => {
    const title = words.rooms[room];
    if (title === undefined) throw new Error(`the docs have no title for messages of ${room}/`);
    const entries = own.map((id) => {
      const { severity } = messageTable[id];
      return language === 'ar'
        ? entryOf(id, { severity, ...arabicMessages[id] }, markLatin)
        : entryOf(id, messageTable[id], escapeMarks);
    });
    return [`\n## ${title}`, ...entries].join('\n');
  });
  return `${[...head, ...parts].join('\n')}\n`;
}

function entryOf(
  id: string,
  { severity, reason, todo }: MessageEntry,
  mark: (text: string) => string,
): string {
  const plain = (text: string): string => mark(text.replace(/\{(\w+)\}/g, '‹$1›'));
  return `\n### ${id}\n\n**${severity}** · ${plain(reason)}\n\n${plain(todo)}`;
}

function escapeMarks(text: string): string {
  return text.replace(/[<>*]/g, '\\$&');
}

/** Words in Latin letters, with the signs and blanks among them; what only ends or opens a sentence is left outside. */
const LATIN = /(?:\{ |[<"‹*.-])*[A-Za-z][!-~‹›…]*(?: (?!‹)[!-~‹›…]+)*/g;
const OUTSIDE = /[.:,()]+$/;

/** Latin words as code: among Arabic, signs at their edges would else be shown on the wrong side. */
function markLatin(text: string): string {
  let [marked, at] = ['', 0];
  for (const { 0: run, index } of text.matchAll(LATIN)) {
    const words = run.replace(OUTSIDE, '');
    marked += `${escapeMarks(text.slice(at, index))}\`${words}\``;
    at = index + words.length;
  }
  return marked + escapeMarks(text.slice(at));
}
