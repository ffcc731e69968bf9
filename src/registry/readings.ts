import { ALEF_MAKSURA } from '../arabic/letters.ts';
import { startsOf } from './clitics-of-names.ts';
import { wordKey } from './conditions.ts';
import type { Candidate } from './match.ts';
import { namePrefix, nameWords } from './name-words.ts';
import type { TextWords } from './text-words.ts';

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).flatMap((name) => nameWords(name)));

/**
 * Given names that people bear before a family name that is an adjective of origin: محمد المغربي. علي is not
 * among them, since folding makes it one with the preposition على.
 */
const GIVEN_NAMES = words(`محمد أحمد محمود حسن حسين عمر عثمان خالد سعيد سعد سعود يوسف إبراهيم إسماعيل
  مصطفى كمال جمال طارق ياسر سامي رامي هاني عادل كريم رشيد سمير منير نبيل فؤاد صالح صلاح سليمان سالم ناصر
  فيصل فهد سلطان ماجد وليد زياد إياد عماد رضا مهدي هادي طه ياسين زكريا يحيى عيسى موسى هشام عصام بسام حسام
  فاطمة خديجة عائشة مريم زينب ليلى سعاد أمينة حمزة بلال أنس إدريس عباس جعفر حيدر قاسم رياض فريد وحيد مراد
  توفيق الطيب مختار منصور نايف مشعل سلمان بندر تركي هند سارة سلمى نورة ليلي سميرة نادية فتيحة جميلة كريمة رقية
  حفصة زهرة نعيمة لطيفة حليمة صفية أسماء رانيا داليا دينا سهير سعيدة مليكة حسيبة نسرين ياسمين شيماء مروة منى
  رشا غادة ميساء لبنى هاجر سناء رضوان يونس أيوب إلياس زيد معاذ أسامة حذيفة مصعب سفيان لقمان نعمان مروان غسان
  عدنان قحطان رمزي فوزي لطفي شكري حمدي مجدي وجدي صبري فخري بدري شوقي نزار أكرم أشرف أمجد أيمن أنور أدهم
  حاتم باسم جاسم قيس ليث حميد مجيد جابر شاكر ماهر زاهر ظافر نادر ناجي هاشم فاروق مأمون ميمون شعبان رمضان
  رجب نوفل بوجمعة حكيم حبيب نجيب لبيب طلال عقيل نواف متعب تميم جواد مقتدى قصي لؤي عدي`);

/** Titles after which a word without the article is a given name, whatever it is: الدكتورة هند الصقلي. */
const TITLES =
  words(`السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة المحامي المحامية القاضي القاضية
  الشيخ الحاج العقيد العميد اللواء الرائد المقدم النقيب الملازم الجنرال الباحث الباحثة الكاتب الكاتبة الشاعر الشاعرة
  الصحفي الصحفية الصحافي الصحافية الفنان الفنانة المخرج المخرجة الممثل الممثلة الوزير الوزيرة النائب النائبة
  الخبير الخبيرة الناشط الناشطة الطبيب الطبيبة الطالب الطالبة`);

/** What stands before the town in the name of a sports club: مولودية وهران. */
const CLUB_WORDS = words(`اتحاد مولودية شبيبة وفاق دينامو ستيوا سسكا أسيك حسنية ترجي سبارتاك أولمبيك
  لوكوموتيف سبورتينغ وداد نصرية ريال أتلتيكو بايرن نادي جمعية`);

/** What stands between a person and the father. */
const FATHERED: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ابنه']);

/** Money and tongues: their adjective names a currency (دولار أمريكي) or a language, not a place. */
const CURRENCY_OR_LANGUAGE = words('دولار دينار ريال درهم ليرة جنيه لغة');

