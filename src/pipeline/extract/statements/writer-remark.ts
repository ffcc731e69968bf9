import { hasComma, hasRole, type Line, type Token, verbAt } from './tokens.ts';
import { isNamed, isThat } from './word-kinds.ts';

/**
 * Does the writer's own remark begin at a word of a claim: a judgement («ما يؤكد أن …»), what the speaker left unsaid
 * («دون أن يوضح …»), what he did while speaking («، مجددا …»)?
 *
 * @example beginsRemark(line of «قال الوزير إن السد آمن ما يؤكد أن …», 5, token of ما) // true
 */
export function beginsRemark(line: Line, at: number, token: Token): boolean {
  const { key } = token;
  const next = line.tokens[at + 1]?.key ?? '';
  if (isJudgement(token) || (key === 'و' && next === 'ذلك')) return true;
  if (/^مم?ا$/u.test(key) && SHOWS.test(next)) return true;
  // «جاء ذلك خلال زيارة»: on what occasion it was said.
  if (/^جاء?$/u.test(key) && next === 'ذلك') return true;
  if (/^ب?دون$/u.test(key) && next === 'ان') return UNSAID.test(line.tokens[at + 2]?.key ?? '');
  if (key === 'لم' && UNSAID_OF.test(next)) return true;
  if (!hasComma(token)) return false;
  if (/^وه[وي]$/u.test(key) && next === 'ما') return true;
  if (key === 'في' && /^(?:مؤشر|موشر|اشاره|دلاله)$/u.test(next)) return true;
  if (isContrast(line, at) && (verbAt(line, at + 2) !== undefined || saysAgain(line, at + 2))) return true;
  const then = line.tokens[at + 1];
  if (SAYING.test(key) && then !== undefined && (isThat(then) || /[:"“«]/u.test(then.before))) return true;
  return key === 'وذلك' || CIRCUMSTANCE.test(key);
}

/**
 * Does a clause begin at a word behind a noun phrase that is a claim? It tells what came of it or of its speaker:
 * «أعلن حالة الطوارئ | ونفذ حملة», «رحب بالاتفاق | لكنه أبدى تخوفا».
 *
 * @param first word at which the claim begins
 */
export function leavesPhrase(line: Line, first: number, at: number, token: Token): boolean {
  const { key } = token;
  if (/^(?:و?لكن(?:ه|ها|هم)?|وذلك|مما|حيث)$/u.test(key)) return true;
  // «ولاءها لفلان سبق لها أن هددت»: behind a bare noun it would tell of that.
  if (key === 'سبق' && isNamed(line.tokens[at - 1])) return true;
  if (isPastVerb(key) && !isInRelative(line, first, at)) return true;
  if (!hasComma(token)) return false;
  if (/^و(?:جدد|شرح|تمني|استعرض)ت?$/u.test(key)) return true;
  if (/^(?:فيما|بينما|وهو|وهي|كما|وكان|وكانت|وقد|وجاء|ووقع)$/u.test(key)) return true;
  const next = line.tokens[at + 1]?.key ?? '';
  if ((key === 'الامر' && next === 'الذي') || (key === 'رغم' && /^ان(?:ه|ها|هم)$/u.test(next))) return true;
  return isContrast(line, at) || /^و(?:است\p{L}{3}|ا\p{L}ت\p{L}{2})ت?$/u.test(key);
}

/** «وعدتها تصريحات تغذي …», «متحدثا عن …»: what else the speaker said of it. */
function isJudgement({ key }: Token): boolean {
  return /^(?:متحدثا|متطرقا|متوجها)$|^و(?:عد|اعتبر|وصف)ت?(?:ها|ه|هم)$/u.test(key);
}

/** «ما يؤكد أن …»: of what was said the writer tells what it shows. */
const SHOWS = /^ي(?:ؤكد|وكد|وحي|عكس|ثبت|برهن)$/u;

/** «دون أن يوضح …»: what the writer misses in what was said. */
const UNSAID = /^[يت](?:حدد|كشف|قدم|وضح|ذكر|شير|ستبعد|فصح|عط|سم|ورد|تطرق|علق|دل)/u;

/** «لأسباب | لم يذكرها»: with a pronoun that takes up the noun before it. */
const UNSAID_OF = /^[يت](?:حدد|ذكر|سم|وضح|فصل|كشف|شرح)(?:ها|ه|هم)$/u;

/** What else the speaker did while speaking. */
const CIRCUMSTANCE =
  /^(?:محيلا|مبديا|مستغربا|مجددا|مستدلا|مستشهدا|متاسفا|متمنيا|مستعرضا|معددا|مستهلا|مقدما|موجها|مختتما|محملا|مثمنا|مهنيا|ملتمسا)$/u;

/** «، إلا أنها أكدت …»: what somebody else, or the same one, says against it. */
function isContrast(line: Line, at: number): boolean {
  const isOpener = /^(?:الا|غير|بيد)$/u.test(line.tokens[at]?.key ?? '');
  return isOpener && /^ان(?:ه|ها|هم)?$/u.test(line.tokens[at + 1]?.key ?? '');
}

/** «عاد ليقول», «عادت وأكدت» */
function saysAgain(line: Line, at: number): boolean {
  const next = line.tokens[at + 1]?.key ?? '';
  const isSaid = verbAt(line, at + 1) !== undefined || line.lexicon.verbs.has(next.replace(/^ل/u, ''));
  return /^عاد(?:ت|وا)?$/u.test(line.tokens[at]?.key ?? '') && isSaid;
}

/** «، بقوله إن»: how the speaker put it or gave it a reason is another statement. */
const SAYING = /^ب(?:قول|زعم)(?:ه|ها|هم)$/u;

/** Verbs of the past behind و, as their endings tell: ونفذوا، واندلعت. Nouns in ات، وت، يت and those with the article are none. */
const PAST = /^و(?!ال)\p{L}{3,}وا$|^و(?!ال)\p{L}{2,}[^اويه]ت$|^و(?:جدد|شرح|تمني|استعرض)$/u;

/** Is the word such a verb: ونفذوا, not وبعثات? */
export function isPastVerb(key: string): boolean {
  return PAST.test(key) && !/^و(?:\p{L}{2}ت|وقت|\p{L}نت|انترنت|كبريت)$/u.test(key);
}

/** In a relative clause the verb goes on with what is told of a noun: «الذين قتلوا وجرحوا». */
function isInRelative(line: Line, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (hasRole(line, i, 'relative')) return true;
  return false;
}
