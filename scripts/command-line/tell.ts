import type { VFileMessage } from 'vfile-message';
import { type Language, languageOf } from '../../src/briefing/message-language.ts';
import { annotateMessages, isFatal, listMessages } from '../../src/pipeline/report.ts';
import type { Flag } from './command.ts';

/** The flag of every command that works on an archive. */
export const ROOT: Flag = {
  type: 'string',
  value: 'folder',
  about: 'the archive, which holds seeds/ and content/ (default: this folder)',
};

/** Does a workflow of GitHub run this? There, messages are marks beside the lines that they are about. */
export function isOnGitHub(): boolean {
  return process.env['GITHUB_ACTIONS'] === 'true';
}

/**
 * Print messages for people, on the error stream; in a workflow of GitHub, as marks beside their lines.
 *
 * @param language that of the terminal, unless another was asked for
 * @returns the exit code: 1 if one of them is an error
 */
export function tell(messages: readonly VFileMessage[], language: Language = languageOf()): number {
  const report = isOnGitHub()
    ? annotateMessages(messages, language)
    : listMessages(messages, hasColour(process.stderr), language);
  if (report !== '') console.error(report);
  return isFatal(messages) ? 1 : 0;
}

/**
 * May a stream be coloured? Only a terminal, and not where NO_COLOR is set.
 *
 * @see https://no-color.org
 */
export function hasColour(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'];
}
