import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/briefing/evidence.ts';
import { frontMatter } from '../../../src/briefing/schema.ts';
import { textOf } from '../../../src/briefing/span.ts';
import { compose } from '../../../src/pipeline/compose/index.ts';
import { rankSentences, selectSentences } from '../../../src/pipeline/compose/ranking.ts';
import { tellRepairs } from '../../../src/pipeline/compose/repairs.ts';
import { extract } from '../../../src/pipeline/extract/index.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { segment } from '../../../src/pipeline/segment/index.ts';
import type { Article, Briefing } from '../../../src/pipeline/stages.ts';
import { sourceOf } from '../pipeline/source.ts';
import { shipped } from '../registry/shipped.ts';

const articleOf = (text: string): Article => segment(repair(sourceOf(text)));
const briefingOf = (text: string): Briefing => {
  const article = articleOf(text);
  return compose(article, extract(article, shipped.registry));
};
const title = (text: string): string => briefingOf(text).data.title;

/** Words that make sentences with everything that can stand open in them. */
const words = fc.constantFrom(
  'قال',
  'وزير',
  'الخارجية',
  'إن',
  'أن',
  'في',
  'من',
  'الجزائر',
  'ومالي',
  'أمس،',
  'اليوم',
  '«داعش»',
  '«',
  '”',
  '(',
  '):',
  'الذي',
  'حيث',
  '12',
  'سبتمبر',
  'بين',
  'تجري',
  'حاليا',
  'مشاورات',
  '، حسب',
  'بيان،',
  'و',
  'رئيس',
  '.',
  '؟',
);
const texts = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `نص ${text}`),
);

