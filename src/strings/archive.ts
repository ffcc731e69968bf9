import type { Forms } from './plural.ts';

/** Words of the pages about more than one briefing: dossiers, indexes, statements, map, network, data. */
export const archiveStrings = {
  dossier: {
    contents: 'محتويات الملف',
    described: 'التعريف من سجل أسماء الأرشيف.',
    timeline: 'على مرّ الزمن',
    timelineOf: 'عدد الموجزات بحسب {unit} من {first} إلى {last}.',
    peak: 'أكثرها {count} في {time}.',
    units: { month: 'الشهر', year: 'السنة' },
    numbers: 'الأعداد',
    undated: 'وما لا يُعرف تاريخه: {count}.',
    noDates: 'لا يُعرف تاريخ نشر أي موجز في هذا الملف.',
    said: 'أقوال منسوبة إلى {name}',
    saidOf: 'ما قيل عن {name}',
    newest: 'أحدث {shown} من {count}.',
    allSaid: 'كل الأقوال المنسوبة إلى {name}',
    companions: 'أسماء في الموجزات نفسها',
    feed: 'خلاصة RSS بجديد هذا الملف',
    search: 'ابحث في موجزات هذا الملف',
    briefings: 'الموجزات',
    time: 'الزمن',
    count: 'عدد الموجزات',
  },
  claims: {
    title: 'الأقوال',
    about: 'كل قول منسوب في الموجزات: من قاله، وبأي فعل، وأين جملته.',
    caution: 'نسبة القول إلى قائله لا تعني صحته.',
    newest: 'أحدث الأقوال',
    byForce: 'بحسب نوع القول',
    ofForce: 'أقوال نوعها: {force}',
    bySpeaker: 'بحسب المتحدث',
    speakers: 'المتحدثون',
    speakersAbout: 'أصحاب الأقوال في الأرشيف، ومن لا ملف له منهم يرد إن نُسبت إليه ثلاثة أقوال فأكثر.',
    allSpeakers: 'كل المتحدثين',
    dossier: 'ملف {name}',
    aboutAll: 'كل ما قيل عن {name}',
    none: 'لا أقوال في الأرشيف بعد.',
    filter: {
      title: 'تصفية الأقوال',
      speaker: 'المتحدث',
      kind: 'صفة المتحدث',
      force: 'نوع القول',
      about: 'اسم ورد في القول',
      words: 'كلمات في القول',
      from: 'من سنة',
      to: 'إلى سنة',
      any: 'الكل',
      submit: 'صفِّ',
      clear: 'أزل التصفية',
      loading: 'جارٍ البحث في الأقوال…',
      failed: 'تعذّر تحميل الأقوال. تحقّق من الاتصال، ثم أعد المحاولة.',
      unknownName: 'لا يرد «{name}» في القائمة: اختر اسمًا منها.',
      none: 'لا قول بهذه الصفات.',
      shown: 'يظهر هنا أحدث {n}.',
      more: 'أظهر المزيد',
    },
  },
  calendar: {
    title: 'تقويم الأرشيف: عدد الموجزات في كل شهر',
    year: 'السنة',
    rest: 'بلا شهر',
    all: 'الكل',
  },
  map: {
    title: 'خريطة الأماكن',
    about: 'أماكن الموجزات على الخريطة: كل دائرة مكان، ومساحتها بعدد الموجزات التي تذكره.',
    sizes: 'دائرة الدولة في وسطها لا على عاصمتها. وكل دائرة رابط إلى ملف مكانها.',
    borders:
      'الحدود من Natural Earth (ملكية عامة) كما هي على الأرض بحسب واضعيها، ورسمها هنا ليس موقفًا من أي نزاع عليها.',
    onMap: 'على الخريطة',
    outside: 'خارج إطار الخريطة',
    unplaced: 'أماكن بلا موضع محدد',
    all: 'كل الأماكن',
  },
  network: {
    title: 'من يُذكر مع من',
    about: 'الأشخاص والهيئات الأكثر ورودًا، وبين كل اثنين خط إن ذُكرا في موجز واحد.',
    picture: 'صورة الشبكة، ومضمونها في القائمة التي تليها',
    reading:
      'الدائرة شخص والمربّع هيئة، وحجم كل منهما بعدد موجزاته، وغلظ الخط بعدد الموجزات المشتركة. والذكر معًا لا يعني صلة بينهما.',
    pairs: 'الأزواج وعدد موجزاتها المشتركة',
    none: 'لا يرد في الأرشيف بعد شخصان أو هيئتان في موجز واحد.',
  },
  guide: {
    pages: 'الصفحات',
    notes: [
      'كل صفحة موجز لمقال واحد بالعربية، ولكل جملة عنوان: عنوان الموجز تليه علامة الجملة، مثل /b/ID#s3. استشهد بعنوان الجملة لا بالصفحة وحدها.',
      'نسبة القول إلى قائله لا تعني صحته، و«زعم» غير «أكد».',
      'ما وُصف بأنه مستنتَج، أو كانت الثقة به ضعيفة، فلا يُنقل على أنه ثابت. والتاريخ الغائب غير معروف، فلا يُخمَّن.',
      'للعمل على الأرشيف كله استعمل ملفات البيانات بدل تصفح الصفحات.',
    ],
  },
  index: {
    filter: 'ابحث في هذه القائمة',
    shown: 'يظهر {shown} من {all}.',
    none: 'لا اسم بهذه الحروف في القائمة.',
    letters: 'إلى الحرف',
    other: 'أخرى',
    most: 'الأكثر ورودًا',
    letter: 'حرف {letter}',
    all: 'كل الحروف',
    part: 'الجزء {part} من {parts}',
  },
} as const;

/** Names that are counted when their kind is not said, in their six forms. */
export const nameForms: Forms = {
  zero: 'لا أسماء',
  one: 'اسم واحد',
  two: 'اسمان',
  few: '{n} أسماء',
  many: '{n} اسمًا',
  other: '{n} اسم',
};

/**
 * Put words in the gaps of a sentence.
 *
 * @param words by the name of their gap
 * @example fillIn('ما قيل عن {name}', { name: 'مالي' }) // 'ما قيل عن مالي'
 */
export function fillIn(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => words[name] ?? gap);
}
