import { isAli, type Line, quoteOpenedBy, type Token, verbAt } from './tokens.ts';

const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['الي', 'إلى'],
  ['علي', 'على'],
  ['عن', 'عن'],
  ['من', 'من'],
]);
/** What ب may stand before when it opens a claim, so that بوتفليقة and بيان are left alone. */
const AFTER_BEH =
  /^ب(?:ال|ت..?.?ي.|ا.{1,3}ا.|است|م.ا.?.ه|ان.{3}|عدم|ضمان|وقف|دعم|ضروره|محاوله|كل |قيام|وجود|ارتكاب|فرض|رد|شن|شده|جهود|مستوي|دور|نتايج|حل|فتح|قتل|عوده|رفع|منع)/u;

/**
 * Does the word open a claim with ب? After a plural or a feminine (طالبت بنشر) no personal name can follow, so any noun may;
 * elsewhere only one that has the form of a verbal noun. «بالوزارة» tells where the subject works.
 */
export function opensWithBeh(line: Line, at: number, token: Token): boolean {
  const next = line.tokens[at + 1];
  // «بـ"فتح السوق"»
  if (token.key === 'ب') return next !== undefined && quoteOpenedBy(line, next) !== undefined;
  const rest = token.key.slice(1);
  const { speakers } = line.lexicon;
  if (!token.key.startsWith('ب') || rest.length < 3 || /^ب(?:اسم$|اعتبار|صفت)/u.test(token.key)) return false;
  if (speakers.has(token.key) || speakers.has(rest) || speakers.has(rest.replace(/^ال/u, ''))) return false;
  if (token.name !== undefined && token.name.kind !== 'person') return false;
  // Verbal nouns in ة; بوتفليقة، بلعيدة and their like are families.
  if (/^[^ولن].{3,}ه$/u.test(rest) || line.lexicon.small.has(`${rest} claim-noun`)) return true;
  const before = verbAt(line, at - 1)?.form;
  const isAfterFeminine = before?.tense === 'past' && before.gender === 'f';
  return (
    isAfterFeminine ||
    AFTER_BEH.test(`${token.key} `) ||
    /(?:ون|ين|ات|ه)$/u.test(line.tokens[at - 1]?.key ?? '')
  );
}

/** على, not the name علي. */
export function prepositionAt(token: Token | undefined): string | undefined {
  return token === undefined || isAli(token) ? undefined : PREPOSITIONS.get(token.key);
}
