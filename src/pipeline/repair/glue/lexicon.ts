import { fold } from '../../../arabic/fold.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import { isKnown } from './proclitics.ts';
import regions from './regions.json' with { type: 'json' };

const ARTICLE = 'ال';

/** Names of several words need more letters than many words have, or their joined form would be met by chance. */
const SHORTEST_JOINED = 6;
/** Names with fewer letters after the article are found by chance: «الكو» in «الكوميسا». */
const SHORTEST_NAME = 3;
/**
 * What Arabic names of several words begin with. Foreign ones are written both ways (نيو جيرسي, نيوجيرسي): joined, they
 * are as the author wrote them.
 */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  [
    'ام ابو بني بن اولاد سيدي مولاي ايت ذي',
    'عين دير بيت تل راس كفر حي خان برج سوق وادي جبل قصر قلعه حمام باب دار ديار شط مرسي جسر حاسي',
  ].flatMap((line) => line.split(' ')),
);

const WORDS: ReadonlySet<string> = new Set(lexicon.words);
const NAMES: ReadonlySet<string> = new Set(
  [...places.names, ...Object.values(regions.names).flat()].map(fold).filter(isSafeAlone),
);
const JOINED: ReadonlyMap<string, readonly number[]> = new Map(
  [...places.names.filter((name) => isSafeWhenJoined(fold(name))), ...Object.values(regions.names).flat()]
    .map((name) => fold(name).split(' '))
    .filter((parts) => parts.length > 1 && parts.join('').length >= SHORTEST_JOINED)
    .map((parts) => [parts.join(''), cutsOf(parts)]),
);

/** Is it the name of a place, in one word and without particles? */
export function isPlaceName(folded: string): boolean {
  return NAMES.has(folded);
}

/**
 * Where to cut a name of several words that lost its spaces.
 *
 * @example cutsOfJoined('سوقاهراس') // [3]
 */
export function cutsOfJoined(folded: string): readonly number[] | undefined {
  return JOINED.get(folded);
}

/** Is it a word or a place name, with or without particles and article? */
export function isWord(folded: string): boolean {
  return isKnown(folded, (word) => WORDS.has(word) || NAMES.has(word));
}

function isSafeAlone(name: string): boolean {
  const bare = name.startsWith(ARTICLE) ? name.slice(ARTICLE.length) : name;
  return !name.includes(' ') && bare.length >= SHORTEST_NAME;
}

function isSafeWhenJoined(name: string): boolean {
  const [first = '', second = ''] = name.split(' ');
  return second.startsWith(ARTICLE) || (FIRST_PARTS.has(first) && !WORDS.has(name.replaceAll(' ', '')));
}

function cutsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}
