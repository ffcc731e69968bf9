import { fold } from '../../../arabic/fold.ts';
import type { Article } from '../../stages.ts';
import { type BareWords, collectBodies, isNext, readBareWords } from './bare-words.ts';
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

/**
 * Find the bodies of states: a general word for one with the adjective or the name of the state, «وزارة الخارجية
 * الجزائرية», «الجيش المالي», «حكومة مالي», or a ministry or presidency by itself. They have no registry id.
 *
 * @param places mentions of places, in any order
 */
export function findInstitutions(article: Article, places: readonly FoundName[]): readonly FoundName[] {
  const read = readBareWords(article, places, isHead);
  return collectBodies(article, read, (at) => lengthOfInstitution(read, at)).map((body) => ({
    ...body,
    confidence: CONFIDENCE,
    rule: 'names/institution',
  }));
}

function lengthOfInstitution(read: BareWords, at: number): number {
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

function lengthOfMinistry(read: BareWords, at: number): number {
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

function lengthOfFixed(read: BareWords, at: number): number {
  const length = lengthOfFixedBody(read.words, at);
  return length > 0 && hasAdjective(read, at + length, read.words[at] ?? '') ? length + 1 : length;
}

/**
 * Does the adjective of a state stand at a place and agree with the body? In «وزير الخارجية الليبي» and «قوات الدرك
 * الليبية» it belongs to the word before.
 */
function hasAdjective(read: BareWords, at: number, body: string): boolean {
  const word = read.words[at] ?? '';
  const isAdjective = isNext(read, at) && read.places.get(at)?.form === 'demonym' && word.startsWith('ال');
  return isAdjective && word.endsWith('ه') === isFeminineBody(body);
}

function isHead(word: string): boolean {
  return word === MINISTRY || isBody(word) || isConstructBody(word) || /^(?:رياسه|مجلس)$/.test(word);
}