describe('derived titles', () => {
  it.each([
    ['وقد أعلنت وزارة الصحة، اليوم الأحد، عن تسجيل 12 إصابة جديدة.', 'وزارة الصحة: تسجيل 12 إصابة جديدة'],
    [
      'تم أمس توقيع اتفاق للتعاون بين ليبيا وتونس حول المياه المشتركة.',
      'توقيع اتفاق للتعاون بين ليبيا وتونس حول المياه المشتركة',
    ],
    [
      'اتفق وزراء من تونس والجزائر، أول أمس، على فتح معبر جديد بين البلدين، في إطار خطة لتنشيط التجارة.',
      'اتفق وزراء من تونس والجزائر على فتح معبر جديد بين البلدين',
    ],
    ['من جهة أخرى، وصل وفد ليبي إلى الجزائر لبحث ملف الحدود.', 'وصل وفد ليبي إلى الجزائر لبحث ملف الحدود'],
    ['نفى وزير الطاقة أن تكون أسعار الوقود قد ارتفعت.', 'نفى وزير الطاقة أن تكون أسعار الوقود قد ارتفعت'],
    [
      'أعربت جمعية الصيادين عن رفضها القاطع لمشروع المرفأ الجديد الذي أعلنته البلدية قبل شهرين في اجتماع حضره سكان الحي.',
      'أعربت جمعية الصيادين عن رفضها القاطع لمشروع المرفأ الجديد الذي أعلنته البلدية',
    ],
    [
      'زار رئيس الجمهورية، عبد المجيد تبون، أمس الثلاثاء، متحف المدينة القديمة.',
      'زار رئيس الجمهورية عبد المجيد تبون متحف المدينة القديمة',
    ],
    [
      'سيطر رجال الإطفاء بمدينة صفاقس وسط البلاد، على حريق كبير كان قد اندلع في مخزن للأخشاب بالمنطقة الصناعية.',
      'سيطر رجال الإطفاء بمدينة صفاقس وسط البلاد، على حريق كبير',
    ],
    [
      'عبّر، مدير المدرسة، عن شكره للأولياء الذين شاركوا في ترميم القاعات قبل بداية السنة الدراسية.',
      'عبّر، مدير المدرسة، عن شكره للأولياء الذين شاركوا في ترميم القاعات',
    ],
    [
      'قال لـ"الميناء" مصدر ملاحي في طنجة إنه تم حجز عدد من القوارب الصغيرة خلال عملية تفتيش واسعة.',
      'مصدر ملاحي في طنجة: حجز عدد من القوارب الصغيرة خلال عملية تفتيش واسعة',
    ],
    [
      'ترأس رئيس الجمهورية، السيد عبد المجيد تبون، القائد الأعلى للقوات المسلحة، أمس الثلاثاء، اجتماعا حول حماية المياه.',
      'ترأس رئيس الجمهورية السيد عبد المجيد تبون اجتماعا حول حماية المياه',
    ],
    [
      'عين رئيس البلدية سليم حداد مديرا عاما مكلفا بتسيير مصالح المكتبة الوطنية وفروعها الخمسة، حسبما أفاد به بيان نشر أمس.',
      'عين رئيس البلدية سليم حداد مديرا عاما مكلفا بتسيير مصالح المكتبة الوطنية وفروعها الخمسة',
    ],
    [
      'ارتفع عدد ضحايا السيول التي ضربت البلاد إلى أربعة قتلى بعد العثور على جثة جديدة قرب الوادي الكبير صباح أمس.',
      'ارتفع عدد ضحايا السيول التي ضربت البلاد إلى أربعة قتلى',
    ],
    [
      'شرعت المصالح الصحية في إجراء تحاليل طبية موسعة للكشف عن مصدر المياه الملوثة، بعد شكاوى كثيرة من سكان الأحياء القديمة في المدينة.',
      'شرعت المصالح الصحية في إجراء تحاليل طبية موسعة للكشف عن مصدر المياه الملوثة',
    ],
    [
      'وجه مدير المتحف، وهو باحث متقاعد ومؤلف كتب كثيرة عن تاريخ المدينة، رسالة إلى أولياء التلاميذ.',
      'وجه مدير المتحف رسالة إلى أولياء التلاميذ',
    ],
    [
      'قالت بلدية المدينة إن المتحف الذي أغلق قبل عامين استقبل ألف زائر في يوم واحد بعد أشغال طويلة.',
      'بلدية المدينة: المتحف الذي أغلق قبل عامين استقبل ألف زائر في يوم واحد',
    ],
    [
      'تداول سكان الحي في مدينة قابس عبر مواقع التواصل الاجتماعي صورة لطفل يزرع شجرة أمام بيت جدته القديم.',
      'تداول سكان الحي في مدينة قابس عبر مواقع التواصل الاجتماعي صورة لطفل',
    ],
    [
      'فككت فرقة حراس الغابات بالمصلحة الجهوية لحماية البيئة لولاية جيجل، شبكة منظمة مختصة في بيع الطيور النادرة، يقودها ثلاثة رجال.',
      'فككت فرقة حراس الغابات بالمصلحة الجهوية لحماية البيئة لولاية جيجل، شبكة منظمة مختصة في بيع الطيور النادرة، يقودها ثلاثة رجال',
    ],
    [
      'رأس صاحب السمو الملكي الأمير سالم بن خالد – حفظه الله – اجتماعا حول مياه الواحة.',
      'رأس الأمير سالم بن خالد اجتماعا حول مياه الواحة',
    ],
    [
      'في عملية جديدة تمكنت مصالح الغابات التابعة للمديرية الولائية بسكيكدة من إنقاذ عشرين طائرا نادرا كانت معروضة للبيع في السوق.',
      'في عملية جديدة تمكنت مصالح الغابات التابعة للمديرية الولائية بسكيكدة من إنقاذ عشرين طائرا نادرا',
    ],
    [
      'أعلنت جمعية الصيادين، الأحد، عن هدنة طويلة مع أصحاب السفن الكبيرة، إلا أنها أكدت أنها ستعود إلى المرفأ إن عادوا.',
      'جمعية الصيادين: هدنة طويلة مع أصحاب السفن الكبيرة',
    ],
    [
      'أعلنت محافظات الساحل الشرقي في البلاد، التي تشمل المرفأ والواحة والجزيرة، عن تشكيل مجلس جديد لحماية الغابات، بقيادة الشيخ سالم حداد.',
      'أعلنت محافظات الساحل الشرقي في البلاد عن تشكيل مجلس جديد لحماية الغابات، بقيادة الشيخ سالم حداد',
    ],
    [
      'رحبت جمعية الصيادين، بالقرارات التي أعلن عنها الوزير، اليوم الخميس، إضافة إلى فتح المرفأ الجديد.',
      'رحبت جمعية الصيادين، بالقرارات التي أعلن عنها الوزير إضافة إلى فتح المرفأ الجديد',
    ],
    [
      'قال مدير المستشفى الجديد سالم حداد إن الإغلاق خلال العطلة لا يعتبر حلا للحد من تفشي فيروس جديد في مدن الساحل والجبل.',
      'مدير المستشفى الجديد سالم حداد: الإغلاق خلال العطلة لا يعتبر حلا للحد من تفشي فيروس جديد في مدن الساحل والجبل',
    ],
    [
      'تلقى مدير المتحف سالم حداد رسالة شكر طويلة من مديرة المدرسة الجديدة، سلمى ناصر، استعرضا فيها برنامج السنة.',
      'تلقى مدير المتحف سالم حداد رسالة شكر طويلة من مديرة المدرسة الجديدة، سلمى ناصر',
    ],
  ])('%s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('takes no line of labels for a headline', () => {
    const text = 'جاء ذلك في كلمته أمس. وأضاف أنه سعيد بذلك.\n\nسمات الميناء البحر الصيد المدينة';
    expect(title(text)).not.toContain('سمات');
  });

  it('are short, closed and without a stop at the end, of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { data } = briefingOf(text);
        if (data.titleOrigin !== 'derived') return;
        expect(data.title).not.toBe('');
        expect(data.title.split(/\s+/).length).toBeLessThanOrEqual(22);
        for (const pair of ['«»', '“”', '()']) {
          const [open = '', close = ''] = pair;
          expect(data.title.split(open).length).toBe(data.title.split(close).length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a briefing', () => {
  it('obeys the schema, and its words stand in their sentences, of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        const { data, body } = compose(article, extract(article, shipped.registry));
        expect(frontMatter.safeParse(data).error?.issues).toBeUndefined();
        expect(body.map((block) => block.text)).toEqual(
          article.blocks.map(({ span }) => textOf(article.text, span)),
        );
        const sentences = article.sentences.map(({ span }) => textOf(article.text, span));
        const things = [...data.places, ...data.organisations, ...data.people].flatMap(
          ({ mentions }) => mentions,
        );
        const anchors = [
          ...things,
          ...data.dates,
          ...data.keyPoints,
          ...data.topics.flatMap((topic) => topic.evidence),
        ];
        for (const anchor of anchors) expect(locate(anchor, sentences)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the title line of a plain text in its body, as a heading', () => {
    const { data, body } = briefingOf(
      'عودة القوافل إلى الواحة\nعادت القوافل هذا الموسم إلى الواحة بعد غياب طويل بسبب الجفاف.',
    );
    expect(data).toMatchObject({ title: 'عودة القوافل إلى الواحة', titleOrigin: 'source' });
    expect(body[0]).toEqual({ kind: 'heading', depth: 2, text: 'عودة القوافل إلى الواحة' });
  });

  it('takes no line with a by-line for a title', () => {
    const text = 'سالم الراوي – بريدة\nعادت القوافل هذا الموسم إلى الواحة بعد غياب طويل بسبب الجفاف.';
    expect(briefingOf(text).data.titleOrigin).toBe('derived');
  });
});

describe('selectSentences', () => {
  const sentence = 'أطلقت البلدية خطة لحماية النخيل من الجفاف في القرى الثلاث.';
  const other = 'ويشارك المزارعون في حفر الآبار الجديدة قرب الحقول البعيدة.';
  const article = articleOf(`${sentence} ${sentence} ${other} هل تكفي المياه لكل هذه الحقول البعيدة؟`);
  const facts = extract(article, shipped.registry);

  it('leaves out questions, and repetitions as long as there is something else', () => {
    expect(selectSentences(article, facts, 2).map(({ number }) => number)).toEqual([1, 3]);
    expect(rankSentences(article, facts).map((one) => one.sentence.number)).not.toContain(4);
  });

  it('leaves out what readers have been told, and what repeats it', () => {
    const told = selectSentences(article, facts, 1, { told: 1 });
    expect(told.map(({ number }) => number)).toEqual([3]);
  });

  it('gives no more than there are', () => {
    expect(selectSentences(article, facts, 9).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('what stands for an article', () => {
  const lead = 'قرأت الشاعرة في ختام الأمسية الثالثة مقطعا طويلا من قصيدتها الجديدة';

  it('keeps the words of a sentence, not the colon that leads on', () => {
    expect(briefingOf(`${lead}:\nيا نخلة في الريح`).data.summary?.text).toBe(lead);
  });

  it('is no row of fields', () => {
    const row = 'السنة: 2019 - الكمية: 9800 طن - القيمة: 51,3 مليون دولار';
    const article = articleOf(`${lead}.\n${row}\n`);
    const ranked = rankSentences(article, extract(article, shipped.registry));
    expect(ranked.map(({ sentence }) => sentence.number)).toEqual([1]);
  });
});

describe('key points', () => {
  const lead = 'أطلقت البلدية أمس خطة من ثلاث مراحل لحماية النخيل من الجفاف في القرى البعيدة.';
  const more = 'ويشارك المزارعون في حفر الآبار الجديدة قرب الحقول التي تضررت هذا الصيف.';

  it('tell what the summary has not told', () => {
    const { summary, keyPoints } = briefingOf(`${lead} ${more}`).data;
    expect(summary?.sentence).toBe(1);
    expect(keyPoints.map(({ sentence }) => sentence)).toEqual([2]);
  });

  it('are none where the summary tells all', () => {
    expect(briefingOf(lead).data).toMatchObject({ summary: { sentence: 1 }, keyPoints: [] });
  });
});

describe('tellRepairs', () => {
  it('tells words that changed with their place, and counts what readers do not see', () => {
    const article = articleOf('من سورياوالعراق إلى مصـــر\u200f، ومن نيجيرياومالي.');
    const { repairs, cleaning } = tellRepairs(article);
    expect(repairs.map(({ text, original }) => [text, original])).toEqual([
      ['سوريا والعراق', 'سورياوالعراق'],
      ['نيجيريا ومالي', 'نيجيرياومالي'],
    ]);
    expect(Object.values(cleaning).reduce((a, b) => a + b, 0)).toBe(2);
  });
});

describe('without the recogniser', () => {
  const article = articleOf('وصل الوفد إلى الجزائر أمس.');

  it('a briefing says that only listed names were looked for', () => {
    const { provenance } = briefingOf('وصل الوفد إلى الجزائر أمس.').data;
    expect(provenance.names).toBe('registry');
  });

  it('and says nothing of it where there is one', () => {
    const inListsOf = () => ({ places: false, organisations: false });
    const recogniser = () => ({ names: [], probabilityOf: () => 0, inListsOf, judgement: [] });
    const { data } = compose(article, extract(article, shipped.registry, recogniser));
    expect(data.provenance).not.toHaveProperty('names');
    expect(frontMatter.safeParse(data).success).toBe(true);
  });
});
