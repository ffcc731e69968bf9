import type { SpeakerWord } from './lexicon.ts';
import { hasBreak, hasComma, hasRole, type Line, type Token } from './tokens.ts';
import { isDefinite, isNamed, isThat, isVerbalNoun, speakerWord, wordsOfName } from './word-kinds.ts';

/**
 * Does a preposition tie what follows to the phrase: «عدد من الخبراء», «مصدر في الوزارة», «السفير لدى»?
 *
 * @param from first word of the phrase
 * @param at the preposition
 */
export function bindsPreposition(line: Line, from: number, at: number): boolean {
  if (at === from) return isNamed(line.tokens[at]);
  const head = speakerWord(line, from);
  switch (line.tokens[at]?.key) {
    case 'من':
      return (
        hasRole(line, at - 1, 'partitive') ||
        NEAR.test(line.tokens[at - 1]?.key ?? '') ||
        isFromBody(line, from, at)
      );
    case 'في':
      return bindsIn(line, from, at);
    case 'عن':
      // «الحركة العالمية للدفاع عن الأطفال»
      return hasRole(line, from, 'deputy') || /دفاع$/u.test(line.tokens[at - 1]?.key ?? '');
    case 'وسط':
    case 'داخل':
      // «مصدر وسط الثوار», «مصادر داخل الحركة»
      return (
        (head?.role === 'source' && isDefinite(line.tokens[at + 1])) || line.tokens[at - 1]?.key === 'من'
      );
    case 'لدي':
      return titleOf(line, from, at)?.role === 'office';
    case 'علي':
      return hasRole(line, at - 1, 'in-charge');
    default:
      return false;
  }
}

/** «المحلل القريب من الحركة». */
const NEAR = /^ال(?:قريب|مقرب|منشق)(?:ه|ون|ين)?$/u;

/** «سليم حداد سفير النمسا | في …»: the post behind a name, where none stands before it. */
function titleOf(line: Line, from: number, at: number): SpeakerWord | undefined {
  const first = speakerWord(line, from);
  const isRank = first?.role === 'rank';
  if (!isRank && (first !== undefined || isDefinite(line.tokens[from]))) return first;
  // «القيادي في الاتحاد | في حصة …»: the post has had its field.
  if (line.tokens.slice(from, at).some(({ key }) => key === 'في')) return first;
  for (let i = at - 1; i >= from + 2; i--) {
    const word = line.tokens[i]?.name === undefined ? speakerWord(line, i) : undefined;
    if (word?.role === 'office' || word?.role === 'people') return word;
  }
  return first;
}

/** «مصدر من المقاومة الشعبية», «باحثة من مصر»; not «قال مصدر من جهة أخرى». */
function isFromBody(line: Line, from: number, at: number): boolean {
  const role = speakerWord(line, from)?.role;
  const isNear = at === from + 1 || (at === from + 2 && (role === 'source' || role === 'people'));
  const isFromPlace = line.tokens[at + 1]?.name?.kind === 'place' && isNamed(line.tokens[at + 1]);
  // «سكان محليون من داخل المدينة»
  const isFromOne = speakerWord(line, at + 1)?.role === 'body' || line.tokens[at + 1]?.key === 'داخل';
  // «الدكتور سليم حداد من جامعة …»
  if (role === 'rank') return isFromOne && at > from + 1;
  if (!isNear) return false;
  if (role === 'document') return isFromOne;
  // محققون: a plural that no list knows.
  const isPeople =
    role === 'people' || role === 'source' || /^(?!ال).{3,}ون$/u.test(line.tokens[from]?.key ?? '');
  return isPeople && (isFromPlace || isFromOne);
}

/** «مصدر في الوزارة», «مدير المنظمة في أوروبا، فلان»; not «قال الوزير في تصريح». */
function bindsIn(line: Line, from: number, at: number): boolean {
  const next = line.tokens[at + 1];
  if (next === undefined || hasRole(line, at + 1, 'occasion') || hasRole(line, at + 1, 'time')) return false;
  const role = titleOf(line, from, at)?.role;
  // «بيان لمركز البحث في …», «فلان الخبير في …»: what they are for, or expert in.
  const before = line.tokens[at - 1];
  // «فلان القيادي البارز في …»: an adjective may follow.
  const last =
    isDefinite(before) && at - 2 > from && speakerWord(line, at - 1) === undefined ? at - 2 : at - 1;
  const title = speakerWord(line, last);
  const isExpert = at > from && title?.role === 'people' && title.number === 's';
  if (role === 'source' || role === 'people' || isExpert) return true;
  if (/^(?:ال|لل|بال)(?:بحث|بحوث|ابحاث|دراسات|حق)$/u.test(before?.key ?? '')) return true;
  if (role === 'document' && /^ال(?:مدرج|وارد|منشور|معتمد)(?:ه|ات)?$/u.test(before?.key ?? '')) return true;
  if (role === 'body') return !/(?:ي|يه)$/u.test(line.tokens[at - 1]?.key ?? '') && isSeat(line, at + 1);
  if (role !== 'office' && role !== 'rank') return false;
  if (speakerWord(line, at + 1)?.role === 'body') return true;
  return (
    role === 'office' && next.name !== undefined && endsWithPlace(line, at + 1 + wordsOfName(line, at + 1))
  );
}

