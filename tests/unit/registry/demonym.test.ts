import { describe, expect, it } from 'vitest';
import { inflectDemonym } from '../../../src/registry/demonym.ts';

describe('inflectDemonym', () => {
  it('gives gender, number, case and article of a nisba', () => {
    expect(inflectDemonym('ليبي')).toEqual(
      expect.arrayContaining([
        'ليبي',
        'الليبي',
        'ليبية',
        'الليبيون',
        'ليبيين',
        'الليبيان',
        'ليبيتين',
        'الليبيات',
        'ليبيا',
      ]),
    );
  });

  it('gives a broken plural its article only', () => {
    expect(inflectDemonym('أتراك')).toEqual(['أتراك', 'الأتراك']);
  });

  it('lets both words of a phrase agree', () => {
    expect(inflectDemonym('كوري شمالي')).toContain('الكورية الشمالية');
  });

  it('inflects the last word of a compound and gives the first the article', () => {
    expect(inflectDemonym('جنوب إفريقي')).toEqual(
      expect.arrayContaining(['جنوب إفريقية', 'الجنوب إفريقيين']),
    );
  });

  it('gives no form twice', () => {
    const forms = inflectDemonym('تونسي');
    expect(new Set(forms).size).toBe(forms.length);
  });
});
