import { describe, expect, it } from 'vitest';
import { type GivenName, statementsOf, told } from './statements-article.ts';

const EGYPT: GivenName = { text: 'مصر', kind: 'place', id: 'egypt' };
const PORT: GivenName = { text: 'طنجة', kind: 'place', id: 'tangier' };

describe('who can only be the subject', () => {
  it.each([
    ['فيما طالب الصيادون بقانون جديد.', 'الصيادون | طالب demands | قانون جديد'],
    ['رفض المحتجون الحوار مع الوزارة.', 'المحتجون | رفض refuses | الحوار مع الوزارة'],
    ['ورفضت الشركتان التعليق على الخبر.', 'الشركتان | رفض refuses | التعليق على الخبر'],
    ['ودعت باحثة من مصر إلى حماية الشاطئ.', 'باحثة من مصر | دعا demands | حماية الشاطئ'],
    ['أفاد مسؤول طلب عدم الكشف عن اسمه بأن الخط جاهز.', 'مسؤول | أفاد says | الخط جاهز'],
    ['اعترف مسؤول سابق بأن الرخص منحت خطأ.', 'مسؤول سابق | اعترف admits | الرخص منحت خطأ'],
    ['رحب اتحاد التجار بالخطوة.', 'اتحاد التجار | رحب welcomes | الخطوة'],
  ])('%s', (text, expected) => {
    expect(told(text, [EGYPT])).toEqual([expected]);
  });

  it.each(['أكد القانون الجديد.', 'وأشار المضمون إلى الأرقام.'])('of «%s» nobody speaks', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('who answers', () => {
  it.each([
    ['ورد عليه خبير تونسي بأن التوحيد يحتاج إلى قرار.', 'خبير تونسي | رد says | التوحيد يحتاج إلى قرار'],
    ['ورد المدير بالقول: «الوثائق قديمة كلها اليوم».', 'المدير | رد says | الوثائق قديمة كلها اليوم'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('ورد is also another verb', () => {
    expect(told('ورد اسمه في القائمة، وورد في الخبر أمس.')).toEqual([]);
  });
});

describe('who goes on', () => {
  it.each([
    [
      'ورحب اتحاد التجار بالخطوة، لكنه طالب بتخفيض الرسوم.',
      ['اتحاد التجار | رحب welcomes | الخطوة', 'اتحاد التجار | طالب demands | تخفيض الرسوم'],
    ],
    [
      'أعلنت الوزارة عن هدنة طويلة، إلا أنها أكدت أن الجسر مغلق.',
      ['الوزارة | أعلن says | هدنة طويلة', 'الوزارة | أكد confirms | الجسر مغلق'],
    ],
    [
      'قال مدير الميناء إن العمل بدأ. غير أنه حذر من أن الرمل قد يوقفه.',
      ['مدير الميناء | قال says | العمل بدأ', 'مدير الميناء | حذر warns | الرمل قد يوقفه'],
    ],
    [
      'اعتبرت نقابة البحارة أن العقد قديم، وطالبت بنشر بنوده.',
      ['نقابة البحارة | اعتبر considers | العقد قديم', 'نقابة البحارة | طالب demands | نشر بنوده'],
    ],
    [
      'ذكر المتحدث باسم المركز أن السيول قريبة، داعيا السكان إلى الحذر.',
      ['المتحدث باسم المركز | ذكر says | السيول قريبة', 'المتحدث باسم المركز | دعا demands | الحذر'],
    ],
    [
      'قالت الوزيرة إن الملتقى سيصدر توصيات، ودعت البلديات إلى تطبيقها.',
      ['الوزيرة | قال says | الملتقى سيصدر توصيات', 'الوزيرة | دعا demands | تطبيقها'],
    ],
    [
      'أدان حزب معارض هذا القرار، ودعا المجلس إلى جلسة عاجلة.',
      ['حزب معارض | أدان condemns | هذا القرار', 'حزب معارض | دعا demands | جلسة عاجلة'],
    ],
    [
      'أدان حزب معارض هذا القرار، ودعت الحكومة إلى جلسة عاجلة.',
      ['حزب معارض | أدان condemns | هذا القرار', 'الحكومة | دعا demands | جلسة عاجلة'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('goes on with those who have the floor', () => {
    expect(told('عرض ممثل ميناء طنجة مشروع رصيف جديد. وأوضح أن العمل يبدأ قريبا.', [PORT])).toEqual([
      'ممثل ميناء طنجة | أوضح says | العمل يبدأ قريبا',
    ]);
    expect(told('قرأ الشاعر مقطعا من قصيدته. ثم قال للحضور إنها قديمة.')).toEqual([
      'الشاعر | قال says | إنها قديمة',
    ]);
  });

  it('asks nobody in whose sentence nobody spoke', () => {
    expect(told('ودعت البلديات إلى تطبيقها.')).toEqual([]);
  });

  it('takes two for other than the one before', () => {
    expect(told('قال مصدر أمني إن الطريق آمن. وأوضح المصدران أن الجسر مغلق.')[1]).toBe(
      'المصدران | أوضح says | الجسر مغلق',
    );
  });
});

describe('where the speaker ends', () => {
  it.each([
    [
      'دعا اتحاد التجار، في بيان نشره أمس، إلى مراجعة الأسعار.',
      'اتحاد التجار | دعا demands | مراجعة الأسعار',
    ],
    ['قال له بالنص إن الأمر صعب.', undefined],
    ['نبه الوزير المواطنين إلى أن السد ممتلئ.', 'الوزير | نبه warns | السد ممتلئ'],
    ['أعلنت اللجنة العليا حالة الطوارئ، في مؤشر على قلقها.', 'اللجنة العليا | أعلن says | حالة الطوارئ'],
    ['رحبت الحكومة بتحفظ بالاتفاق.', 'الحكومة | رحب welcomes | الاتفاق'],
  ])('%s', (text, expected) => {
    expect(told(text)[0]).toBe(expected);
  });

  it('parts a name from several people behind it, who begin the claim', () => {
    expect(told('قال شرفي رؤساء الأحزاب واعون بأن الوقت ضيق.', [{ text: 'شرفي', kind: 'person' }])).toEqual(
      [],
    );
  });

  it('knows a doctor by the abbreviated title', () => {
    expect(told('قال المدرب سليم الحداد إن الدورة طويلة. وأكد د. الحداد أنها مجانية.')).toEqual([
      'المدرب سليم الحداد | قال says | الدورة طويلة',
      'المدرب سليم الحداد | أكد confirms | أنها مجانية',
    ]);
  });
});

describe('who ends a speech', () => {
  it.each([
    ['وختمت الباحثة تقريرها بسؤال: «هل يقرأ أحد ما نكتب؟».', 'الباحثة | ختم says | هل يقرأ أحد ما نكتب؟'],
    ['وختم سالم حداد قائلا “سنعود إلى البحر في الربيع”.', 'سالم حداد | ختم says | سنعود إلى البحر في الربيع'],
    ['واختتم الوزير كلمته بالقول إن الجسر يفتح غدا.', 'الوزير | اختتم says | الجسر يفتح غدا'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('takes the speech for the object, whatever follows it', () => {
    const text = 'قال سالم حداد إن الجسر قديم. واختتم حديثه ملف الميناء بالقول إن العمل بدأ.';
    expect(told(text)[1]).toBe('سالم حداد | اختتم says | العمل بدأ');
  });

  it('of what is ended nobody speaks', () => {
    expect(told('واختتمت الدورة أعمالها أمس في وهران.')).toEqual([]);
  });
});

describe('a post whose holder has spoken', () => {
  const PERSON: GivenName = { text: 'سليم حداد', kind: 'person' };

  it.each([
    ['named with it twice', 'وأكد وزير النقل سليم حداد أن الوضع جيد. وأوضح وزير النقل إن الميناء واسع.'],
    ['told of once more in between', 'وعرض وزير النقل المشروع. كما أوضح الوزير أن الميناء واسع.'],
  ])('is that person, %s', (_, rest) => {
    const text = `قال وزير النقل سليم حداد إن الخط جاهز. ${rest}`;
    expect(statementsOf(text, [PERSON]).at(-1)?.speaker).toMatchObject({ name: 'سليم حداد', kind: 'named' });
  });

  it('is not the body that the person leads', () => {
    const text =
      'قال رئيس حركة النور سليم حداد إن الخط جاهز. واجتمعت حركة النور. وقالت الحركة إن الميناء واسع.';
    expect(statementsOf(text, [PERSON]).at(-1)?.speaker.name).not.toBe('سليم حداد');
  });
});

it.each([
  ['قال الوزير إن السد آمن، في سياق آخر أعلن المدير أن الطريق مفتوح.', 'السد آمن', 'الطريق مفتوح'],
  ['شددت المديرة على أن السد آمن، مطالبة السكان بضرورة الحذر.', 'السد آمن', 'ضرورة الحذر'],
])('ends a claim where another begins: «%s»', (text, ...claims) => {
  expect(statementsOf(text).map(({ claim }) => claim.text)).toEqual(claims);
});

it('ends a claim where the speaker praises', () => {
  expect(told('أشارت المديرة إلى أن المكتبة مفتوحة، مشيدة بجهود المتطوعين.')).toEqual([
    'المديرة | أشار says | المكتبة مفتوحة',
    'المديرة | أشاد praises | جهود المتطوعين',
  ]);
});
