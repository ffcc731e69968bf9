import { fold } from '../../arabic/fold.ts';

/**
 * The small words that decide where a headline may begin and end. Written by hand.
 */

/** A clause begins here; what stands before it is whole. */
const CLAUSE_STARTERS =
  set(`سواء حيث فيما بينما عندما حينما لما مما لكن إذ كما وذلك بعدما علما بأن وهو وهي وهم وكان وكانت
  وقد وفيما وأضاف وأكد وقال وأوضح ريثما ليصل لتصل ليرتفع لترتفع وهذا`);
/** مشيرا إلى: a participle that adds what else somebody said or did. */
const PARTICIPLES =
  set(`مشيرا مؤكدا مضيفا موضحا داعيا معتبرا مطالبا محذرا مشددا مبرزا لافتا معلنا معربا منددا مذكرا متهما مشيدا
  مشيرة مؤكدة مضيفة موضحة داعية معتبرة مطالبة محذرة مشددة مبرزة لافتة معلنة معربة منددة متهمة واصفا واصفة متوقعا متوقعة
  مسفرا مخلفا مخلفة مستهدفا مما نافيا نافية كاشفا كاشفة متعهدا متعهدة ناقلا استمرارا
  مؤكدين مشيرين مضيفين موضحين داعين معتبرين مطالبين محذرين مشددين`);
/** What they begin may be left out: circumstances, purposes, causes. */
const ADJUNCTS =
  set(`خلال أثناء إثر عقب بعد قبل بسبب بهدف بمناسبة بحضور بمشاركة وسط منذ للحيلولة بغية نيابة ضمن رغم بالتزامن تزامنا
  بالتعاون بموجب وفق وفقا حسب حسبما بحسب قصد جراء نتيجة لمواجهة لبحث لمناقشة بعدما بداية ابتداء ابتداءا انطلاقا تحت بالقرب قرب
  إلى_جانب بفضل عبر بينهم بينها من_بينهم بتهمة بدعوى لتفادي لأجل لدى بخصوص بشأن حتى`);
const RELATIVES = set('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي');
const PREPOSITIONS =
  set(`في من إلى على عن مع بين حول ضد نحو لدى عبر خلال منذ حتى دون بدون تحت فوق أمام وراء خلف عند بعد قبل إثر عقب
  وسط ضمن رغم بسبب لأجل حسب وفق بشأن بخصوص تجاه إزاء مثل غير سوى الى على ما لدي قرب فى`);
/** They wait for what comes behind them: «بالنسبة», «الواقعة». */
const OPEN_ENDS =
  set(`بالنسبة بالإضافة إضافة نظرا استنادا بحثا ابتداءا ابتداء تزامنا تابعة تابع التابعة التابع الواقعة الواقع القائمة
  المتعلقة المتعلق الخاصة الخاص الرامية الرامي الهادفة الموجهة الكائنة الوقت لدرجة إلا سوى مجرد بشكل بصفة بكل لكل بأن بعض بأي بينها بينهم
  خاصة لاسيما أبرزها منها منهم عددهم عددها يبلغ بلغ إمكانية عملية ضرورة المؤرخ المؤرخة وقت بما لمن ممن بمن لما إطار سياق الـ بن ابن أبو آل عبد السيد السيدة الدكتور الأقل الأكثر مختص مختصة مختصين متخصص متخصصة
  متورط متورطة متورطين داخل خارج كذا كذلك حين آيت مهما هنا`);
const CONJUNCTIONS = set(
  'و أو أم ثم بل لكن أن إن بأن لأن كي لكي إذا لو كما حيث قد لم لن لا ليس التي الذي هو هي هذا هذه تلك ذلك كل بعض أي عدة بضع نحو حوالي أكثر أقل كان كانت',
);
/** Nothing is there or goes on but what the noun behind it says: «تجري مشاورات». */
const EXISTENTIAL = set('تجري يجري جرت جرى تدور دارت هناك ثمة توجد يوجد تسود يسود تم تمت يتم تتم سيتم ستتم');
/** Words that join a sentence to the one before. */
const CONNECTIVES = set('و فقد قد لقد وقد ولقد هذا كما ثم لكن ولكن فيما بينما أيضا كذلك');
const LINK_NOUNS =
  set(`سياق السياق إطار الإطار جهة جهته جهتها جهتهم جانبه جانبها جانبهم ناحية الصدد الشأن المقابل الأثناء صعيد الصعيد
  نفسه ذاته ذاتها نفسها متصل آخر أخرى`);
/** What a speaker speaks in, and what belongs to its name. */
const OCCASIONS =
  set(`بيان بيانها بيانه تصريح تصريحات تصريحاته كلمة كلمته مؤتمر ندوة حوار رسالة رسالته خطاب خطابه تغريدة منشور بلاغ
  بيانات تعليق مداخلة مقابلة اتصال`);
const OF_OCCASION =
  set(`له لها لهم صحفي صحفية صحافي صحافية رسمي رسمية خاص خاصة مشترك مشتركة هاتفي هاتفية متلفز متلفزة تلفزيونية إذاعي إذاعية إعلامي
  إعلامية مقتضب مقتضبة مكتوب`);
