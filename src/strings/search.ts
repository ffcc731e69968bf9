import type { Forms } from './plural.ts';

/** What the search page says once its script runs. `{…}` is filled in. */
export const searchStrings = {
  loading: 'جارٍ البحث…',
  hint: 'اكتب ما تبحث عنه، أو اختر من جانب الصفحة.',
  none: 'لا نتائج لهذا البحث.',
  dropHint: 'جرّب حذف واحد مما يلي:',
  drop: 'احذف «{what}»',
  empty: 'الأرشيف خالٍ بعد.',
  alsoCalled: '«{word}»: نعرض أيضًا ما ورد فيه باسم {names}.',
  unknownWord: 'لا ترد «{word}» في الأرشيف، فبحثنا عن: {words}.',
  relaxed: 'لا ترد العبارة بحرفها في أي موجز، وهذه موجزات فيها كلماتها.',
  onlyCommon: 'كلمات البحث شائعة جدًّا فلا تُفهرس: هذه كل الموجزات، أحدثها أولًا. أضف كلمة تدل على الموضوع.',
  dossier: 'ملف {name}',
  more: 'مزيد من النتائج',
  allMatches: 'كل الجمل المطابقة ({n})',
  moreValues: 'المزيد',
  clear: 'أزل كل الاختيارات',
  failed: 'تعذّر تحميل جزء من فهرس البحث. تحقّق من الاتصال.',
  retry: 'أعد المحاولة',
  order: 'الترتيب',
  orders: { best: 'الأقرب إلى البحث', newest: 'الأحدث أولًا', oldest: 'الأقدم أولًا' },
  share: {
    copy: 'انسخ رابط هذا البحث',
    copied: 'نُسخ الرابط.',
    selected: 'تعذّر النسخ. العنوان محدد، فانسخه بنفسك.',
    address: 'عنوان هذا البحث',
  },
  recent: {
    title: 'عمليات بحث سابقة',
    note: 'محفوظة في هذا الجهاز وحده، ولا تُرسل إلى أحد.',
    remove: 'احذف «{text}»',
    removed: 'حُذف «{text}».',
    clear: 'احذفها كلها',
    cleared: 'حُذفت كل عمليات البحث السابقة.',
  },
  unknownDate: 'تاريخ غير معروف',
  facets: {
    place: 'المكان',
    person: 'الشخص',
    organisation: 'الهيئة',
    topic: 'الموضوع',
    publisher: 'الناشر',
    speaker: 'المتحدث',
    force: 'نوع القول',
    year: 'السنة',
    month: 'الشهر',
    dated: 'تاريخ النشر',
  },
  dated: { yes: 'معروف', no: 'غير معروف' },
  help: {
    title: 'كيف أبحث بدقة؟',
    rows: [
      ['«شمال مالي»', 'العبارة بكلماتها متتالية'],
      ['-ليبيا', 'من دون هذه الكلمة'],
      ['هدنة OR تهدئة', 'هذه أو تلك'],
      ['مكان:الجزائر', 'في المكان. ومثله شخص: وجهة: وموضوع: ومصدر: وسنة:'],
    ],
  },
} as const;

/** Results, in their six forms. */
export const resultForms: Forms = {
  zero: 'لا نتائج',
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  few: '{n} نتائج',
  many: '{n} نتيجة',
  other: '{n} نتيجة',
};
