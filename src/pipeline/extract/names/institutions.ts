import { fold } from '../../../arabic/fold.ts';
import type { Article } from '../../stages.ts';
import { foldWords } from '../folded-words.ts';
import { shownName } from '../shown-name.ts';
import type { FoundName } from './found-name.ts';
import {
  isBody,
  isConstructBody,
  isFeminineBody,
  isKindOfBody,
  isPortfolio,
  isQualifier,
  lengthOfFixedBody,
} from './institution-words.ts';

const CONFIDENCE = 0.9;
const MINISTRY = fold('وزارة');

/** The words of an article without what is joined to their front. */
interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly isJoined: readonly boolean[];
  /** The word at an index is an adjective of a place, or a place's name; from the registry. */
  readonly places: ReadonlyMap<number, FoundName>;
}

/**
 * Find the bodies of states: a general word for one with the adjective or the name of the state, «وزارة الخارجية
 * الجزائرية», «الجيش المالي», «حكومة مالي», or a ministry or presidency by itself. They have no registry id.
 *
 * @param places mentions of places, in any order
 */
export function findInstitutions(article: Article, places: readonly FoundName[]): readonly FoundName[] {
  const read = readWords(article, places);
  const found: FoundName[] = [];
  for (let at = 0; at < read.words.length; ) {
    const length = lengthOfInstitution(read, at);
    if (length > 0) found.push(toName(article, read, at, length));
    at += Math.max(length, 1);
  }
  return found;
}

function lengthOfInstitution(read: Words, at: number): number {
  const word = read.words[at] ?? '';
  if (word === MINISTRY) return lengthOfMinistry(read, at);
  if (isConstructBody(word)) {
    return isNext(read, at + 1) && read.places.get(at + 1)?.form === 'name' ? 2 : lengthOfFixed(read, at);
  }
  if (!isBody(word)) return lengthOfFixed(read, at);
  let next = at + 1;
  while (next < at + 3 && isNext(read, next) && isKindOfBody(read.words[next] ?? '')) next++;
  return hasAdjective(read, next, word) ? next - at + 1 : lengthOfFixed(read, at);
}

function lengthOfMinistry(read: Words, at: number): number {
  let next = at + 1;
  while (next < at + 9 && isNext(read, next) && isOfMinistry(read.words[next] ?? '', next === at + 1)) next++;
  if (next > at + 1 && hasAdjective(read, next, MINISTRY)) next++;
  const isState = next === at + 1 && isNext(read, next) && read.places.get(next)?.form === 'name';
  return next > at + 1 || isState ? Math.max(next - at, isState ? 2 : 0) : 0;
}

function isOfMinistry(word: string, isFirst: boolean): boolean {
  const joined = word.startsWith('و') ? word.slice(1) : word;
  return isPortfolio(isFirst ? word : joined) || (!isFirst && isQualifier(joined));
}

function lengthOfFixed(read: Words, at: number): number {
  const length = lengthOfFixedBody(read.words, at);
  return length > 0 && hasAdjective(read, at + length, read.words[at] ?? '') ? length + 1 : length;
}

/**
 * Does the adjective of a state stand at a place and agree with the body? In «وزير الخارجية الليبي» and «قوات الدرك
 * الليبية» it belongs to the word before.
 */
function hasAdjective(read: Words, at: number, body: string): boolean {
  const word = read.words[at] ?? '';
  const isAdjective = isNext(read, at) && read.places.get(at)?.form === 'demonym' && word.startsWith('ال');
  return isAdjective && word.endsWith('ه') === isFeminineBody(body);
}

function isNext(read: Words, at: number): boolean {
  return read.isJoined[at] === true;
}

function readWords(article: Article, places: readonly FoundName[]): Words {
  const byEnd = new Map(places.map((place) => [place.span.end, place]));
  const cut = foldWords(article.words.map((word) => word.text)).map(cutFront);
  return {
    words: cut.map(({ word }) => word),
    // Clitics are single letters without marks in the words concerned; لل keeps the lam that stands for the article.
    starts: article.words.map((word, i) => word.span.start + (cut[i]?.cut ?? 0)),
    isJoined: article.words.map(
      (word, i) =>
        i > 0 &&
        /^[ \u00a0]+$/.test(article.text.slice(article.words[i - 1]?.span.end ?? 0, word.span.start)),
    ),
    places: new Map(
      article.words.flatMap((word, i) => {
        const place = byEnd.get(word.span.end);
        const isOneWord = place !== undefined && place.span.start >= word.span.start;
        return isOneWord ? [[i, place] as const] : [];
      }),
    ),
  };
}

/** Take conjunction and preposition off a word that a state body begins with. */
function cutFront(word: string): { readonly word: string; readonly cut: number } {
  if (isHead(word)) return { word, cut: 0 };
  const [first = ''] = /^[وف]?[بلك]?/.exec(word) ?? [];
  for (let cut = 1; cut <= first.length; cut++) {
    if (isHead(word.slice(cut))) return { word: word.slice(cut), cut };
    const defined = `ال${word.slice(cut + 1)}`;
    if (word.startsWith('لل', cut - 1) && isHead(defined)) return { word: defined, cut };
  }
  return { word, cut: 0 };
}

function isHead(word: string): boolean {
  return word === MINISTRY || isBody(word) || isConstructBody(word) || /^(?:رياسه|مجلس)$/.test(word);
}

function toName(article: Article, read: Words, at: number, length: number): FoundName {
  const span = {
    start: read.starts[at] ?? 0,
    end: article.words[at + length - 1]?.span.end ?? 0,
  };
  const written = article.text.slice(span.start, span.end);
  const isCut = read.words[at]?.startsWith('ال') === true && !fold(written).startsWith('ال');
  return {
    kind: 'organisation',
    span,
    form: 'name',
    name: shownName(isCut ? `ا${written}` : written),
    confidence: CONFIDENCE,
    rule: 'names/institution',
  };
}
