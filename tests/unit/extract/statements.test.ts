import { describe, expect, it } from 'vitest';
import { type GivenName, statementsOf, told } from './statements-article.ts';

const LIBYA: GivenName = { text: 'ليبيا', kind: 'place', id: 'libya' };
const TUNIS: GivenName = { text: 'تونس', kind: 'place', id: 'tunisia' };

describe('frames', () => {
  it.each([
    ['قال مصدر أمني إن الحدود آمنة.', 'مصدر أمني | قال says | الحدود آمنة'],
    ['قالت وزارة الصحة إنها فتحت ثلاثة مراكز.', 'وزارة الصحة | قال says | إنها فتحت ثلاثة مراكز'],
    ['أفاد شهود عيان بأن النيران اندلعت ليلا.', 'شهود عيان | أفاد says | النيران اندلعت ليلا'],
    ['صرح الناطق باسم الشرطة بأنه لا إصابات.', 'الناطق باسم الشرطة | صرح says | أنه لا إصابات'],
    ['أشارت صحيفة محلية إلى أن السوق أغلق.', 'صحيفة محلية | أشار says | السوق أغلق'],
    ['شدد رئيس البلدية على أن الطريق سيفتح قريبا.', 'رئيس البلدية | شدد confirms | الطريق سيفتح قريبا'],
    ['شدد رئيس البلدية على ضرورة فتح الطريق.', 'رئيس البلدية | شدد confirms | ضرورة فتح الطريق'],
    ['حذرت منظمة محلية من أن المياه ملوثة.', 'منظمة محلية | حذر warns | المياه ملوثة'],
    ['حذرت منظمة محلية من تلوث المياه.', 'منظمة محلية | حذر warns | تلوث المياه'],
    ['كشف تقرير رسمي عن تراجع الإنتاج.', 'تقرير رسمي | كشف reveals | تراجع الإنتاج'],
    ['أعربت نقابة المعلمين عن قلقها من القرار.', 'نقابة المعلمين | أعرب says | قلقها من القرار'],
    ['تعهدت الحكومة بتخفيض الأسعار.', 'الحكومة | تعهد pledges | تخفيض الأسعار'],
    ['ندد حزب معارض باعتقال الصحفيين.', 'حزب معارض | ندد condemns | اعتقال الصحفيين'],
    ['أكد مدير الميناء أهمية التوسعة الجديدة.', 'مدير الميناء | أكد confirms | أهمية التوسعة الجديدة'],
    ['نفت السفارة هذه الأنباء.', 'السفارة | نفى denies | هذه الأنباء'],
    ['يرى خبراء أن الأسعار ستنخفض.', 'خبراء | رأى considers | الأسعار ستنخفض'],
    ['توقع محللون أن ترتفع الأسعار.', 'محللون | توقع expects | ترتفع الأسعار'],
    ['زعمت إحدى الشركات أنها لم تخالف القانون.', 'إحدى الشركات | زعم claims | أنها لم تخالف القانون'],
    ['قال المدرب: الفريق جاهز للمباراة.', 'المدرب | قال says | الفريق جاهز للمباراة'],
    ['جاء في بيان للوزارة أن الأشغال انتهت.', 'بيان للوزارة | جاء في says | الأشغال انتهت'],
    ['نقلت وكالة محلية عن مسؤول قوله إن الميناء مغلق.', 'مسؤول | قال says | الميناء مغلق'],
    ['نقلت صحيفة محلية، أن الميناء مغلق.', 'صحيفة محلية | نقل says | الميناء مغلق'],
    ['طالبت الجمعية بـ"فتح السوق" أمام الصيادين.', 'الجمعية | طالب demands | "فتح السوق" أمام الصيادين'],
    ['طالبت الجمعية بـزيادة الدعم.', 'الجمعية | طالب demands | زيادة الدعم'],
    ['أوصى التقرير بتكوين المعلمين، وفق النص الكامل.', 'التقرير | أوصى demands | تكوين المعلمين'],
    ['أصدر المرصد تقريره السنوي، وخلص إلى أن المطر قليل.', 'المرصد | خلص considers | المطر قليل'],
    ['أصدرت وزارة الصحة بيانا أمس. وأضافت أن المركز مفتوح.', 'وزارة الصحة | أضاف says | المركز مفتوح'],
    ['أفصح الوزير عن موعد فتح الميناء.', 'الوزير | أفصح reveals | موعد فتح الميناء'],
    [
      'أوضح الوزير بالقول “ الميناء مغلق منذ يومين كاملين ”.',
      'الوزير | أوضح says | الميناء مغلق منذ يومين كاملين',
    ],
    [
      'فيما غادر عشرون مسافرا الميناء، حسب بيان للشرطة.',
      'بيان للشرطة | حسب says | غادر عشرون مسافرا الميناء',
    ],
    [
      'وقد غادر عشرون مسافرا الميناء، حسب بيان للشرطة.',
      'بيان للشرطة | حسب says | قد غادر عشرون مسافرا الميناء',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['قالت مصادر محلية موالية لحمدان إن الطريق مغلق.', 'anonymous', 'مصادر محلية موالية لحمدان'],
    ['قال قائل إن الطريق مغلق.', 'anonymous', 'قائل'],
    ['قال والد الضحية إن الطريق مغلق.', 'anonymous', 'والد الضحية'],
    ['قال المستشار حمدان إن الطريق مغلق.', 'named', 'حمدان'],
  ])('tells who «%s» is by', (text, kind, name) => {
    const [statement] = statementsOf(text, [{ text: 'حمدان', kind: 'person' }]);
    expect(statement?.speaker).toMatchObject({ kind, name });
  });

  it('tells what ب does to نوه', () => {
    expect(told('نوهت اللجنة بجهود المتطوعين.')).toEqual(['اللجنة | نوه praises | جهود المتطوعين']);
    expect(told('نوهت اللجنة إلى أن الموعد قريب.')).toEqual(['اللجنة | نوه says | الموعد قريب']);
  });

  it('reads a proper name and its object', () => {
    expect(told('أدانت تونس الهجوم على القافلة.', [TUNIS])).toEqual([
      'تونس | أدان condemns | الهجوم على القافلة',
    ]);
  });
});

describe('speakers', () => {
  it.each([
    ['قال مصدر أمني إن الطريق آمن.', 'anonymous'],
    ['قال مسؤول رفض الكشف عن اسمه إن الطريق آمن.', 'anonymous'],
    ['قال شهود عيان إن الطريق آمن.', 'anonymous'],
    ['قالت السلطات المحلية إن الطريق آمن.', 'official'],
    ['قال الناطق باسم الشرطة إن الطريق آمن.', 'official'],
    ['قال وزير النقل سليم الحداد إن الطريق آمن.', 'named'],
    ['قال الدكتور سليم الحداد إن الطريق آمن.', 'named'],
    ['قالت صحيفة محلية إن الطريق آمن.', 'media'],
    ['ذكر تقرير سنوي أن الطريق آمن.', 'document'],
  ])('%s is %s', (text, kind) => {
    const [statement] = statementsOf(text);
    expect(statement?.speaker).toMatchObject({ kind, origin: 'explicit' });
    expect(statement?.claim.text).toBe('الطريق آمن');
  });

  it('takes id and name from what was found before', () => {
    const name: GivenName = { text: 'سليم الحداد', kind: 'person', id: 'salim-al-haddad' };
    const [statement] = statementsOf('قال وزير النقل سليم الحداد إن الطريق آمن.', [name]);
    expect(statement?.speaker).toMatchObject({
      id: 'salim-al-haddad',
      name: 'سليم الحداد',
      text: 'وزير النقل سليم الحداد',
    });
  });

  it('does not take the one in whose name somebody speaks for the speaker', () => {
    const name: GivenName = { text: 'سليم الحداد', kind: 'person', id: 'salim-al-haddad' };
    const [statement] = statementsOf('قالت منى كريم، المتحدثة باسم سليم الحداد، إن الطريق آمن.', [name]);
    expect(statement?.speaker.id).toBeUndefined();
  });

  it('joins a post and a name across a comma', () => {
    expect(told('أكد وزير النقل، سليم حداد، أن الطريق آمن.')).toEqual([
      'وزير النقل، سليم حداد | أكد confirms | الطريق آمن',
    ]);
  });

  it('finds the subject before its verb', () => {
    expect(told('الوزير قال إن الطريق آمن.')[0]).toBe('الوزير | قال says | الطريق آمن');
    expect(told('وكانت وزارة النقل قد أعلنت أن الطريق آمن.')).toEqual([
      'وزارة النقل | أعلن says | الطريق آمن',
    ]);
    expect(told('إن ليبيا رفضت العرض الجديد.', [LIBYA])).toEqual(['ليبيا | رفض refuses | العرض الجديد']);
  });

  it('reads over what stands between verb, subject and claim', () => {
    expect(told('وأكد من جهته أمس الأحد مدير الميناء في تصريح لوكالة محلية أن العمل عاد.')).toEqual([
      'مدير الميناء | أكد confirms | العمل عاد',
    ]);
  });

  it('does not take the listener for the speaker', () => {
    const text = 'قال مدير الميناء إن العمل عاد. وقال لصحيفة محلية إن السفن وصلت.';
    expect(told(text)[1]).toBe('مدير الميناء | قال says | السفن وصلت');
    expect(told('أبلغ الوزير نظيره أن المعبر سيفتح.')[0]).toMatch(/^الوزير \|/u);
    expect(told('دعت وزارة الصحة المواطنين إلى التلقيح.')).toEqual(['وزارة الصحة | دعا demands | التلقيح']);
  });
});

describe('references', () => {
  it.each(['المصدر', 'المصدر نفسه', 'ذات المصدر', 'المصدر ذاته'])('%s is the source above', (reference) => {
    const text = `قال مصدر أمني إن الطريق آمن. وأضاف ${reference} أن الدوريات مستمرة.`;
    expect(statementsOf(text)[1]?.speaker).toEqual({
      sentence: 2,
      text: reference,
      kind: 'anonymous',
      origin: 'anaphoric',
      name: 'مصدر أمني',
      refersTo: { sentence: 1, text: 'مصدر أمني' },
    });
  });

  it('finds whom a post refers to who has not spoken yet', () => {
    const text = 'وصل وزير النقل سليم الحداد إلى الميناء. وأكد الوزير أن الأشغال ستنتهي.';
    expect(statementsOf(text)[0]?.speaker).toMatchObject({
      origin: 'anaphoric',
      kind: 'named',
      name: 'وزير النقل سليم الحداد',
    });
  });

  it('finds the full name of a surname', () => {
    const text = 'قال وزير النقل سليم الحداد إن الطريق آمن. وأكد الحداد أن الجسر جاهز.';
    expect(statementsOf(text)[1]?.speaker).toMatchObject({ text: 'الحداد', name: 'وزير النقل سليم الحداد' });
  });

  it('resolves a pronoun within its sentence', () => {
    const text = 'قال مصدر إن ليبيا لن تشارك، كما أنها أكدت أنها لم توقع.';
    expect(statementsOf(text, [LIBYA])[1]).toMatchObject({
      speaker: { name: 'ليبيا', id: 'libya', origin: 'anaphoric', text: 'أنها', refersTo: { text: 'ليبيا' } },
      claim: { text: 'أنها لم توقع' },
    });
  });
});

describe('carried speakers', () => {
  it('carries on over a verb without a subject and a participle', () => {
    const text = 'قالت الوزارة إن الأشغال بدأت، مشيرة إلى أن الكلفة محددة. وأضافت أن التسليم قريب.';
    const [, second, third] = statementsOf(text);
    expect(second).toMatchObject({ speaker: { origin: 'carried', name: 'الوزارة' } });
    expect(third).toMatchObject({ speaker: { origin: 'carried', name: 'الوزارة' } });
    expect(second?.claim.text).toBe('الكلفة محددة');
    expect(Math.max(second?.confidence ?? 1, third?.confidence ?? 1)).toBeLessThan(
      statementsOf(text)[0]?.confidence ?? 0,
    );
  });

  it('heeds gender', () => {
    const text = 'قالت الوزارة إن الأشغال بدأت. وقال مدير الميناء إن العمل عاد. وأضافت أن التسليم قريب.';
    expect(statementsOf(text)[2]?.speaker.name).toBe('الوزارة');
    expect(told('قالت الوزارة إن الأشغال بدأت. وأضاف أن التسليم قريب.')).toHaveLength(1);
  });

  it('does not carry on where nobody has spoken, nor over many sentences', () => {
    expect(told('وأضاف أن التسليم قريب.')).toEqual([]);
    const far =
      'قال الوزير إن الأشغال بدأت. هطل المطر. توقف العمل. عاد العمال. وصل القطار. وأضاف أن التسليم قريب.';
    expect(told(far)).toHaveLength(1);
  });
});

describe('claims', () => {
  it('end where somebody speaks anew', () => {
    expect(told('قال مدير الميناء إن العمل عاد، وقالت النقابة إن الأجور لم تدفع.')).toEqual([
      'مدير الميناء | قال says | العمل عاد',
      'النقابة | قال says | الأجور لم تدفع',
    ]);
  });

  it('leave attributions out', () => {
    const [first, second] = told('وصلت ثلاث سفن إلى الميناء، حسب مصدر محلي.');
    expect(first).toBe('مصدر محلي | حسب says | وصلت ثلاث سفن إلى الميناء');
    expect(second).toBeUndefined();
    expect(told('وحسب بيان للوزارة، فإن السفن وصلت.')).toEqual(['بيان للوزارة | حسب says | السفن وصلت']);
    expect(told('وصلت السفن، وفق ما أفادت به وكالة محلية.')).toEqual([
      'وكالة محلية | أفاد says | وصلت السفن',
    ]);
  });

  it('give an attribution inside a statement to its own source', () => {
    const text = 'قال مصدر مطلع إن اللقاء تم. وأبلغت السلطات، حسب المصدر، الوفد بأن المعبر مغلق.';
    expect(told(text).slice(1)).toEqual([
      'السلطات | أبلغ informs | المعبر مغلق',
      'مصدر مطلع | حسب says | أبلغت السلطات، حسب المصدر، الوفد بأن المعبر مغلق',
    ]);
  });

  it('nest', () => {
    expect(told('كشف المصدر بأن ليبيا تعتبر أن الاتفاق ضروري.', [LIBYA])).toEqual([
      'المصدر | كشف reveals | ليبيا تعتبر أن الاتفاق ضروري',
      'ليبيا | اعتبر considers | الاتفاق ضروري',
    ]);
  });

  it.each(['«»', '“”', '""', '”“', '“″'])('stand in the marks %s', (marks) => {
    const [open, close] = [...marks];
    const [statement] = statementsOf(`قال المدرب: ${open}سنلعب حتى النهاية ولن نستسلم${close}.`);
    expect(statement).toMatchObject({ quoted: true, claim: { text: 'سنلعب حتى النهاية ولن نستسلم' } });
  });

  it('are not quoted for a word in marks', () => {
    const [statement] = statementsOf('قال المدرب إن «الصقور» فريق قوي.');
    expect(statement).toMatchObject({ quoted: false, claim: { text: '«الصقور» فريق قوي' } });
  });

  it('go on sentence by sentence in a quotation', () => {
    const long = `${'سنعمل على إصلاح الطريق القديم '.repeat(4).trim()}. ${'ثم نفتح الجسر الجديد أمام الجميع '.repeat(4).trim()}`;
    const [first, second] = statementsOf(`قال المدير: «${long}».`);
    expect(first?.claim.sentence).toBe(1);
    expect(second).toMatchObject({
      quoted: true,
      speaker: { origin: 'carried' },
      claim: { sentence: 2 },
      verb: { sentence: 1 },
    });
  });
});

describe('subject and object', () => {
  const ALAMAL: GivenName = { text: 'الأمل', kind: 'place' };
  it.each([
    [
      'رفض رئيس الوفد الليبي ربط ملف المياه بالحدود، مؤكدا أن الوفد باق.',
      [
        'رئيس الوفد الليبي | رفض refuses | ربط ملف المياه بالحدود',
        'رئيس الوفد الليبي | أكد confirms | الوفد باق',
      ],
    ],
    ['ترفض الحكومة فكرة الاقتراض من الخارج.', ['الحكومة | رفض refuses | فكرة الاقتراض من الخارج']],
    [
      'نفى مدير الميناء، سامي حداد، الأخبار التي نشرتها صحيفة محلية.',
      ['مدير الميناء، سامي حداد | نفى denies | الأخبار التي نشرتها صحيفة محلية'],
    ],
    [
      'استنكرت المؤسسة العمومية لنقل البضائع تأخير الشحنات.',
      ['المؤسسة العمومية لنقل البضائع | استنكر condemns | تأخير الشحنات'],
    ],
    ['كان المدرب سمير حداد قد أكد أن الفريق جاهز.', ['المدرب سمير حداد | أكد confirms | الفريق جاهز']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('ends a subject at the name that closes it', () => {
    expect(told('أدان أهالي حي الأمل الاعتداء على المدرسة.', [ALAMAL])).toEqual([
      'أهالي حي الأمل | أدان condemns | الاعتداء على المدرسة',
    ]);
    expect(told('دعا مجلس علماء الأمل الأمة إلى التعاون.', [ALAMAL])).toEqual([
      'مجلس علماء الأمل | دعا demands | التعاون',
    ]);
  });

  it('takes no part of a name for a claim', () => {
    expect(told('دعا الاتحاد العام للعمال، أمس، إلى اجتماع.')).toEqual([
      'الاتحاد العام للعمال | دعا demands | اجتماع',
    ]);
    expect(told('ذكر معهد باستور أن اللقاح وصل.')).toEqual(['معهد باستور | ذكر says | اللقاح وصل']);
  });

  it('leaves the object of a relative clause alone', () => {
    expect(told('وصلت الشحنة التي أعلنت الوزارة ضبطها أمس.')).toEqual([]);
  });

  it('finds the preposition of the verb after a comma', () => {
    expect(told('أعلن رئيس اللجنة، سالم حداد، اليوم الأربعاء في الميناء، عن فتح رصيف.')).toEqual([
      'رئيس اللجنة، سالم حداد | أعلن says | فتح رصيف',
    ]);
  });
});

describe('who is meant', () => {
  it.each([
    [
      'قال وزير الصحة، سالم حداد، إن المخزون يكفي. وأضاف المتحدث أن التوزيع بدأ.',
      ['وزير الصحة، سالم حداد', 'وزير الصحة، سالم حداد'],
    ],
    [
      'قال رئيس السلطة المستقلة، سالم حداد، إن القوائم جاهزة. وأكد رئيس السلطة أن الموعد ثابت.',
      ['رئيس السلطة المستقلة، سالم حداد', 'رئيس السلطة المستقلة، سالم حداد'],
    ],
    ['زار الأمير سالم بن خالد، أمس، المستشفى. وقال سموه إن العمل جيد.', ['الأمير سالم بن خالد']],
    ['كشف موقوفون أنهم تدربوا في الجبل.', ['موقوفون']],
    ['قالت وزارة الـنقل إن الطريق مغلق.', ['وزارة النقل']],
  ])('%s', (text, expected) => {
    expect(statementsOf(text).map(({ speaker }) => speaker.name)).toEqual(expected);
  });

  it('lets nobody go on with the words of one whose claim was not found', () => {
    const names: readonly GivenName[] = [{ text: 'ناصر علوان', kind: 'person' }];
    const text =
      'قال سالم حداد إن الجسر قديم. واعتبر المهندس ناصر علوان الأشغال بطيئة، وقال إن المواد قليلة.';
    expect(statementsOf(text, names).map(({ speaker }) => speaker.name)).toEqual(['سالم حداد', 'ناصر علوان']);
  });

  it('tells people in the plural from a surname', () => {
    expect(statementsOf('كشف موقوفون أنهم تدربوا في الجبل.')[0]?.speaker.kind).toBe('anonymous');
    expect(statementsOf('قال حمدون إن الجسر قديم.')[0]?.speaker.kind).toBe('named');
  });
});

describe('traps', () => {
  it.each([
    ['a passive', 'ويذكر أن الجسر بني قبل قرن.'],
    ['a marked passive', 'أُعلن أن الجسر مغلق.'],
    ['a negation', 'لم تعلن الوزارة عن موعد الافتتاح.'],
    ['a joined negation', 'ولم يؤكد المدير أن الجسر مغلق.'],
    ['the future', 'ستعلن الوزارة عن موعد الافتتاح غدا.'],
    ['a wish', 'يجب أن يؤكد المدير أن الجسر آمن.'],
    ['the copula', 'تعتبر القلعة من أقدم المعالم.'],
    ['the preposition بين', 'الاتفاق بين دول الخليج ومصر يعني أن عليها العمل.'],
    ['the preposition عبر', 'عقد الاجتماع عبر تقنية الاتصال عن بعد.'],
    ['a noun', 'جاء القرار في رد الوزارة على السؤال.'],
    ['the noun نفي', 'بعد نفي الوزارة أن الجسر مغلق عاد العمال.'],
    ['another verb', 'تهدد الفيضانات أمن المدينة.'],
    ['law, not a source', 'تدفع الرسوم حسب القانون.'],
    ['no Arabic', 'He said that the bridge is closed: "yes".'],
  ])('%s states nothing', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('keeps على and علي apart', () => {
    const [line] = told('أكد العميد سعيد علي العامري أن الطريق آمن.');
    expect(line).toBe('العميد سعيد علي العامري | أكد confirms | الطريق آمن');
  });

  it('points the evidence of a verb at the verb without its clitic', () => {
    const [statement] = statementsOf('هطل المطر. وقال المدير إن الطريق آمن.');
    expect(statement?.verb).toMatchObject({ sentence: 2, text: 'قال' });
  });

  it('reads vowelled text', () => {
    expect(told('قَالَتِ الوِزَارَةُ إِنَّ الطَّرِيقَ آمِنٌ.')).toHaveLength(1);
  });
});
