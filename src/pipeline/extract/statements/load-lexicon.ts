import { readFileSync } from 'node:fs';
import { parseLexicon, type SpeechLexicon } from './lexicon.ts';

/** The word lists of this room, read once. */
export const LEXICON = loadLexicon();

/** Read the word lists that stand beside this file. */
function loadLexicon(): SpeechLexicon {
  const table = (name: string): string => readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8');
  return parseLexicon({
    verbs: table('speech-verbs'),
    speakers: table('speaker-words'),
    small: table('function-words'),
  });
}
