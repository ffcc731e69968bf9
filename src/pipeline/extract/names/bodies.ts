import { fold } from '../../../arabic/fold.ts';
import { textOf } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import { type BareWords, collectBodies, isNext, readBareWords } from './bare-words.ts';
import {
  isBodyOfPlace,
  isBodyWord,
  isChamberOf,
  isCompanyOf,
  isDefiniteBody,
  isHallOfPlace,
  isQualityOf,
  isUnionOf,
} from './body-words.ts';
import type { FoundName } from './found-name.ts';
import { makeSpanIndex } from './span-index.ts';

/**
 * People who read 101 of them in news found nine in ten right, but annotators mark such bodies one time in two, some of
 * them under a longer name: so readers see them, but not as sure.
 */
const CONFIDENCE = 0.75;
const RULE = 'names/body';
/** Words that tell a body from others: «السلطة الوطنية المستقلة». */
const MOST_QUALITIES = 3;
/** Words of what a body is for: «لتشغيل الشباب», «للسياحة والتراث الوطني». */
const MOST_PURPOSE = 6;

/**
 * Find bodies that are named by what they are: a national one by what it is for or deals in («المركز الوطني للأرصاد», «شركة النقل بالسكك الحديدية»), a local one by
 * its place («بلدية القيروان»), a union by its people («نقابة الصيادين»). They have no registry id, and give way to bodies
 * that have one.
 *
 * @param listed names that the registry lists, in any order
 */
export function findBodies(article: Article, listed: readonly FoundName[]): readonly FoundName[] {
  const places = listed.filter(({ kind }) => kind === 'place');
  const organisationsAt = makeSpanIndex(listed.filter(({ kind }) => kind === 'organisation'));
  const read = readBareWords(article, places, isBodyWord);
  return collectBodies(article, read, (at) => lengthOfBody(read, at))
    .filter(({ span }) => organisationsAt(span).length === 0)
    .map((body) => ({ ...body, confidence: CONFIDENCE, rule: RULE }));
}

/**
 * The listed places that bodies are of: what the town hall of القيروان does happens in القيروان. A museum's place may be a
 * palace's or a founder's name.
 *
 * @param names in text order, those of bodies among them
 */
export function placesOfBodies(
  { text }: Article,
  names: readonly FoundName[],
  places: readonly FoundName[],
): readonly FoundName[] {
  const bodiesAt = makeSpanIndex(
    names.filter(
      ({ rule, span }) => rule === RULE && isHallOfPlace(fold(textOf(text, span)).split(' ')[0] ?? ''),
    ),
  );
  return places.filter(
    ({ span, form }) =>
      form === 'name' &&
      bodiesAt(span).some((body) => body.span.start < span.start && body.span.end === span.end),
  );
}

function lengthOfBody(read: BareWords, at: number): number {
  const word = read.words[at] ?? '';
  if (isDefiniteBody(word)) return lengthOfNational(read, at);
  if (!isNext(read, at + 1)) return 0;
  const next = read.words[at + 1] ?? '';
  if (isBodyOfPlace(word)) return read.places.get(at + 1)?.form === 'name' ? 2 : 0;
  if (isUnionOf(word, next)) return endOfPurpose(read, at + 2) - at;
  if (isCompanyOf(word, next)) return endOfPurpose(read, at + 2) - at;
  if (isChamberOf(word, next)) return endOfPlace(read, endOfPurpose(read, at + 2)) - at;
  return 0;
}

function lengthOfNational(read: BareWords, at: number): number {
  const body = read.words[at] ?? '';
  let next = at + 1;
  while (next <= at + MOST_QUALITIES && isNext(read, next) && isQualityOf(read.words[next] ?? '', body))
    next++;
  const purpose = read.words[next] ?? '';
  if (next === at + 1 || !isNext(read, next) || !/^ل.{3,}/u.test(purpose)) return 0;
  if (purpose.startsWith('لل')) return endOfPurpose(read, next + 1) - at;
  // «لتشغيل الشباب»: of an indefinite noun the one that it is of.
  const isConstruct = isNext(read, next + 1) && /^ال.{2,}/u.test(read.words[next + 1] ?? '');
  return isConstruct ? endOfPurpose(read, next + 2) - at : 0;
}

/** Where «… والتراث الوطني» ends: adjectives, nouns that و joins, and what one defends or searches. */
function endOfPurpose(read: BareWords, from: number): number {
  let at = from;
  while (at < from + MOST_PURPOSE && isNext(read, at)) {
    const size = goesOnBy(read, at);
    if (size === 0) break;
    at += size;
  }
  return at;
}

/** «غرفة الفلاحة ببسكرة»: there is one in each place. What a union does in a place is not told from where it is. */
function endOfPlace(read: BareWords, at: number): number {
  const isPlace =
    isNext(read, at) && read.places.get(at)?.form === 'name' && /^[بل]/u.test(read.words[at] ?? '');
  return isPlace ? at + 1 : at;
}

function goesOnBy(read: BareWords, at: number): number {
  const word = read.words[at] ?? '';
  if (isDefiniteBody(word)) return 0;
  if (/^ال.{2,}(?:ي|يه|ين|احمر)$/u.test(word)) return 1;
  // «شركة النقل بالسكك الحديدية»
  if (/^بال.{3,}/u.test(word) && /نقل$/u.test(read.words[at - 1] ?? '')) return 1;
  const joined = /^و(ال.{2,})$/u.exec(word)?.[1];
  if (joined !== undefined) return isDefiniteBody(joined) || /^ال(?:ذي|تي|ذين)$/u.test(joined) ? 0 : 1;
  const isTied = /^(?:لل|ال)(?:دفاع|بحث)$/u.test(read.words[at - 1] ?? '') && /^(?:عن|في)$/u.test(word);
  const object = read.words[at + 1] ?? '';
  if (!isTied || !isNext(read, at + 1)) return 0;
  if (object.startsWith('ال')) return 2;
  return isNext(read, at + 2) && read.words[at + 2]?.startsWith('ال') === true ? 3 : 0;
}
