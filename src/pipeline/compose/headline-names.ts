import { isWholeWord } from '../../arabic/whole-words.ts';
import { type Headline, type HeadlineWord, without } from './headline.ts';
import { isClauseStarter } from './headline-words.ts';

/** «وزير التربية، فلان، عن» becomes «وزير التربية فلان عن»: headlines set no name off. */
export function joinTitles(words: Headline): Headline {
  const from = words.findIndex(
    ({ gap }, i) =>
      i > 0 && /^[\s،,]*[،,]\s*$/.test(gap) && opensName(words, i) && words[i - 1]?.isOfPerson === false,
  );
  const name = words[from];
  if (name === undefined) return words;
  return joinTitles(words.with(from, { ...name, gap: ' ' }));
}

/** And its second comma, if it closes nothing else. */
export function closeTitles(words: Headline): Headline {
  const to = words.findIndex(
    (word, i) =>
      !word.isOfPerson &&
      words[i - 1]?.isOfPerson === true &&
      /^[،,]\s*$/.test(word.gap) &&
      !isSetApart(word),
  );
  const next = words[to];
  const commas = words.slice(1, to).filter(({ gap }) => /[،,]/.test(gap)).length;
  return next === undefined || commas % 2 === 1 ? words : words.with(to, { ...next, gap: ' ' });
}

/** A person's name, with «السيد» or «الفريق» before it or not. */
function opensName(words: Headline, at: number): boolean {
  const [word, next] = words.slice(at, at + 2);
  if (word?.isName === true) return word.isOfPerson;
  return /^ال/.test(word?.key ?? '') && next?.isName === true && next.isOfPerson && /^\s*$/.test(next.gap);
}

/** A clause, an addition or another title behind a name keeps its comma. */
function isSetApart({ key, isName, isDay }: HeadlineWord): boolean {
  // «، استعرضا خلالها …»: two who do something else.
  const isDual = /^(?!ال)\p{L}{4,}ا$/u.test(key);
  return isClauseStarter(key) || isName || isDay || isDual || (/^و\p{L}{2,}/u.test(key) && !isWholeWord(key));
}

const TITLES =
  /^(?:ال)?(?:رييس|وزير|قايد|مدير|عضو|امين|ناطق|متحدث|سفير|والي|نايب|مستشار|امير|ولي|محافظ)(?:ه)?$/;
const LONGEST_TITLE = 9;

/** «فلان، رئيس الجمهورية، القائد الأعلى للقوات المسلحة، الاجتماع …»: titles behind a name, between commas. */
export function dropTitlesBehind(words: Headline): Headline {
  const at = words.findIndex(
    ({ gap, key, isName }, i) =>
      words[i - 1]?.isOfPerson === true && /[،,]/.test(gap) && !isName && TITLES.test(key),
  );
  const length =
    at === -1 ? 0 : words.slice(at + 1, at + LONGEST_TITLE).findIndex(({ gap }) => /[،,]/.test(gap)) + 1;
  const next = words[at + length];
  if (length === 0 || next === undefined) return words;
  return dropTitlesBehind([...words.slice(0, at), next, ...words.slice(at + length + 1)]);
}

const HONORIFICS: ReadonlySet<string> = new Set([
  'السيد',
  'السيده',
  'الفريق',
  'اللواء',
  'العميد',
  'الدكتور',
  'الاستاذ',
]);

/**
 * Leave out the name of a person whom the title before it tells already; the headline gets room for what comes.
 *
 * @example «أمر وزير التعليم العالي عبد الباقي بن زيان بغلق …» becomes «أمر وزير التعليم العالي بغلق …»
 */
export function dropTitledName(words: Headline): Headline {
  const at = words.findIndex(({ isOfPerson }) => isOfPerson);
  const from = HONORIFICS.has(words[at - 1]?.key ?? '') ? at - 1 : at;
  const [noun, title] = [words[from - 2], words[from - 1]];
  const isRank = /^ال(?:امير|شيخ|ملك|سيد|سيده|دكتور|سمو|فريق|لواء|عميد|عقيد)$/.test(title?.key ?? '');
  const isTitled =
    from > 2 && !isRank && title?.isName === false && /^ال.../.test(title.key) && noun?.isOfPerson === false;
  const to = words.findIndex(({ isOfPerson }, i) => i > at && !isOfPerson);
  return isTitled ? without(words, from, to === -1 ? words.length : to) : words;
}

/** Words of respect before a title or name, and wishes behind one. */
const HONOURS = [
  /^(?:صاحبه?) السمو الملكي(?= ال)/,
  /^(?:صاحبه?) السمو(?= ال)/,
  /^(?:معالي|سعاده|فضيله|سماحه|فخامه|جلاله)(?= ال)/,
  /^(?:حفظه|حفظها|حفظهم|رعاه|يحفظه|رحمه|رحمهم) الله(?: ورعاه| تعالي)?/,
];

/**
 * Leave out words of respect and wishes: they take the room of what was done.
 *
 * @example «رأس صاحب السمو الملكي الأمير سالم – حفظه الله – اجتماعا» becomes «رأس الأمير سالم اجتماعا»
 */
export function dropHonours(words: Headline): Headline {
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from, from + LONGEST_HONOUR).map(({ key }) => key);
    const found = HONOURS.map((honour) => honour.exec(rest.join(' '))?.[0]).find((one) => one !== undefined);
    if (found === undefined) continue;
    const to = from + found.split(' ').length;
    const next = words[to];
    const [first] = words.slice(from);
    const gap = /[–—-]/.test(first?.gap ?? '') && /[–—-]/.test(next?.gap ?? '') ? ' ' : undefined;
    const cut = next !== undefined && gap !== undefined ? words.with(to, { ...next, gap }) : words;
    return dropHonours(without(cut.with(from, { ...words[from], gap: ' ' } as HeadlineWord), from, to));
  }
  return words;
}

const LONGEST_HONOUR = 5;
