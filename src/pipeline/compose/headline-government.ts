import { fold } from '../../arabic/fold.ts';
import { isWholeWord } from '../../arabic/whole-words.ts';
import { inflectVerb } from '../extract/statements/inflection.ts';
import type { Headline } from './headline.ts';
import { isAdjunct, isClauseStarter, isPreposition } from './headline-words.ts';

/**
 * Verbs of the news that say nothing without their preposition: «سيطرت المقاومة» waits for «على». Past, present,
 * preposition. Written by hand.
 */
const GOVERNMENT = `
سيطر يسيطر على، سلط يسلط على، استولى يستولي على، وافق يوافق على، صادق يصادق على، أشرف يشرف على، اطلع يطلع على، عثر يعثر على، حصل يحصل على،
حافظ يحافظ على، اعترض يعترض على، احتج يحتج على، اتفق يتفق على، تعرف يتعرف على، أقدم يقدم على، أجمع يجمع على،
أعرب يعرب عن، عبر يعبر عن، أسفر يسفر عن_في، أفرج يفرج عن، تخلى يتخلى عن، تراجع يتراجع عن، امتنع يمتنع عن،
حذر يحذر من، تمكن يتمكن من، انسحب ينسحب من، تخرج يتخرج من، استفاد يستفيد من، تضرر يتضرر من،
دعا يدعو إلى، أدى يؤدي إلى، انضم ينضم إلى، توصل يتوصل إلى، تطرق يتطرق إلى، انتقل ينتقل إلى، سعى يسعى إلى، توجه يتوجه إلى،
انتهى ينتهي إلى، أشار يشير إلى، لجأ يلجأ إلى، عاد يعود إلى، هدف يهدف إلى،
أشاد يشيد ب، أمر يأمر ب، طالب يطالب ب، ندد يندد ب، رحب يرحب ب، قام يقوم ب، تعهد يتعهد ب، أوصى يوصي ب، هدد يهدد ب، اعترف يعترف ب،
التزم يلتزم ب، احتفل يحتفل ب، اتهم يتهم ب، فاز يفوز ب، أطاح يطيح ب، تكفل يتكفل ب، أفاد يفيد ب، مني يمنى ب، اكتفى يكتفي ب،
شرع يشرع في، تسبب يتسبب في، ساهم يساهم في، أسهم يسهم في، شارك يشارك في، نجح ينجح في، فشل يفشل في، تورط يتورط في،
تعرض يتعرض ل_إلى، استعد يستعد ل، تصدى يتصدى ل، خضع يخضع ل، استجاب يستجيب ل، ارتفع يرتفع إلى_من، انخفض ينخفض إلى_من`;

const PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = readGovernment();

/** Verbs that stand well without, but not once «إلى» follows: «ارتفع عدد الضحايا … إلى أربعة». */
/** A claim comes at most so many words behind a cut that stands in its subject. */
const LONGEST_SUBJECT = 6;
const LOOKED_FOR_WITHIN = 24;
/** «في عملية نوعية تمكنت …»: a phrase before the verb has no more words. */
const LONGEST_LEAD = 6;

/**
 * Has the verb that opens a headline what it governs, before a cut? A verb that governs a preposition only has it
 * once the preposition and a word of its own stand there.
 *
 * @param at the cut stands before this word
 */
export function hasGoverned(words: Headline, at: number): boolean {
  if (waitsForThat(words, at)) return false;
  const [first] = words;
  const from = isPreposition(first?.key ?? '')
    ? Math.max(words.slice(0, LONGEST_LEAD).findIndex(isGoverning), 0)
    : 0;
  const wanted = first?.isPhrase === true ? undefined : PREPOSITIONS.get(words[from]?.key ?? '');
  if (wanted === undefined) return true;
  const isThere = (from: number, to: number): boolean =>
    words.slice(from, to).some(({ key, isName }) => !isName && isOne(key, wanted));
  if (isThere(from + 1, at - 1) || isJoined(words[at - 1]?.key ?? '', wanted)) return true;
  return !isThere(at, at + LOOKED_FOR_WITHIN);
}

/** «توقع المحلل، رئيس المركز | أن …»: what the verb says comes behind the cut. */
function waitsForThat(words: Headline, at: number): boolean {
  const isThat = ({ key }: Headline[number]): boolean => /^(?:ب?ان|انه|انها)$/.test(key);
  const ahead = words.slice(at, at + LONGEST_SUBJECT);
  const that = ahead.findIndex(isThat);
  const isOther = ahead
    .slice(0, Math.max(that, 0))
    .some(({ key }) => isClauseStarter(key) || isAdjunct(key) || isPreposition(key));
  return that !== -1 && !isOther && !words.slice(0, at).some(isThat);
}

/** Does the verb that opens the sentence govern this preposition: «أشرف الوزير، | على تنصيب فلان، …»? */
export function isGovernedByOpening(words: Headline, at: number): boolean {
  const wanted = PREPOSITIONS.get(words[0]?.key ?? '');
  return wanted !== undefined && isOne(words[at]?.key ?? '', wanted);
}

function isGoverning({ key, isName }: Headline[number]): boolean {
  return !isName && PREPOSITIONS.has(key);
}

function isOne(key: string, wanted: ReadonlySet<string>): boolean {
  return wanted.has(key) || isJoined(key, wanted);
}

/** A preposition of one letter, written as part of its word. */
function isJoined(key: string, wanted: ReadonlySet<string>): boolean {
  return key.length > 2 && wanted.has(key.charAt(0)) && !isWholeWord(key);
}

function readGovernment(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const row of GOVERNMENT.split('،')) {
    const [past = '', present = '', prepositions = ''] = row.trim().split(/\s+/);
    for (const { form } of inflectVerb(past, present, false)) {
      const known = table.get(form) ?? new Set();
      for (const one of prepositions.split('_')) known.add(fold(one));
      table.set(form, known);
    }
  }
  return table;
}
