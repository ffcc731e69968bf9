import { LANGUAGES, type Language } from '../../src/briefing/message-language.ts';
import type { Flag } from './command.ts';

/** The flag of commands that tell what is wrong. */
export const LANGUAGE: Flag = {
  type: 'string',
  value: LANGUAGES.join('|'),
  values: LANGUAGES,
  about: 'language of the messages (that of MUJAZ_LANGUAGE, else of the terminal; English, if it is neither)',
};

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
