import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/briefing/span.ts';
import { articleOf } from '../../../src/pipeline/evaluate/text-article.ts';
import { findNames } from '../../../src/pipeline/extract/names/index.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';

const { registry } = loadRegistry([
  {
    file: 'places.yaml',
    text: '- { id: kairouan, name: القيروان, type: city }\n- { id: zahra, name: الزهراء, type: city }',
  },
  { file: 'organisations.yaml', text: '- { id: union, name: الاتحاد العام للطلبة, type: union }' },
]);

/** The names of a text: the words, and the id or the rule. */
function namesIn(text: string): readonly string[] {
  const article = articleOf('a', text);
  return findNames(article, registry).map(({ span, id, rule }) => `${textOf(text, span)} ${id ?? rule}`);
}

describe('bodies by what they are', () => {
  it('says where a chamber is, which is one of several', () => {
    expect(namesIn('قال رئيس غرفة الفلاحة بالقيروان كلمته.')).toEqual([
      'غرفة الفلاحة بالقيروان names/body',
      'القيروان kairouan',
    ]);
    expect(namesIn('احتجت نقابة الصيادين بالقيروان.')).toEqual([
      'نقابة الصيادين names/body',
      'القيروان kairouan',
    ]);
  });

  it.each([
    ['أعلن المركز الوطني للأرصاد أن المطر قريب.', 'المركز الوطني للأرصاد'],
    ['وقالت السلطة الوطنية المستقلة للانتخابات إنها جاهزة.', 'السلطة الوطنية المستقلة للانتخابات'],
    ['من الهيئة العامة للسياحة والتراث الوطني أمس.', 'الهيئة العامة للسياحة والتراث الوطني'],
    ['دعت الوكالة الوطنية لتشغيل الشباب إلى الصبر.', 'الوكالة الوطنية لتشغيل الشباب'],
    ['لدى اللجنة الوطنية للدفاع عن الحقوق.', 'اللجنة الوطنية للدفاع عن الحقوق'],
    ['اتهمت نقابة الصيادين شركات أجنبية.', 'نقابة الصيادين'],
    ['ورحب اتحاد التجار بالخطوة.', 'اتحاد التجار'],
    ['وقعت شركة النقل بالسكك الحديدية عقدا.', 'شركة النقل بالسكك الحديدية'],
    ['اشترت شركة الخطوط الجوية طائرة.', 'شركة الخطوط الجوية'],
    ['في غرفة التجارة والصناعة اجتماع.', 'غرفة التجارة والصناعة'],
  ])('%s', (text, body) => {
    expect(namesIn(text)).toEqual([`${body} names/body`]);
  });

  it.each([
    'خرج من غرفة النوم إلى مركز المدينة.',
    'ناقش المجلس الوطني القانون.',
    'وصلت الهيئة العليا أمس.',
    'قال المركز للأرصاد كلمته.',
    'في اتحاد القلوب قوة.',
  ])('none in «%s»', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('ends before a relative clause and before another body', () => {
    expect(namesIn('زار المجلس الأعلى للشباب والذي أنشئ أمس.')).toEqual(['المجلس الأعلى للشباب names/body']);
    expect(namesIn('من الهيئة العامة للسياحة والهيئة العربية معا.')).toEqual([
      'الهيئة العامة للسياحة names/body',
    ]);
  });

  it('leaves what is listed to the registry', () => {
    expect(namesIn('اجتمع الاتحاد العام للطلبة أمس.')).toEqual(['الاتحاد العام للطلبة union']);
  });
});

describe('bodies by their place', () => {
  it('keep the place', () => {
    expect(namesIn('أعلنت بلدية القيروان الخبر.')).toEqual([
      'بلدية القيروان names/body',
      'القيروان kairouan',
    ]);
  });

  it('but for a museum, which may be called after a palace', () => {
    expect(namesIn('أعاد متحف الزهراء فتح أبوابه.')).toEqual(['متحف الزهراء names/body']);
  });
});
