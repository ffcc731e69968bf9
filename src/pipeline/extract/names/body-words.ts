import { fold } from '../../../arabic/fold.ts';

/** Words that names of bodies are made of. Written by hand from the names of public bodies and unions of Arab states. */

/** What a body is, with the article: المركز الوطني للأرصاد. */
const DEFINITE = `المركز المعهد المرصد الديوان المجلس الهيئة الوكالة الصندوق الاتحاد الجمعية اللجنة المكتب الشركة المؤسسة المنظمة
الرابطة النقابة الغرفة الاتحادية الفيدرالية الأكاديمية المدرسة المكتبة السلطة الشبكة الحركة الجبهة التنسيقية المديرية المحافظة
البنك المصرف الأمانة`;
/** What tells such a body from others; it agrees with it. */
const QUALITIES = `الوطني الوطنية العام العامة الأعلى العليا الإقليمي الإقليمية الدولي الدولية العربي العربية الإفريقي الإفريقية
الإسلامي الإسلامية العالمي العالمية المركزي المركزية الملكي الملكية المستقل المستقلة السامي السامية الجهوي الجهوية الأوروبي
الأوروبية الفيدرالي الفيدرالية الاتحادي الاتحادية السعودي السعودية`;
/** Bodies that bear the name of their place: بلدية القيروان. */
const OF_PLACE = 'بلدية جامعة متحف محكمة بورصة أكاديمية أوبرا';
/** Bodies of people of a trade: نقابة الصيادين. */
const OF_PEOPLE = 'نقابة اتحاد رابطة جمعية كونفدرالية فيدرالية اتحادية تنسيقية نادي';
/** Plurals of people that have no ending of their own. */
const PEOPLE = `التجار العمال الطلبة الطلاب الأساتذة الأطباء القضاة الكتاب الأدباء الفنانين الصحفيين البحارة الفلاحة الملاك
الصيادلة العلماء الصناع النساء الشباب`;
/** What a chamber is for: غرفة التجارة والصناعة. */
const OF_CHAMBER = 'التجارة الصناعة الفلاحة الزراعة الملاحة السياحة الحرف';

/** What a company deals in: شركة الخطوط الجوية. */
const OF_COMPANY = `النقل الطيران الكهرباء المياه الاتصالات النفط الغاز السكك الخطوط التأمين الملاحة الحديد الإسمنت الأدوية البترول
الموانئ المطارات`;

const definite = wordsOf(DEFINITE);
const qualities = wordsOf(QUALITIES);
const ofPlace = wordsOf(OF_PLACE);
const ofPeople = wordsOf(OF_PEOPLE);
const people = wordsOf(PEOPLE);
const ofChamber = wordsOf(OF_CHAMBER);
const ofCompany = wordsOf(OF_COMPANY);
const COMPANY = fold('شركة');
const MUSEUM = fold('متحف');
const CHAMBER = fold('غرفة');
const FEMININE_QUALITY = fold('العليا');

/** المركز، الهيئة: what a body is, with the article. The word is folded, as everywhere here. */
export function isDefiniteBody(word: string): boolean {
  return definite.has(word);
}

/** الوطني behind المركز, العليا behind الهيئة: does it agree? */
export function isQualityOf(word: string, body: string): boolean {
  const isFeminine = word.endsWith('ه') || word === FEMININE_QUALITY;
  return qualities.has(word) && isFeminine === body.endsWith('ه');
}

/** بلدية, before the name of its place. */
export function isBodyOfPlace(word: string): boolean {
  return ofPlace.has(word);
}

/** بلدية، جامعة، غرفة: a body that is where its name says. */
export function isHallOfPlace(word: string): boolean {
  return (ofPlace.has(word) && word !== MUSEUM) || word === CHAMBER;
}

/** Is it a union of these people: نقابة with الصيادين or التجار? */
export function isUnionOf(body: string, word: string): boolean {
  return ofPeople.has(body) && (people.has(word) || /^ال.{3,}ين$/u.test(word));
}

/** غرفة with التجارة. */
export function isChamberOf(body: string, word: string): boolean {
  return body === CHAMBER && ofChamber.has(word);
}

/** شركة with النقل. */
export function isCompanyOf(body: string, word: string): boolean {
  return body === COMPANY && ofCompany.has(word);
}

/** May a body's name begin with this word? */
export function isBodyWord(word: string): boolean {
  return (
    definite.has(word) || ofPlace.has(word) || ofPeople.has(word) || word === CHAMBER || word === COMPANY
  );
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}
