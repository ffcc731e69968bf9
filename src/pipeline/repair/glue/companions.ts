import { fold } from '../../../arabic/fold.ts';

/** Words that stand beside place names so often that scrapers glue them: they count in a cut that has a name too. */
const COMPANIONS: readonly string[] = [
  'عاصمة العاصمة دولة جمهورية مملكة سلطنة إمارة ولاية محافظة مدينة ريف إقليم منطقة المنطقة حدود الحدود الأراضي',
  'شمال جنوب شرق غرب وسط الشمال الجنوب الشرق الغرب الوسط شمالي جنوبي شرقي غربي',
  'جزيرة جزر خليج بحر نهر وادي جبل مطار ميناء',
  'الشمالي الشمالية الجنوبي الجنوبية الشرقي الشرقية الغربي الغربية الأوسط الوسطى الاستوائية',
  'الجديد الجديدة الكبرى الصغرى العليا السفلى المتحد المتحدة المكرمة المنورة',
  'الديمقراطية الشعبية الإسلامية العربية الأوروبي الأوروبية الإفريقي الإفريقية الأفريقي الأفريقية',
  'الأمريكية الأميركية الأردنية الألمانية الإيرانية الإيطالية البريطانية التركية التونسية الجزائرية الروسية',
  'السعودية السودانية السورية الصينية العراقية الفرنسية الفلسطينية اللبنانية الليبية المصرية المغربية',
  'الموريتانية اليمنية',
].flatMap((line) => line.split(' '));

const FOLDED: ReadonlySet<string> = new Set(COMPANIONS.map(fold));

/** Does the folded word often stand beside place names? */
export function isCompanion(folded: string): boolean {
  return FOLDED.has(folded);
}
