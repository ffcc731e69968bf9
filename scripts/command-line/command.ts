import { parseArgs } from 'node:util';

/** One flag of a command. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What the flag does, one line for `--help`. */
  readonly about: string;
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
  readonly about: string;
  /** The arguments that are not flags, as `--help` shows them, e.g. `<task> [file]`. */
  readonly rest?: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns the exit code */
  readonly run: (given: Given) => Promise<number>;
}

/**
 * Parse the process's arguments and run a command: answers `--help`, and an unknown flag with a usage
 * error and exit code 2. The exit code is set, not forced, so that output is flushed.
 */
export async function runCommand(command: Command): Promise<void> {
  const options = Object.fromEntries(
    Object.entries({ ...command.flags, help: HELP }).map(([name, flag]) => [name, { type: flag.type }]),
  );
  let given: Given;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: command.rest !== undefined });
    given = { flags: values as Given['flags'], rest: positionals };
    checkValues(command, given);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${helpOf(command)}`);
    process.exitCode = 2;
    return;
  }
  if (given.flags['help'] === true) {
    console.log(helpOf(command));
    return;
  }
  process.exitCode = await command.run(given);
}

const HELP: Flag = { type: 'boolean', about: 'show this help' };

/** @throws RangeError for a value that its flag may not have */
function checkValues({ flags }: Command, given: Given): void {
  for (const [name, { values }] of Object.entries(flags)) {
    const value = given.flags[name];
    if (values === undefined || value === undefined || values.includes(String(value))) continue;
    throw new RangeError(`--${name} is one of ${values.join(', ')}.`);
  }
}

/** The text that `--help` prints. */
export function helpOf(command: Command): string {
  const flags = Object.entries({ ...command.flags, help: HELP }).map(
    ([name, flag]) => [`--${name}${flag.value === undefined ? '' : ` <${flag.value}>`}`, flag.about] as const,
  );
  const width = Math.max(...flags.map(([name]) => name.length));
  const usage = ['npm run', command.name, '--', '[flags]', command.rest].filter(Boolean).join(' ');
  return [
    `${command.about}\n`,
    `  ${usage}\n`,
    ...flags.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
  ].join('\n');
}