/** «وزارة الصحة في غزة، إن», «إدارة الصحة في المدينة.»: where a body that no country tells of is, if a comma or the clause follows. */
function isSeat(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const isPlace = token?.name?.kind === 'place' && isNamed(token);
  if (!isPlace && !/^ال(?:قطاع|مدينه|محافظه|ولايه|اقليم|منطقه)$/u.test(token?.key ?? '')) return false;
  const after = line.tokens[at + (isPlace ? wordsOfName(line, at) : 1)];
  return after === undefined || isThat(after) || hasComma(after);
}

/** After the place, does the phrase end, or a name follow: «المتحدث باسم الجيش في عدن فلان»? */
function endsWithPlace(line: Line, at: number): boolean {
  const after = line.tokens[at];
  if (after === undefined || isThat(after) || hasComma(after)) return true;
  if (speakerWord(line, at)?.role === 'rank') return true;
  const isFiller = ['preposition', 'time', 'filler', 'claim-noun', 'relative', 'conjunction'].some((role) =>
    hasRole(line, at, role),
  );
  return !isFiller && !isDefinite(after) && !hasBreak(after) && /^[^وبلف]/u.test(after.key);
}

/** Is the word ل with something: للجيش، لوزارة، لـ? Many words only begin with the letter. */
export function isDative(line: Line, token: Token): boolean {
  if (!token.key.startsWith('ل')) return false;
  // للو: what two letters follow is a name.
  if (token.key === 'ل' || /^لل.{2}/u.test(token.key)) return true;
  if (token.name !== undefined && token.name.span.start > token.span.start) return true;
  const rest = token.key.slice(1);
  // لعودة: verbal nouns in ة; لجنة and the like are listed.
  if ((/.{3}ه$/u.test(rest) || isVerbalNoun(rest)) && !line.lexicon.speakers.has(token.key)) return true;
  if (line.lexicon.small.has(`${rest} claim-noun`)) return true;
  return line.lexicon.speakers.has(rest) || line.lexicon.small.has(`${rest} listener`);
}

/** «الأمين العام للأمم المتحدة», «بيان لوزارة الدفاع», but not «قال الوزير للصحفيين». */
export function bindsDative(line: Line, from: number, at: number, token: Token): boolean {
  if (at === from) return false;
  const head = titleOf(line, from, at);
  const endsTitle = hasRole(line, at - 1, 'title-end');
  if (head?.role === 'document' || (endsTitle && head?.role === 'office')) return true;
  const rest = token.key.replace(/^لل?/u, '');
  if (line.lexicon.small.has(`${rest} listener`) || token.key === 'ل') return false;
  const isTitled = head?.role === 'office' || head?.role === 'body';
  const isOfBody = isTitled || speakerWord(line, at - 2)?.role === 'body';
  if (isOfBody && token.key.startsWith('لل') && isDefinite(line.tokens[at - 1])) return true;
  // «أحد المقربين للتنظيم»
  if (/^ال(?:مقرب|موال|تابع|منتم|مويد)(?:ه|ون|ين)?$/u.test(line.tokens[at - 1]?.key ?? '')) return true;
  // «المؤسسة العمومية للنقل لمدينة …»
  if (isTitled && /^(?:مدينه|ولايه|بلديه|محافظه|منطقه|جمهوريه)$/u.test(rest)) return true;
  const isOfOne = line.lexicon.speakers.get(rest)?.role === 'body';
  if (isOfOne && (isTitled || (head?.role === 'people' && head.number === 'p'))) return true;
  // «الشركة الوطنية لتوزيع الكهرباء»: what a body is for.
  const isPurpose = isVerbalNoun(rest) || line.lexicon.small.has(`${rest} claim-noun`);
  const before = line.tokens[at - 1];
  if (isTitled && isPurpose && at - from >= 2 && isDefinite(before) && !isNamed(before)) return true;
  return endsTitle || speakerWord(line, at - 1)?.role === 'office';
}
