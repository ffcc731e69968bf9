import { type MessageEntry, messageTable } from './message-table.ts';

const ROOMS: Readonly<Record<string, string>> = {
  briefing: 'Briefing files: fields, body, evidence',
  extract: 'Finding names, dates, topics and statements',
  ingest: 'The run as a whole',
  read: 'Files in seeds/ and their side-cars',
  registry: 'Files in content/registry/',
  repair: 'Damage in a text',
  site: 'The built site',
  write: 'Writing, merging, and what became of briefings',
};

const SEVERITIES = {
  error: 'An error stops its article alone, or fails the check.',
  warning: 'A warning asks a person to look; nothing stops.',
  info: 'An info only tells.',
} as const;

/**
 * The page of the docs that explains every message, made of the message table: the same table gives the same page.
 *
 * @returns Markdown; each message has a heading of its id, so that a link can lead to it
 */
export function messageDocs(): string {
  const ids = Object.keys(messageTable) as (keyof typeof messageTable)[];
  const rooms = [...Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/')))];
  const head = [
    '---',
    'title: What each message means',
    'description: Every message by its permanent id. Made by npm run message-docs; do not edit.',
    '---',
    '',
    ...Object.values(SEVERITIES).map((line) => `- ${line}`),
  ];
  const parts = rooms.map(([room, own]) => {
    const title = ROOMS[room];
    if (title === undefined) throw new Error(`the docs have no title for messages of ${room}/`);
    return [`\n## ${title}`, ...own.map((id) => entryOf(id, messageTable[id]))].join('\n');
  });
  return `${[...head, ...parts].join('\n')}\n`;
}

function entryOf(id: string, { severity, reason, todo }: MessageEntry): string {
  const plain = reason.replace(/\{(\w+)\}/g, '‹$1›').replace(/[<>]/g, '\\$&');
  return `\n### ${id}\n\n**${severity}** · ${plain}\n\n${todo.replace(/[<>]/g, '\\$&')}`;
}
