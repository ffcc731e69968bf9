import { findMonth } from '../../../arabic/months.ts';
import { hasBreak, type Line } from './tokens.ts';
import { isDefinite, speakerWord } from './word-kinds.ts';

/** «الأمين العام و عضو المكتب فلان»: a second post, its و written apart. */
export function joinsPosts(line: Line, from: number, at: number): boolean {
  return at > from && [from, at + 1].every((i) => isPost(line, i));
}

/** «وزير الطاقة و المناجم»: what the post is for, its و written apart. */
export function joinsDomains(line: Line, from: number, at: number): boolean {
  const isOfficial = ['office', 'body'].includes(speakerWord(line, from)?.role ?? '');
  const next = line.tokens[at + 1];
  const isNoun = next?.key.startsWith('ال') === true && !hasBreak(next) && next.name === undefined;
  return (
    at > from + 1 &&
    isOfficial &&
    isDefinite(line.tokens[at - 1]) &&
    isNoun &&
    speakerWord(line, at + 1) === undefined
  );
}

/** «مؤسسة الثامن ماي 1945», «وحدة كوفيد 19», «الذكرى 45». */
export function isNumbered(line: Line, from: number, at: number): boolean {
  const previous = line.tokens[at - 1];
  if (at === from || previous === undefined) return false;
  // «مشروع قانون المالية 2021»
  const isDocument = speakerWord(line, from)?.role === 'document';
  if (isDocument && at >= from + 3 && /^(?:19|20)\d\d$/u.test(line.tokens[at]?.key ?? '')) return true;
  return findMonth([previous.raw], 0) !== undefined || /^(?:كوفيد|ال?ذكري|للذكري)$/u.test(previous.key);
}

/** «بيان صادر عن الوزارة»: whose document it is. */
export function isIssued(line: Line, from: number, at: number): boolean {
  const issued = line.tokens[at]?.key === 'عن' ? at - 1 : at;
  return (
    issued > from &&
    speakerWord(line, from)?.role === 'document' &&
    /^(?:ال)?صادره?$/u.test(line.tokens[issued]?.key ?? '') &&
    line.tokens[issued + 1]?.key === 'عن'
  );
}

function isPost(line: Line, at: number): boolean {
  return ['office', 'people'].includes(speakerWord(line, at)?.role ?? '');
}
