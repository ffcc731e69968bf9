import { fold } from '../arabic/fold.ts';

/**
 * Words that say nothing about what a text is about: particles, pronouns, demonstratives, question words and the
 * verbs of being. They are not indexed. Written by hand from a grammar's closed classes, each also with و and ف.
 */
const WORDS = `
في من على إلى عن مع أن إن أنّ كأن لأن لكن ولكن لعل ليت ما لا لم لن لما قد لقد سوف هل أ أو أم ثم حتى كي لكي إذا إذ إذن لو لولا كلما
كما بل بلا إلا غير سوى مثل منذ مذ عند عندما لدى بين بينما حيث حين حينما أين متى كيف كم أي أية ماذا لماذا بماذا لم عما مما فيما بما لما
هو هي هم هن هما أنا نحن أنت أنتم إنه إنها إنهم أنه أنها أنهم لأنه لأنها لكنه لكنها كأنه هذا هذه هذان هذين هاتان هؤلاء ذلك ذاك تلك أولئك
هنا هناك كذلك الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ذو ذات
كان كانت كانوا كن يكون تكون يكونوا ليس ليست ليسوا
فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم به بها بهم له لها لهم لنا لي معه معها معهم بينهم بينها
قبل بعد كل بعض أيضا فقط جدا أما إما إنما خلال تم يتم
يا أيها أيتها
`;

const FOLDED = WORDS.trim().split(/\s+/).map(fold);
const STOP_WORDS: ReadonlySet<string> = new Set(FOLDED.flatMap((word) => [word, `و${word}`, `ف${word}`]));

/**
 * Is it a word that is not searched for?
 *
 * @param foldedWord one word as `fold` gives it
 * @example isStopWord('والذي') // true
 */
export function isStopWord(foldedWord: string): boolean {
  return STOP_WORDS.has(foldedWord);
}
