import { fold } from '../../arabic/fold.ts';
import { isWholeWord } from '../../arabic/whole-words.ts';
import type { Force, Statement } from '../../briefing/schema.ts';
import type { Facts } from '../stages.ts';
import { type Headline, readHeadline } from './headline.ts';
import { dropAsides } from './headline-asides.ts';
import { cutHeadline } from './headline-cut.ts';
import { readPart } from './headline-reading.ts';
import { isExistential, isRelative } from './headline-words.ts';

/** Forces whose claim may stand behind a colon; «نفى: …» would say the contrary. */
const COLON_FORCES: readonly Force[] = [
  'says',
  'claims',
  'confirms',
  'admits',
  'reveals',
  'informs',
  'expects',
  'considers',
  'warns',
];
/** A longer speaker leaves no room for the claim. */
const LONGEST_SPEAKER = 7;
/** A fuller way to name a speaker goes for more words of the claim than this. */
const WORTH_OF_TITLE = 1;
/** Fewer words of a claim say nothing. */
export const LEAST_OF_CLAIM = 3;
/** A claim that begins so leans on its verb: «أكد أنه لن يترشح». */
const LEANING_CLAIM =
  /^(?:[وف]?(?:ا|ل)?ن?ه(?:ا|م|ما)?|انه\p{L}*|هو|هي|هم|هولاء|ذلك|هذا|هذه|تلك|ان|من|في|الي|علي|عن|ب\p{L}{0,2})$/u;

/** «مصدر أمني: الجزائر رفضت التدخل», of a sentence that begins with its verb of speech or its speaker. */
export function reportedHeadline(
  words: Headline,
  facts: Facts,
  statement: Statement,
  most: number,
): Headline | undefined {
  const { speaker, claim, verb } = statement;
  const isHere = speaker.sentence === verb.sentence && claim.sentence === verb.sentence;
  if (!isHere || !COLON_FORCES.includes(verb.force)) return undefined;
  const whole = dropAsides(readPart(claim.text, facts, claim.sentence));
  const said = dropDummy(whole);
  const [first, ...rest] = said;
  const isClause = followsThat(words, said);
  if (first === undefined || said.length < 3 || LEANING_CLAIM.test(first.key)) return undefined;
  if (
    !isClause &&
    said === whole &&
    (isDefinite(first.key) || said.slice(0, 2).some(({ text }) => hasPronoun(text)))
  )
    return undefined;
  const opening = {
    ...first,
    gap: `: ${/[«“"]$/.exec(first.gap)?.[0] ?? ''}`,
    isInName: true,
    isPhrase: !isClause,
  };
  const isPerson = speaker.kind === 'named';
  const written = readPart(speaker.text, facts, speaker.sentence);
  const named = readHeadline(speaker.name, [], [], []);
  // «سموه» and «المصدر» stand for the name that they refer to.
  const ways =
    speaker.origin === 'explicit'
      ? [...speakersOf(written, isPerson), ...speakersOf(named, isPerson)]
      : speakersOf(named, isPerson);
  const headlines = ways.flatMap((who) => {
    const cut = cutHeadline([...who, opening, ...rest], most, who.length + LEAST_OF_CLAIM);
    return cut === undefined ? [] : [{ cut, told: cut.length - who.length }];
  });
  return headlines.reduce<(typeof headlines)[number] | undefined>(
    (best, one) => (best === undefined || one.told > best.told + WORTH_OF_TITLE ? one : best),
    undefined,
  )?.cut;
}

/**
 * Ways to name the speaker, the fullest first: «الرئيس التركي رجب طيب أردوغان», «رجب طيب أردوغان». The person in «مصادر موالية
 * لفلان» does not speak.
 */
function speakersOf(words: Headline, isPerson: boolean): readonly Headline[] {
  const person = isPerson ? words.filter(({ isOfPerson }) => isOfPerson) : [];
  return [shorten(words), person].filter(({ length }) => length > 0 && length <= LONGEST_SPEAKER);
}

/** Where in the sentence the claim begins; its length if it does not stand there as it is. */
export function placeOfClaim(words: Headline, { claim }: Statement): number {
  const said = readHeadline(claim.text, [], [], []);
  const at = indexOf(words, said);
  return at === -1 ? 0 : at;
}

function indexOf(words: Headline, said: Headline): number {
  return words.findIndex(({ key }, i) => key === said[0]?.key && words[i + 1]?.key === said[1]?.key);
}

/** Is the claim a sentence of its own, behind أن or a colon? «كشف عن الإطار» has none. */
function followsThat(words: Headline, said: Headline): boolean {
  const at = indexOf(words, said);
  const before = words[at - 1]?.key ?? '';
  return /^[وفب]?ان$/.test(before) || /[:«“"]/.test(words[at]?.gap ?? '');
}

function isDefinite(key: string): boolean {
  return key.startsWith('ال') && key.length > 4;
}

/** A pronoun for what comes: «إنه تم القبض» says «تم القبض». */
function dropDummy(said: Headline): Headline {
  const [first, second, ...rest] = said;
  const isDummy = first?.key === 'انه' && second !== undefined && isExistential(second.key);
  if (!isDummy || rest.length < LEAST_OF_CLAIM) return said;
  const [noun, ...others] = rest;
  return noun === undefined ? said : [{ ...noun, gap: first.gap }, ...others];
}

/** «إدانتها», «أسماهم»: without what the pronoun stands for it does not open a claim. */
function hasPronoun(text: string): boolean {
  return /(?:ه|ها|هم|هما)$/u.test(text.replace(/\p{M}/gu, ''));
}

/** Does the sentence begin with the statement: its verb, or its speaker and then its verb? */
export function opensWith(words: Headline, { verb, speaker }: Statement): boolean {
  const key = fold(verb.text);
  const speakerWords = fold(speaker.text).split(/\s+/);
  const isVerb = (at: number) => words[at]?.key === key || words[at]?.key === key.slice(1);
  return isVerb(0) || (speakerWords[0] === words[0]?.key && isVerb(speakerWords.length));
}

/** «وزير العمل والتشغيل، فلان» becomes «وزير العمل»: up to a comma, a relative pronoun or a second term. */
function shorten(words: Headline): Headline {
  const end = words.findIndex(
    ({ gap, key, isInName }, i) =>
      i > 0 &&
      (/[،,(–—-]/.test(gap) ||
        isRelative(key) ||
        (words.length > LONGEST_SPEAKER && /^و./.test(key) && !isWholeWord(key) && !isInName)),
  );
  return end === -1 ? words : words.slice(0, end);
}
