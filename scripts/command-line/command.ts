import { parseArgs } from 'node:util';
import { type Language, languageOf } from '../../src/briefing/message-language.ts';
import { inWords, type Words } from './words.ts';

/** One flag of a command. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What the flag does, one line for `--help`. */
  readonly about: Words;
  /** Name of the value in `--help`, for flags that take one. */
  readonly value?: string;
  /** The only values that it may have. */
  readonly values?: readonly string[];
}

/** What was given: flags by name, and the arguments that are not flags. */
export interface Given {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly rest: readonly string[];
}

/** A script that npm runs: `npm run <name> -- <flags>`. */
export interface Command {
  readonly name: string;
  /** What it does, for `--help`. */
  readonly about: Words;
  /** What stands below it in `--help`, the same in every language: examples, tasks, files. */
  readonly more?: string;
  /** The arguments that are not flags, as `--help` shows them, e.g. `<task> [file]`. */
  readonly rest?: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns the exit code */
  readonly run: (given: Given) => Promise<number>;
}

/**
 * Parse the process's arguments and run a command: answers `--help`, and an unknown flag with a usage
 * error and exit code 2, in the language of the user. The exit code is set, not forced, so that output is flushed.
 */
export async function runCommand(command: Command): Promise<void> {
  const options = Object.fromEntries(
    Object.entries({ ...command.flags, help: HELP }).map(([name, flag]) => [name, { type: flag.type }]),
  );
  let given: Given;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: command.rest !== undefined });
    given = { flags: values as Given['flags'], rest: positionals };
  } catch (error) {
    refuse(explainArguments(error), command);
    return;
  }
  const language = languageOf(given.flags['language']);
  if (given.flags['help'] === true) {
    console.log(helpOf(command, language));
    return;
  }
  const fault = checkValues(command, given, language);
  if (fault !== undefined) refuse(fault, command);
  else process.exitCode = await command.run(given);
}

const HELP: Flag = { type: 'boolean', about: 'show this help' };

function refuse(fault: string, command: Command): void {
  console.error(`${fault}\n\n${helpOf(command, languageOf())}`);
  process.exitCode = 2;
}

/** What parseArgs says of arguments that nobody can use. @see https://nodejs.org/api/errors.html#err_parse_args_unknown_option */
function explainArguments(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const flag = quoted.replace(/^-+/, '').replace(/ .*$/, '');
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return inWords('There is no flag --{flag}.', { flag });
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return inWords('The command takes no argument «{argument}».', { argument: quoted });
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
  return error.message.includes('does not take')
    ? inWords('The flag --{flag} takes no value.', { flag })
    : inWords('The flag --{flag} takes a value.', { flag });
}

/** @returns what is wrong, for a value that its flag may not have */
function checkValues({ flags }: Command, given: Given, language: Language): string | undefined {
  for (const [flag, { values }] of Object.entries(flags)) {
    const value = given.flags[flag];
    if (values === undefined || value === undefined || values.includes(String(value))) continue;
    return inWords('--{flag} is one of {values}.', { flag, values: values.join(', ') }, language);
  }
  return undefined;
}

/** The text that `--help` prints. */
export function helpOf(command: Command, language: Language): string {
  const flags = Object.entries({ ...command.flags, help: HELP }).map(
    ([name, flag]) =>
      [
        `--${name}${flag.value === undefined ? '' : ` <${flag.value}>`}`,
        inWords(flag.about, {}, language),
      ] as const,
  );
  const width = Math.max(...flags.map(([name]) => name.length));
  const usage = ['npm run', command.name, '--', '[flags]', command.rest].filter(Boolean).join(' ');
  return [
    `${inWords(command.about, {}, language)}\n`,
    ...(command.more === undefined ? [] : [`${command.more}\n`]),
    `  ${usage}\n`,
    ...flags.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
  ].join('\n');
}
