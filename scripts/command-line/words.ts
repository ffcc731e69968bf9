import { type Language, languageOf } from '../../src/briefing/message-language.ts';
import { fillIn, type MessageParams } from '../../src/briefing/messages.ts';
import { arabicWords } from './words-ar.ts';

/** Words of a script, as they are in English; each has its Arabic beside it. */
export type Words = keyof typeof arabicWords;

/**
 * What a script says, in the language of its user.
 *
 * @param params fills the `{name}` places
 * @param language that of the terminal, unless another was asked for
 * @example inWords('wrote {file}', { file: 'seeds/a.txt' }, 'ar') // 'كُتب seeds/a.txt'
 */
export function inWords(words: Words, params: MessageParams = {}, language: Language = languageOf()): string {
  return fillIn(language === 'ar' ? arabicWords[words] : words, params);
}
