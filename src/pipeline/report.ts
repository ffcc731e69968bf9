import { styleText } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import { inLanguage, type Language } from '../briefing/message-language.ts';

/** Does any of the messages stop something? */
export function isFatal(messages: readonly VFileMessage[]): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

const SEVERITIES = { error: 'red', warning: 'yellow', info: 'blue' } as const;
type Severity = keyof typeof SEVERITIES;

const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ar: { error: 'خطأ', warning: 'تنبيه', info: 'معلومة' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
}

/**
 * Lay messages out one after the other, each with the place that editors and terminals open: `file:line:col`, the
 * severity, what happened, the id, and on the next line what to do.
 *
 * @param hasColour for terminals
 */
export function listMessages(
  messages: readonly VFileMessage[],
  hasColour: boolean,
  language: Language = 'en',
): string {
  const words = SEVERITY_WORDS[language];
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    hasColour ? styleText(style, text, { validateStream: false }) : text;
  const lines = inOrder(messages).map((message) => {
    const severity = severityOf(message);
    const { source, ruleId } = message;
    const { reason, todo } = inLanguage(message, language);
    const head = `${paint('bold', placeOf(message))} ${paint(SEVERITIES[severity], words[severity])} ${reason}`;
    return `${head} [${source}/${ruleId}]\n    ${todo}`;
  });
  const counts = Object.entries(words).map(([severity, word]) => {
    const count = messages.filter((message) => severityOf(message) === severity).length;
    return `${word}: ${count}`;
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n${counts.join(language === 'ar' ? '، ' : ', ')}`;
}

/**
 * Messages as commands to GitHub Actions, which shows each beside its line.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 * @example annotateMessages([say('read/empty', { file: 'seeds/a.txt' })]) // '::error file=seeds/a.txt,title=read/empty::The file …'
 */
export function annotateMessages(messages: readonly VFileMessage[], language: Language = 'en'): string {
  const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return inOrder(messages)
    .map((message) => {
      const { file = '', line, column, source, ruleId } = message;
      const { reason, todo } = inLanguage(message, language);
      const places = line == null ? '' : `,line=${line},col=${column ?? 1}`;
      const title = escapeProperty(`${source}/${ruleId}`);
      const where = `file=${escapeProperty(file)}${places},title=${title}`;
      return `::${commands[severityOf(message)]} ${where}::${escapeData(`${reason}\n${todo}`)}`;
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
export function toRecord(message: VFileMessage, language: Language = 'en'): object {
  const { file, line, column, source, ruleId } = message;
  const said = inLanguage(message, language);
  return { file, line, column, id: `${source}/${ruleId}`, severity: severityOf(message), ...said };
}
