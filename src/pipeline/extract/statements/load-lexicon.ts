import { readFileSync } from 'node:fs';
import { parseLexicon, type SpeechLexicon } from './lexicon.ts';

/** Read the word lists that stand beside this file. */
export function loadLexicon(): SpeechLexicon {
  const table = (name: string): string => readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8');
  return parseLexicon({
    verbs: table('speech-verbs'),
    speakers: table('speaker-words'),
    small: table('function-words'),
  });
}