/** They govern: what they begin belongs to the word before, more often than not. */
const GOVERNED = set('على إلى عن من ضد بين مع حول نحو تجاه');
/** «ذات المتحدثة», «المصدر ذاته»: told of in another sentence. */
const SAME = set('ذات نفس ذاته ذاتها نفسه نفسها ذاتهم نفسهم المذكور المذكورة الأخير الأخيرة');
/** «يذكر أن»: a sentence that opens so tells the background. */
const BACKGROUND = set('يذكر يشار للإشارة للتذكير جدير الجدير يجدر تجدر للعلم علما وللإشارة والجدير');
/** Verbs of the news in the past, third person masculine: their letters alone show no verb. */
const PAST_VERBS =
  set(`نفذ شن قتل هرب بدأ بلغ وصل غادر عاد دخل خرج وقع وقّع أصيب توفي لقي نجح فشل قرر رفض وافق منع أمر طلب دعا حذر أكد أعلن كشف نفى
  أدان أشاد استقبل التقى زار بحث ناقش ترأس أشرف افتتح دشن أطلق أوقف اعتقل ضبط حجز أحبط دمر قصف استهدف هاجم سيطر استعاد تقدم انسحب تراجع
  ارتفع انخفض تضاعف تجاوز سجل أحصى أصدر نشر نقل أرسل سلم تسلم منح قدم عرض شارك ساهم ساعد دعم اتفق اتهم حكم أدى تسبب أسفر خلف
  فاز خسر تعادل تأهل أحرز حقق اختار عين انتخب رشح ترشح استقال أقال تولى شغل بنى أنشأ أقام نظم احتضن شهد عرف تحول أصبح بات ظل
  توقف استأنف انطلق انتهى اختتم اقترح طالب شدد اعتبر رأى توقع تعهد هدد طرد قطع فتح أغلق رفع خفض مدد أجل ألغى حول غير طور جدد حمل
  وجه أعطى أخذ ترك حصل كسب جمع صنع أعاد أعدم اغتال خطف أفرج حرر حاصر حاول تمكن استطاع اضطر تعرض واجه كلف تطلب`);
const DEMONSTRATIVES = set('هكذا هذا هذه تلك ذلك هؤلاء هذان هاتان');
const ATTRIBUTIONS = set('حسب حسبما بحسب وفق وفقا وفقما نقلا استنادا وحسب ووفق وبحسب كما');
const REPORTING = set(
  'ذكر ذكرت أفاد أفادت أعلن أعلنت أكد أكدت أوضح أوضحت نقل نقلت علم أورد أوردت أشار أشارت كشف كشفت بينه',
);
/** Verbs that say nothing without what was said. */
const SAYING = set('قال قالت أوضح أوضحت أضاف أضافت صرح صرحت ذكر ذكرت لفت لفتت تابع تابعت أورد أوردت');
/** A first word that points back at another sentence, with the second one. */
const POINTING = /^(?:جاء(?:ت)? (?:ذلك|هذا|هذه)|يتعلق الامر|ياتي (?:ذلك|هذا)|كان (?:ذلك|هذا)|حدث ذلك)$/;
/** Before a time, these make it one end of a stretch, which cannot be left out. */
const STRETCHES = set('منذ حتى إلى قبل بعد غاية ابتداء بداية انطلاقا بين اعتبارا من_الآن حتي');
const PARTS_OF_DAY_PREPOSITIONS = set('في من خلال');

export const isClauseStarter = (word: string): boolean => CLAUSE_STARTERS.has(word) || PARTICIPLES.has(word);
export const isAdjunct = (word: string): boolean => ADJUNCTS.has(word);
export const isRelative = (word: string): boolean => RELATIVES.has(word);
export const isPreposition = (word: string): boolean => PREPOSITIONS.has(word);
export const isOpenEnd = (word: string): boolean => OPEN_ENDS.has(word);
export const isConjunction = (word: string): boolean => CONJUNCTIONS.has(word);
export const isExistential = (word: string): boolean => EXISTENTIAL.has(word);
export const isConnective = (word: string): boolean => CONNECTIVES.has(word);
export const isLinkNoun = (word: string): boolean => LINK_NOUNS.has(word);
export const isAttribution = (word: string): boolean => ATTRIBUTIONS.has(word);
export const isReporting = (word: string): boolean => REPORTING.has(word);
export const isSaying = (word: string): boolean => SAYING.has(word);
export const pointsBack = (first: string, second: string): boolean => POINTING.test(`${first} ${second}`);
export const isOccasion = (word: string): boolean => OCCASIONS.has(word);
export const isOfOccasion = (word: string): boolean => OF_OCCASION.has(word);
export const isGoverned = (word: string): boolean => GOVERNED.has(word);
export const isSame = (word: string): boolean => SAME.has(word);
export const isDemonstrative = (word: string): boolean => DEMONSTRATIVES.has(word);
export const isBackground = (word: string): boolean => BACKGROUND.has(word);
export const isPastVerb = (word: string): boolean => PAST_VERBS.has(word);
export const isStretch = (word: string): boolean => STRETCHES.has(word);
export const isBeforeTime = (word: string): boolean => PARTS_OF_DAY_PREPOSITIONS.has(word);

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}
