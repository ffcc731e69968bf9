import { fold } from '../../../arabic/fold.ts';
import {
  ALEF,
  ALEF_MAKSURA,
  HAMZA,
  LAM,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  YEH_HAMZA,
} from '../../../arabic/letters.ts';
import type { Edit } from '../../../briefing/edit.ts';
import { isWord } from '../glue/lexicon.ts';

const RULE = 'split-words';
/** Two runs of Arabic letters, with their marks, and one plain space between. */
const PAIR =
  /(?<![\u0621-\u0652\u0670])([\u0621-\u0652\u0670]+) (?=([\u0621-\u0652\u0670]+)(?![\u0621-\u0652\u0670]))/g;
/** A shorter word is made of two fragments by chance. */
const SHORTEST = 5;
/** A longer run is no word. */
const LONGEST = 24;
/** Letters that no word begins with. */
const NEVER_FIRST: ReadonlySet<string> = new Set([TEH_MARBUTA, ALEF_MAKSURA, YEH_HAMZA, WAW_HAMZA, HAMZA]);
/** Particles and the article, which nothing but a cut parts from its noun. */
const ARTICLE = /^(?:[وف]?ال|[وف]بال)$/;
/** «ال سعود» for آل سعود: houses, not articles. */
const HOUSES: ReadonlySet<string> = new Set(
  'سعود نهيان ثاني خليفه صباح مكتوم شيخ سعيد عمران ياسر ابراهيم احمد محمد علي حسن حسين عبد فهد صالح سالم يوسف زايد راشد فيصل'.split(
    ' ',
  ),
);
/** The words of two letters; the lexicon has many that are none. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  `من في عن ما لا لم لن قد ان او ام كل هل بل هو هي هم هن مع كي لو ذو ذا ذي اي اب اخ يد دم بن حي حق جد حد خط سن شك صف ضد طن عم
  غد فم كم مد مر نص ود هذ به له لي بك لك بي نا ال حب رد سر شر ظل عز فن قط كف لب مس نص هم ست مئ مي ري سم جو بو لي تم عد صح ثم اذ يا يه`.split(
    /\s+/,
  ),
);

/**
 * Take out a space that cuts a word in two, as converters of documents leave it («الحكوم ة», «ا لحكومة», «افر يقيا»).
 *
 * Two fragments are joined only if they make a word of the lexicon together and are none apart: both, or the longer
 * beside a lone letter. A letter that never stands alone needs no proof; و is a word, and so are letters that number a
 * list behind a word.
 *
 * @example applyEdits('قالت الحكوم ة', joinSplitWords('قالت الحكوم ة')) // 'قالت الحكومة'
 */
export function joinSplitWords(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let joinedUpTo = -1;
  for (const { index, 0: match, 1: first = '', 2: second = '' } of text.matchAll(PAIR)) {
    if (index < joinedUpTo || !isCut(first, second)) continue;
    const space = index + match.length - 1;
    edits.push({ start: space, end: space + 1, insert: '', rule: RULE });
    joinedUpTo = space + second.length;
  }
  return edits;
}

/** Do two runs of letters with a space between them make one word, as `joinSplitWords` joins them? */
export function isCut(first: string, second: string): boolean {
  const [head, tail] = [fold(first), fold(second)];
  const whole = head + tail;
  if (whole.length < SHORTEST || whole.length > LONGEST || !isWord(whole)) return false;
  if (NEVER_FIRST.has(second.charAt(0))) return true;
  if (first === ALEF && tail.startsWith(LAM)) return true;
  if (ARTICLE.test(first)) return tail.length > 2 && !HOUSES.has(tail) && isWord(tail);
  if (head === WAW || tail === WAW) return false;
  return isFragment(head) && isFragment(tail);
}

/** Is it no word: a lone letter, two letters that make none, or more that the lexicon has not? */
function isFragment(folded: string): boolean {
  if (folded.length === 1) return true;
  return folded.length === 2 ? !SHORT_WORDS.has(folded) : !isWord(folded);
}
