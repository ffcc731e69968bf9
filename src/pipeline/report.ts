import { styleText } from 'node:util';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';

/**
 * Lay messages out for people: grouped by file, each with its place and what to do about it.
 *
 * @param hasColour for terminals
 * @returns an empty string if there are no messages
 */
export function reportMessages(messages: readonly VFileMessage[], hasColour: boolean): string {
  const byFile = Map.groupBy(messages, (message) => message.file ?? '');
  const files = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, own]) => {
      const file = new VFile({ path });
      file.messages.push(...own);
      return file;
    });
  return files.length === 0 ? '' : reporter(files, { color: hasColour, verbose: true });
}

/** Does any of the messages stop something? */
export function isFatal(messages: readonly VFileMessage[]): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

const SEVERITIES = { error: 'red', warning: 'yellow', info: 'blue' } as const;
type Severity = keyof typeof SEVERITIES;

function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
}

/**
 * Lay messages out one after the other, each with the place that editors and terminals open: `file:line:col`, the
 * severity, what happened, the id, and on the next line what to do.
 *
 * @param hasColour for terminals
 */
export function listMessages(messages: readonly VFileMessage[], hasColour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    hasColour ? styleText(style, text, { validateStream: false }) : text;
  const lines = inOrder(messages).map((message) => {
    const severity = severityOf(message);
    const { source, ruleId, reason, note } = message;
    const head = `${paint('bold', placeOf(message))} ${paint(SEVERITIES[severity], severity)} ${reason}`;
    return `${head} [${source}/${ruleId}]\n    ${note}`;
  });
  const counts = Object.keys(SEVERITIES).map((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length;
    return `${severity}: ${count}`;
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n${counts.join(', ')}`;
}

/**
 * Messages as commands to GitHub Actions, which shows each beside its line.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 * @example annotateMessages([say('read/empty', { file: 'seeds/a.txt' })]) // '::error file=seeds/a.txt,title=read/empty::The file …'
 */
export function annotateMessages(messages: readonly VFileMessage[]): string {
  const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return inOrder(messages)
    .map((message) => {
      const { file = '', line, column, source, ruleId, reason, note } = message;
      const places = line == null ? '' : `,line=${line},col=${column ?? 1}`;
      const title = escapeProperty(`${source}/${ruleId}`);
      const where = `file=${escapeProperty(file)}${places},title=${title}`;
      return `::${commands[severityOf(message)]} ${where}::${escapeData(`${reason}\n${note}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function placeOf({ file, line, column }: VFileMessage): string {
  return [file, line, column].filter((part) => part != null).join(':');
}

/** By file, then as they stand in it; messages of equal place as they came. */
function inOrder(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  return [...messages].sort((a, b) => {
    const [one, two] = [a.file ?? '', b.file ?? ''];
    if (one !== two) return one < two ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
}

/** A message as plain data, for other programs. Line and column count from 1. */
export function toRecord(message: VFileMessage): object {
  const { file, line, column, source, ruleId, reason, note } = message;
  return { file, line, column, id: `${source}/${ruleId}`, severity: severityOf(message), reason, todo: note };
}
