import { LANGUAGES } from '../../src/briefing/message-language.ts';
import type { Flag } from './command.ts';

/** The flag of commands that tell what is wrong. */
export const LANGUAGE: Flag = {
  type: 'string',
  value: LANGUAGES.join('|'),
  values: LANGUAGES,
  about: 'language of the messages (that of MUJAZ_LANGUAGE, else of the terminal; English, if it is neither)',
};
