import { describe, expect, it } from 'vitest';
import { tokenizeWords } from '../../../src/arabic/words.ts';
import { findMentions } from '../../../src/registry/find-mentions.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';
import { found, shipped } from './shipped.ts';

describe('clitics', () => {
  it.each([
    ['وصل الوفد إلى الجزائر', ['algeria «الجزائر»']],
    ['عاد والجزائر تنتظره', ['algeria «الجزائر»']],
    ['قدّم مقترحا للجزائر', ['algeria «لجزائر»']],
    ['شكرا وللجزائر موقفها', ['algeria «لجزائر»']],
    ['التقيا بالجزائر مساء', ['algeria «الجزائر»']],
    ['دولة كالجزائر كبيرة', ['algeria «الجزائر»']],
    ['يعيش فبالعراق أقاربه', ['iraq «العراق»']],
    ['نفت انتماءه لداعش', ['islamic-state «داعش»']],
    ['قال عن «داعش» كلاما', ['islamic-state «داعش»']],
    ['تصدى ل«داعش» وحده', ['islamic-state «داعش»']],
    ['سافر لليبيا', ['libya «ليبيا»']],
    ['أُبلغت للأمم المتحدة', ['united-nations «لأمم المتحدة»']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['كلاوس موظف هنا', 'يتبرع الناس ببعض المال', 'والي المدينة', 'بناتنا في المدرسة'])(
    'are not read into %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('marks that the registry lists', () => {
  it('tell a name from the words that are spelled so without them', () => {
    expect(found('كتاب أصدرته دار نشر في عمّان للتلاميذ')).toEqual(['amman «عمّان»']);
    expect(found('كتاب أصدرته دار نشر في عمان للتلاميذ')).toEqual([]);
  });
});

describe('a place behind a given name in الدين', () => {
  it('is a family', () => {
    expect(found('حضر السيد نور الدين بغداد اللقاء')).toEqual([]);
    expect(found('وصل نور الدين إلى بغداد')).toEqual(['baghdad «بغداد»']);
  });
});

describe('spellings', () => {
  it.each([
    ['زار افريقيا', 'africa «افريقيا»'],
    ['زار أفريقيا', 'africa «أفريقيا»'],
    ['زار إفــريقيا', 'africa «إفــريقيا»'],
    ['زار أميركا', 'united-states «أميركا»'],
    ['قيادات من امريكا اللاتينية', 'latin-america «امريكا اللاتينية»'],
    ['قيادات من أميركا اللاتينية', 'latin-america «أميركا اللاتينية»'],
    ['لدى الاتحاد الاوربي', 'european-union «الاتحاد الاوربي»'],
    ['الحكومة في أبو ظبي', 'abu-dhabi «أبو ظبي»'],
    ['الحكومة في أبوظبي', 'abu-dhabi «أبوظبي»'],
    ['ظهر أبوبكر البغدادي', 'abu-bakr-al-baghdadi «أبوبكر البغدادي»'],
    ['كلام أبي بكر البغدادي', 'abu-bakr-al-baghdadi «أبي بكر البغدادي»'],
    ['استقبل عبدالمجيد تبون وزراءه', 'abdelmadjid-tebboune «عبدالمجيد تبون»'],
    ['زار محمد بن سلمان بن عبدالعزيز القرية', 'mohammed-bin-salman «محمد بن سلمان بن عبدالعزيز»'],
    ['زار محمد بن سلمان بن عبد العزيز القرية', 'mohammed-bin-salman «محمد بن سلمان بن عبد العزيز»'],
    ['معارك في بن غازي', 'benghazi «بن غازي»'],
    ['أعلن الحوثيون', 'houthis «الحوثيون»'],
    ['من الحوثيين', 'houthis «الحوثيين»'],
    ['نقلت (أ.ف.ب) الخبر كله', 'afp «أ.ف.ب»'],
    ['بيان تنظيم «الدولة الإسلامية» أمس', 'islamic-state «تنظيم «الدولة الإسلامية»»'],
    ['دخل حلف الـNATO', 'nato «NATO»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('the longest name wins', () => {
  it.each([
    ['دول المغرب العربي', ['maghreb «دول المغرب العربي»']],
    [
      'القاعدة في بلاد المغرب الإسلامي وحركة التوحيد والجهاد',
      ['aqim «القاعدة في بلاد المغرب الإسلامي»', 'mujao «حركة التوحيد والجهاد»'],
    ],
    ['في شمال مالي وليبيا', ['northern-mali «شمال مالي»', 'libya «ليبيا»']],
    ['دولة جنوب السودان', ['south-sudan «دولة جنوب السودان»']],
    ['في غينيا بيساو', ['guinea-bissau «غينيا بيساو»']],
    ['عند مضيق جبل طارق', ['strait-of-gibraltar «مضيق جبل طارق»']],
    ['قالت وكالة الأنباء الجزائرية', ['aps «وكالة الأنباء الجزائرية»']],
    [
      'في تنظيم الدولة الإسلامية في العراق والشام',
      ['islamic-state «تنظيم الدولة الإسلامية في العراق والشام»'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('does not run over punctuation or a line', () => {
    expect(found('سافر من شمال، مالي جميلة')).not.toContain('northern-mali «شمال، مالي»');
    expect(found('في الولايات\nالمتحدة')).toEqual([]);
  });
});

describe('adjectives of origin', () => {
  it.each([
    ['مسؤولين جزائريين', 'algeria «جزائريين» demonym'],
    ['المواطنات التونسيات', 'tunisia «التونسيات» demonym'],
    ['الجزائريون والبقية', 'algeria «الجزائريون» demonym'],
    ['للأمريكيين رأيهم', 'united-states «لأمريكيين» demonym'],
    ['الجيش النيجري', 'niger «النيجري» demonym'],
    ['الجيش النيجيري', 'nigeria «النيجيري» demonym'],
    ['لدى الكورية الشمالية', 'north-korea «الكورية الشمالية» demonym'],
    ['رياضيون ألمان', 'germany «ألمان» demonym'],
    ['الفريق الجنوب إفريقي', 'south-africa «الجنوب إفريقي» demonym'],
    ['لدى السفارة السعودية', 'saudi-arabia «السعودية» demonym'],
    ['فازوا على المغربيين', 'morocco «المغربيين» demonym'],
    ['لقاء رجال الدين المصريين', 'egypt «المصريين» demonym'],
    ['زار السعودية', 'saudi-arabia «السعودية»'],
    ['قالت الحكومة المجرية', 'hungary «المجرية» demonym'],
    ['قال اللاعب المصرى فى كلمته', 'egypt «المصرى» demonym'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'تحدث بالفرنسية طويلا',
    'يدرس اللغة الإنجليزية',
    'وقال محمد المغربي إنه سعيد',
    'ذكرت الدكتورة وئام التونسي ذلك',
    'حضرت هند المغربي اللقاء',
    'حضر عبد الكريم الحوثي',
    'اشترى فول سوداني',
    'دفع مليون دولار أمريكي',
    'أصيب في يده اليمنى',
    'سار مجرى الأحداث',
    'تابع مجريات التفاوض',
  ])('are not read into %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('people', () => {
  it('are not their sons', () => {
    expect(found('حضر محمد بن نايف اللقاء')).toEqual(['mohammed-bin-nayef «محمد بن نايف»']);
    expect(found('حضر سعود بن محمد بن نايف اللقاء')).toEqual([]);
  });
});

describe('names that are common words', () => {
  it.each([
    ['طلب الوزير تعاون مالي كبير', []],
    ['الدعم المالي للشركات', []],
    ['وزير المالية', []],
    ['الوضع في مالي', ['mali «مالي»']],
    ['نحو نيجيريا ومالي وليبيا', ['nigeria «نيجيريا»', 'mali «مالي»', 'libya «ليبيا»']],
    ['قال إن مالي تواجه أزمة', ['mali «مالي»']],
    ['حكومة مالي توافق', ['mali «مالي»']],
    ['إصلاح إداري ومالي', []],
    ['قوات الجيش المالي', ['mali «المالي» demonym']],
    ['هذه القاعدة العسكرية بعيدة', []],
    ['هذه هي القاعدة في كل علم', []],
    ['قتل زعيم القاعدة أسامة بن لادن', ['al-qaeda «القاعدة»', 'osama-bin-laden «أسامة بن لادن»']],
    ['عمل بحماس كبير', []],
    ['أعلنت حماس في غزة', ['hamas «حماس»', 'gaza «غزة»']],
    ['لعب الشباب جيدا', []],
    ['في الصومال هاجمت الشباب المدينة', ['somalia «الصومال»', 'al-shabaab «الشباب»']],
    ['دائرة قطر ها كبير', []],
    ['في دولة قطر', ['qatar «دولة قطر»']],
    ['صور جميلة', []],
    ['في مدينة صور', ['tyre «مدينة صور»']],
    ['مدارس بنين وبنات', []],
    ['رئيس بنين', ['benin «بنين»']],
    ['بعد صلاة المغرب', []],
    ['القطاع الخاص', []],
    ['على الساحل الشرقي', []],
    ['فاز فريق مولودية وهران', []],
    ['فتح النار', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tells Oman and Amman apart by what stands near', () => {
    expect(found('قال سلطان عمان في مسقط')).toEqual(['oman «عمان»', 'muscat «مسقط»']);
    expect(found('زار مدينة نزوى العمانية')).toEqual(['nizwa «نزوى»', 'oman «العمانية» demonym']);
    expect(found('استقبل العاهل في عمان وفدا من الأردن')).toEqual(['amman «عمان»', 'jordan «الأردن»']);
  });

  it('tells the newspaper in quotation marks from the region', () => {
    expect(found('قال لـ«الشرق الأوسط»')).toEqual(['asharq-al-awsat «الشرق الأوسط»']);
    expect(found('قال في الشرق الأوسط')).toEqual(['middle-east «الشرق الأوسط»']);
  });

  it('counts where the text names the same thing without doubt elsewhere', () => {
    expect(found('هاجمت حركة حماس أمس. ثم صمتت حماس')).toEqual(['hamas «حركة حماس»', 'hamas «حماس»']);
  });

  it('does not look into the next sentence', () => {
    expect(found('كان حماس الجمهور كبيرا. أما غزة فبعيدة')).toEqual(['gaza «غزة»']);
  });
});

describe('short names', () => {
  it('count only after the full name', () => {
    expect(found('قال البغدادي كلمته')).toEqual([]);
    expect(found('قال أبو بكر البغدادي كلمته. وأضاف البغدادي')).toEqual([
      'abu-bakr-al-baghdadi «أبو بكر البغدادي»',
      'abu-bakr-al-baghdadi «البغدادي» short',
    ]);
    expect(found('أضاف البغدادي. ثم ذُكر أبو بكر البغدادي')).toEqual([
      'abu-bakr-al-baghdadi «أبو بكر البغدادي»',
    ]);
  });

  it('are not taken from another person’s name', () => {
    expect(found('قال أبو بكر البغدادي. وكان مصطفى البغدادي غائبا')).toEqual([
      'abu-bakr-al-baghdadi «أبو بكر البغدادي»',
    ]);
  });
});

describe('mentions', () => {
  it('say which alias stood there and are surer of names than of adjectives', () => {
    const text = 'حاربت داعش الجيش العراقي';
    const [name, adjective] = findMentions(text, tokenizeWords(text), shipped.registry);
    expect(name).toMatchObject({ id: 'islamic-state', alias: 'داعش', form: 'name' });
    expect(adjective).toMatchObject({ id: 'iraq', alias: 'عراقي', form: 'demonym' });
    expect(name?.confidence).toBeGreaterThan(adjective?.confidence ?? 1);
  });

  it('are none in an empty registry and in an empty text', () => {
    const { registry } = loadRegistry([]);
    expect(found('زار الجزائر', registry)).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