/** Does an adjective of origin name a language (بالفرنسية), a currency (دولار أمريكي) or a family (محمد المغربي)? */
export function isOtherThanOrigin(candidate: Candidate, text: TextWords): boolean {
  const { from, clitics } = candidate;
  const isDefiniteFeminine = /^(?:ال|لل).*ه$/u.test((text.folded[from] ?? '').slice(clitics.length));
  if (clitics.endsWith('ب') && isDefiniteFeminine) return true;
  if (text.opens[from] === true) return false;
  const before = startsOf(text.folded[from - 1] ?? '').map((start) => wordKey(start.word));
  return before.some((word) => CURRENCY_OR_LANGUAGE.has(word)) || followsGivenName(candidate, text);
}

/** Is it a definite feminine that follows a definite noun, as an adjective does: السفارة السعودية? */
export function agreesWithNoun({ from, clitics }: Candidate, text: TextWords): boolean {
  if (clitics !== '' || text.joins[from] !== true) return false;
  const isDefinite = (word = ''): boolean => /^(?:[وفبك]{0,2}ال|[وف]?لل)../u.test(word);
  return isDefinite(text.folded[from - 1]) && /^ال.+ه$/u.test(text.folded[from] ?? '');
}

/** Does it end in ى in a text that tells ى from ي? Then it is another word: اليد اليمنى, مجرى النهر. */
export function endsInMaqsura({ to }: Candidate, text: TextWords): boolean {
  const end = text.words[to - 1]?.end ?? 0;
  return !text.typesYehAsMaqsura && text.text.charAt(end - 1) === ALEF_MAKSURA;
}

/** Does a given name stand directly before it, also one of two parts (عبد الكريم) or one that a title tells? */
export function followsGivenName(candidate: Candidate, text: TextWords): boolean {
  const { from, clitics } = candidate;
  if (clitics !== '' || text.joins[from] !== true) return false;
  const isSecondPart =
    text.joins[from - 1] === true &&
    startsOf(text.folded[from - 2] ?? '').some((start) => namePrefix(start.word) === 'عبد');
  const isGiven = startsOf(text.folded[from - 1] ?? '').some((start) => isGivenName(start.word));
  return isSecondPart || isGiven || followsTitle(text, from - 1);
}

/** Is it a word without the article right after a title? */
function followsTitle(text: TextWords, at: number): boolean {
  const word = text.folded[at] ?? '';
  if (text.joins[at] !== true || word.length < 3 || /^(?:[وفبك]?ال|لل)/u.test(word)) return false;
  return startsOf(text.folded[at - 1] ?? '').some((start) => TITLES.has(start.word));
}

function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word) || word.startsWith('عبدال');
}

/** Is a person named as somebody’s father? «حمدان بن محمد بن راشد» is no mention of محمد بن راشد. */
export function isFather({ from, clitics, pattern }: Candidate, text: TextWords): boolean {
  if (pattern.kind !== 'person' || clitics !== '' || text.joins[from] !== true) return false;
  return FATHERED.has(text.folded[from - 1] ?? '');
}

/** «نور الدين بغداد»: behind a given name in الدين a place is the family's name. */
export function isOfPersonName({ from, clitics, pattern }: Candidate, text: TextWords): boolean {
  const isJoined = clitics === '' && text.joins[from] === true && text.joins[from - 1] === true;
  const isGiven =
    /^[وبلف]?(?:نور|محي|محيي|صلاح|عز|علاء|جمال|سيف|ناصر|شمس|بدر|خير|كمال|تقي|شرف|زين|حسام|عماد|ضياء)$/u;
  return (
    pattern.kind === 'place' &&
    isJoined &&
    text.folded[from - 1] === 'الدين' &&
    isGiven.test(text.folded[from - 2] ?? '')
  );
}

/** Is a place the second part of the name of a sports club? */
export function isClubTown(candidate: Candidate, text: TextWords): boolean {
  const { from, clitics, pattern } = candidate;
  if (pattern.kind !== 'place' || clitics !== '' || text.joins[from] !== true) return false;
  return startsOf(text.folded[from - 1] ?? '').some((start) => CLUB_WORDS.has(start.word));
}
