import { VFileMessage } from 'vfile-message';

/** `error` stops the article, `warning` asks a person to look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

interface Entry {
  readonly severity: Severity;
  /** What happened and why; `{name}` is filled in. */
  readonly reason: string;
  /** What to do about it. */
  readonly todo: string;
}

/**
 * Everything that can go wrong, by permanent id. Each id has a folder of cases and an entry in the docs.
 * Sorted by room, then by id.
 */
export const messageTable = {
  'briefing/body-syntax': {
    severity: 'error',
    reason: 'The body cannot be read: {problem}',
    todo: 'Put a backslash before a brace or an angle bracket that is text; close every tag that is opened.',
  },
  'briefing/component-attributes': {
    severity: 'error',
    reason: '<{name}> needs other attributes: {wanted}.',
    todo: 'Give exactly these attributes, each as a string in quotes.',
  },
  'briefing/evidence': {
    severity: 'error',
    reason: '{field}: “{text}” does not stand in sentence {sentence}{times}.',
    todo: 'Correct the sentence number or the words, or remove the value.',
  },
  'briefing/field': {
    severity: 'error',
    reason: '{field}: {problem}.',
    todo: 'Correct the field; the schema in schema/ lists what each may hold.',
  },
  'briefing/no-front-matter': {
    severity: 'error',
    reason: 'The file does not begin with front matter between two lines of three hyphens.',
    todo: 'Put the front matter back on top; the copy in content/generated/ shows how it was.',
  },
  'briefing/no-sentence': {
    severity: 'error',
    reason: '{field} points at sentence {sentence}, but the body has {count}.',
    todo: 'Correct the sentence number, or remove the value.',
  },
  'briefing/not-prose': {
    severity: 'error',
    reason: '{what} is not allowed in a body.',
    todo: 'Write it as prose, or put a backslash before the mark that is text.',
  },
  'briefing/unknown-component': {
    severity: 'error',
    reason: '<{name}> is no component of the body language.',
    todo: 'Use <Note> or <Foreign lang="…">, or put a backslash before the angle bracket that is text.',
  },
  'briefing/unknown-field': {
    severity: 'error',
    reason: '{field} is no field of a briefing.',
    todo: 'Correct its name, or remove it; the schema in schema/ lists the fields.',
  },
  'briefing/unsafe-link': {
    severity: 'error',
    reason: 'The link to “{url}” is neither http, https or mailto nor an address of this site.',
    todo: 'Correct the address, or remove the link.',
  },
  'briefing/yaml': {
    severity: 'error',
    reason: 'The front matter is not valid YAML: {problem}.',
    todo: 'Correct it at this place; text with a colon, a hash sign or quotation marks goes in quotes.',
  },
  'briefing/yaml-alias': {
    severity: 'error',
    reason: 'The front matter uses the alias *{name}.',
    todo: 'Write the value out.',
  },
  'read/empty': {
    severity: 'error',
    reason: 'The file has no text.',
    todo: 'Put the article into it, or remove the file from seeds/.',
  },
  'registry/alias-needs-cue': {
    severity: 'error',
    reason:
      '“{alias}” is also a common word, so alone it would be found where nobody is named; it is left out.',
    todo: 'Write it as { text: …, when: […] } with words that stand near it when the name is meant.',
  },
  'registry/broken-yaml': {
    severity: 'error',
    reason: 'The file cannot be read as YAML, so none of its entries count: {detail}.',
    todo: 'Correct the line; an editor that knows YAML shows what is wrong with it.',
  },
  'registry/duplicate-alias': {
    severity: 'error',
    reason: '“{alias}” is a name of “{other}” already; here it is left out.',
    todo: 'Remove it from one of the two, or give it conditions (when, after, unless) in one of them.',
  },
  'registry/duplicate-id': {
    severity: 'error',
    reason: 'The id “{id}” is taken at {other}; this entry is left out.',
    todo: 'Join the two entries, or give this one another id.',
  },
  'registry/empty': {
    severity: 'warning',
    reason: 'The registry has no entries, so no names will be found by it.',
    todo: 'Restore the files in content/registry/ from the history, or add entries to them.',
  },
  'registry/unknown-key': {
    severity: 'error',
    reason: '“{key}” is no key of such an entry, so the entry is left out.',
    todo: 'Correct its spelling or remove it; the top of the file lists the keys.',
  },
  'registry/within-cycle': {
    severity: 'error',
    reason: '“{entry}” would lie within itself by way of “{id}”; this link is left out.',
    todo: 'Remove one of the links between the two.',
  },
  'registry/within-unknown': {
    severity: 'error',
    reason: 'There is no entry with the id “{id}”; this link is left out.',
    todo: 'Correct the id, or add the entry that it means.',
  },
  'registry/wrong-value': {
    severity: 'error',
    reason: 'The value of {path} is not right, so the entry is left out: {detail}.',
    todo: 'Correct the value; the top of the file says what each key holds.',
  },
} as const satisfies Record<string, Entry>;

export type MessageId = keyof typeof messageTable;

/** Where in which file: paths relative to the archive, line and column counted from 1. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Make a message from the table.
 *
 * @param params fills the `{name}` places of the reason
 * @returns a VFileMessage whose `ruleId` is the id, `note` says what to do, `fatal` is true for errors,
 *   undefined for infos and false for warnings, as vfile-reporter expects
 * @throws Error if a place of the reason gets no value: a programmer's mistake
 * @example say('read/empty', { file: 'seeds/a.txt' }).reason // 'The file has no text.'
 */
export function say(
  id: MessageId,
  where: Where,
  params: Readonly<Record<string, string | number>> = {},
): VFileMessage {
  const entry: Entry = messageTable[id];
  const reason = entry.reason.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`message ${id} needs a value for {${name}}`);
    return String(value);
  });
  const [source, ruleId] = id.split('/');
  const place = where.line === undefined ? undefined : { line: where.line, column: where.column ?? 1 };
  const message = new VFileMessage(reason, { place, source, ruleId });
  message.file = where.file;
  message.fatal = entry.severity === 'error' ? true : entry.severity === 'warning' ? false : undefined;
  message.note = entry.todo;
  return message;
}
