import { describe, expect, it } from 'vitest';
import { type GivenName, statementsOf, told } from './statements-article.ts';

const SALIM: GivenName = { text: 'سليم حداد', kind: 'person' };
const ALI: GivenName = { text: 'مراد حداد', kind: 'person' };

describe('a surname alone', () => {
  it('comes down to whom the text told of by the full name', () => {
    const [found] = statementsOf('استقبل سليم حداد الوفد أمس. وقال حداد إن الجسر آمن.', [SALIM]);
    expect(found?.speaker).toMatchObject({
      text: 'حداد',
      name: 'سليم حداد',
      origin: 'explicit',
      refersTo: { sentence: 1, text: 'سليم حداد' },
    });
  });

  it('takes in a given name that nobody knew', () => {
    const text = 'تعانق الطبيبة روزا كولينا الأطفال كل صباح. وقالت كولينا إن الطريق آمن.';
    const [found] = statementsOf(text, [{ text: 'كولينا', kind: 'person' }]);
    expect(found?.speaker).toMatchObject({
      name: 'روزا كولينا',
      refersTo: { sentence: 1, text: 'روزا كولينا' },
    });
  });

  it('stays alone where two bear it', () => {
    const text = 'استقبل سليم حداد الوفد مع مراد حداد أمس. وقال حداد إن الجسر آمن.';
    expect(told(text, [SALIM, ALI])).toEqual(['حداد | قال says | الجسر آمن']);
  });

  it('stays alone where the full name only follows', () => {
    const text = 'وقال حداد إن الجسر آمن. واستقبل سليم حداد الوفد أمس.';
    expect(told(text, [SALIM])).toEqual(['حداد | قال says | الجسر آمن']);
  });

  it('takes no common noun before it for a given name', () => {
    const text = 'زار الوفد مدينة حداد أمس. وقال حداد إن الجسر آمن.';
    expect(told(text, [{ text: 'حداد', kind: 'person' }])).toEqual(['حداد | قال says | الجسر آمن']);
  });
});

describe('a post alone', () => {
  const text = 'استقبل رئيس الجمهورية، السيد سليم حداد، الوفد أمس.';

  it('comes down to whom the text told of with it', () => {
    const [found] = statementsOf(`${text} وأكد رئيس الجمهورية أن الجسر آمن.`, [SALIM]);
    expect(found?.speaker).toMatchObject({ text: 'رئيس الجمهورية', name: 'سليم حداد' });
  });

  it('is not that of another body', () => {
    const [found] = statementsOf(`${text} وأكد رئيس البلدية أن الجسر آمن.`, [SALIM]);
    expect(found?.speaker).toMatchObject({ name: 'رئيس البلدية', origin: 'explicit' });
  });
});

describe('who is told of by a verb', () => {
  it('has the name that the verb tells', () => {
    const names: readonly GivenName[] = [SALIM];
    const [first, ...rest] = told('قال أحد السكان، يدعى سليم حداد، إن الجسر آمن.', names);
    expect(first).toBe('سليم حداد | قال says | الجسر آمن');
    expect(rest).toEqual([]);
  });

  it('is nobody by name in a plural of people', () => {
    const [found] = statementsOf('وقال موظفون مصرفيون إن السعر ارتفع.');
    expect(found?.speaker).toMatchObject({ text: 'موظفون مصرفيون', kind: 'anonymous' });
  });
});

describe('a claim goes on', () => {
  it.each([
    ['وأكد المدير أن الأمر يتطلب يقظة وحذراً في الميناء.', 'الأمر يتطلب يقظة وحذراً في الميناء'],
    ['قال المدير إن القرض أفاد الناس، وزادت المبيعات في السوق.', 'القرض أفاد الناس، وزادت المبيعات في السوق'],
  ])('%s', (text, expected) => {
    expect(statementsOf(text).map(({ claim }) => claim.text)).toEqual([expected]);
  });
});

describe('a claim without what the writer joins it by', () => {
  it.each([
    ['كما أطلقت الشرطة حملة في الميناء، بحسب الإذاعة.', 'أطلقت الشرطة حملة في الميناء'],
    ['ادعى المدير ملكية السفينة، بزعمه أن العقد قديم.', 'ملكية السفينة'],
    ['قال المدير إن الغلق يعود لأسباب تقنية لم يذكرها.', 'الغلق يعود لأسباب تقنية'],
    ['أكدت الهيئة أن الوقت مناسب، مؤكدة ثقتها بأن البحارة معها.', 'الوقت مناسب'],
    ['وأكد المدير أن الجسر آمن، بيد أنه عاد ليقول: «سنغلقه غدا إذا لزم».', 'الجسر آمن'],
  ])('%s', (text, expected) => {
    expect(statementsOf(text)[0]?.claim.text).toBe(expected);
  });

  it('keeps كما of a comparison', () => {
    const text = 'كما هو معروف أغلق الميناء أبوابه، بحسب الإذاعة.';
    expect(statementsOf(text)[0]?.claim.text).toBe('كما هو معروف أغلق الميناء أبوابه');
  });
});
