import { fold } from '../../../arabic/fold.ts';
import { ALEF_MAKSURA, HAMZA, TEH_MARBUTA } from '../../../arabic/letters.ts';
import { cutNames } from './cut-names.ts';
import { cutsOfJoined, isWord } from './lexicon.ts';
import { readProclitics } from './proclitics.ts';

const SHORTEST_PART = 3;
const ARTICLE = 'ال';
/** An adjective with its article, after a noun with its article: الأمم|المتحدة. */
const WITH_ARTICLE = /^[وف]?(?:[بك]?ال|لل)/;
const SHORTEST_NOUN = 5;
const SHORTEST_ADJECTIVE = 6;

/**
 * Find where a word is several words that lost the spaces between them.
 *
 * A word of the lexicon is never cut, save as a name of several words. Any other is cut only at an anchor: between
 * place names and their companions; after ة or ى, which stand only at a word's end; before the second ال of a noun and
 * its adjective; after the title of a person. All parts must be words. Method: of all pairs of dictionary words, those without an anchor are left
 * alone, since 12 of 1,000 clean words look like one.
 *
 * @param letters the word without marks, as written
 * @param folded the same, folded letter by letter
 * @returns where the words after the first begin, none for one word
 * @example cutWord('الولاياتالمتحدة', 'الولاياتالمتحده') // [8]
 */
export function cutWord(letters: string, folded: string): readonly number[] {
  if (isWord(folded)) return cutJoinedName(folded) ?? [];
  return (
    cutNames(folded) ??
    cutAtEndings(letters, folded) ??
    cutBeforeArticle(folded) ??
    cutAfterTitle(folded) ??
    []
  );
}

function cutJoinedName(folded: string): readonly number[] | undefined {
  for (const { rest, offset } of readProclitics(folded)) {
    const cuts = cutsOfJoined(rest);
    if (cuts !== undefined) return cuts.map((cut) => cut + offset);
  }
  return undefined;
}

/** From the end, so that each rest of the word is looked at once. */
function cutAtEndings(letters: string, folded: string): readonly number[] | undefined {
  const restCuts = new Map<number, readonly number[] | undefined>();
  const last = letters.length - SHORTEST_PART;
  for (let end = last; end >= SHORTEST_PART; end--) {
    if (!isEnding(letters, end - 1)) continue;
    restCuts.set(end, cutRest(folded, end, restCuts));
  }
  return firstCut(folded, 0, restCuts);
}

function cutRest(
  folded: string,
  from: number,
  restCuts: ReadonlyMap<number, readonly number[] | undefined>,
): readonly number[] | undefined {
  const rest = folded.slice(from);
  if (isWord(rest)) return [];
  return cutNames(rest)?.map((cut) => cut + from) ?? firstCut(folded, from, restCuts);
}

/** The first cut after `from` whose both sides are words or can be cut into words. */
function firstCut(
  folded: string,
  from: number,
  restCuts: ReadonlyMap<number, readonly number[] | undefined>,
): readonly number[] | undefined {
  for (const [end, cuts] of [...restCuts].reverse()) {
    if (end < from + SHORTEST_PART || cuts === undefined) continue;
    const part = folded.slice(from, end);
    const inner = isWord(part) ? [] : cutNames(part)?.map((cut) => cut + from);
    if (inner !== undefined) return [...inner, end, ...cuts];
  }
  return undefined;
}

/** ىء is how some write ئ: no end. */
function isEnding(letters: string, at: number): boolean {
  const letter = letters.charAt(at);
  return letter === TEH_MARBUTA || (letter === ALEF_MAKSURA && letters.charAt(at + 1) !== HAMZA);
}

function cutBeforeArticle(folded: string): readonly number[] | undefined {
  if (!WITH_ARTICLE.test(folded)) return undefined;
  for (let at = folded.indexOf(ARTICLE, SHORTEST_NOUN); at !== -1; at = folded.indexOf(ARTICLE, at + 1)) {
    if (folded.length - at < SHORTEST_ADJECTIVE) return undefined;
    if (isWord(folded.slice(0, at)) && isWord(folded.slice(at))) return [at];
  }
  return undefined;
}

/** What follows is a name: «الدكتورعبد الله». */
const AFTER_TITLE = new RegExp(
  `^[وف]?[بلك]?(?:${'الدكتور الأستاذ المهندس السيد الشيخ الأمير اللواء العقيد العميد الفريق الرئيس الوزير'
    .split(' ')
    .map(fold)
    .join('|')})(?=عبد|.{4})`,
  'u',
);

function cutAfterTitle(folded: string): readonly number[] | undefined {
  const at = AFTER_TITLE.exec(folded)?.[0].length;
  return at !== undefined && isWord(folded.slice(at)) ? [at] : undefined;
}
