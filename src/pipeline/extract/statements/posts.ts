import { fold } from '../../../arabic/fold.ts';
import { bare, type Voice } from './discourse.ts';
import { upToName, voiceOf } from './mentions.ts';
import { readPhrase } from './phrase.ts';
import type { PlacesOf } from './places.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import type { Line } from './tokens.ts';

/**
 * The person whom the text has told of with this very post, though not as one who speaks: «استقبل رئيس الجمهورية سليم
 * حداد الوفد. … وصرح رئيس الجمهورية». None where two persons held it.
 */
export function findHolderBefore(line: Line, speaker: Speaker, placesOf: PlacesOf): Voice | undefined {
  const { from, to, span } = speaker.phrase;
  const post = postWords(line, from, to);
  const holders = placesOf(bare(line.tokens[from]?.key ?? '')).flatMap(({ other, at }) => {
    const phrase = upToName(other, readPhrase(other, at));
    if (phrase === undefined || phrase.span.end > span.start || phrase.to - phrase.from <= to - from)
      return [];
    const named = readSpeaker(other, phrase);
    const name = new Set(fold(named.name).split(/\s+/u));
    const rest = other.tokens.findIndex(({ key }, i) => i > at && name.has(key));
    const isSame = rest !== -1 && postWords(other, at, rest).join(' ') === post.join(' ');
    return named.kind === 'named' && isSame ? [voiceOf(other, named, line.sentence.number)] : [];
  });
  const last = holders.at(-1);
  return holders.every(({ name }) => name === last?.name) ? last : undefined;
}

/** The words of a post without ranks, «في» and the clitics that stand for it: «مدير الميناء في وهران», «بوهران». */
function postWords(line: Line, from: number, to: number): readonly string[] {
  return line.tokens
    .slice(from, to)
    .map(({ key }) => bare(key.replace(/^[بل](?=\p{L}{3})/u, '')))
    .filter((key) => key !== 'في' && ![key, `ال${key}`].some((word) => isRank(line, word)));
}

function isRank(line: Line, word: string): boolean {
  return line.lexicon.speakers.get(word)?.role === 'rank';
}
