import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/fold.ts';
import { lightStem, rootSkeleton } from '../../../src/arabic/stem.ts';
import { arabicText } from './texts.ts';

const stem = (word: string) => lightStem(fold(word));
const skeleton = (word: string) => rootSkeleton(fold(word));

describe('lightStem', () => {
  it.each([
    'ال',
    'وال',
    'فال',
    'بال',
    'كال',
    'لل',
    'ولل',
    'فلل',
    'وبال',
    'فبال',
    'وكال',
    'و',
    'ب',
    'ل',
    'وب',
    'ول',
  ])('takes %s off', (prefix) => {
    expect(stem(`${prefix}جزائر`)).toBe('جزاير');
  });

  it.each([
    ['مدينة', 'المدينة', 'مدينتها', 'مدينتهم', 'مدينته', 'بمدينة', 'وللمدينة'],
    ['مسلم', 'مسلمون', 'المسلمين', 'مسلمان', 'مسلمات', 'مسلمة', 'والمسلمات'],
    ['جزائري', 'الجزائرية', 'جزائريون', 'الجزائريين'],
    ['حكومة', 'الحكومات', 'حكومتها', 'للحكومة'],
    ['سيعلنون', 'يعلنون', 'وسيعلنون'],
    ['سياسية', 'السياسية', 'سياسي'],
    ['عملية', 'عمليتها', 'العمليات', 'عملياتهم'],
  ])('joins %s and its forms', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ['سفارة', 'فرة'],
    ['جزائر', 'جزيرة'],
    ['بلد', 'ولد'],
    ['قتال', 'نقل'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('rootSkeleton', () => {
  it.each([
    ['كتاب', 'كتب', 'مكتبة', 'المكتبات', 'كاتب', 'كتابات'],
    ['مدرسة', 'مدارس', 'دراسة', 'الدروس', 'دارس'],
    ['حرب', 'حروب', 'محارب', 'والمحاربون'],
    ['وزير', 'وزراء', 'الوزارة'],
    ['استخدام', 'استخدم', 'يستخدم', 'مستخدم', 'خدمة'],
  ])('joins %s and its relatives', (...forms) => {
    expect(Math.max(...countBy(forms.map(skeleton)))).toBeGreaterThanOrEqual(forms.length - 1);
  });
});

describe('both', () => {
  it('never empty a word, nor lengthen it', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const word = fold(text).replace(/\s/g, '');
        expect(lightStem(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 2));
        expect(lightStem(word).length).toBeLessThanOrEqual(word.length);
        expect(rootSkeleton(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 1));
        expect(rootSkeleton(word).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  });
});

function countBy(keys: readonly string[]): readonly number[] {
  return [...Map.groupBy(keys, (key) => key).values()].map((same) => same.length);
}
