import { describe, expect, it } from 'vitest';
import { holdBack, isDay, outputDay } from '../../../src/briefing/publication.ts';

describe('outputDay', () => {
  it('takes the day that is given before the epoch, and the epoch before the clock', () => {
    const epoch = String(Date.UTC(2014, 8, 1, 23, 59) / 1000);
    expect(outputDay({ MUJAZ_DATE: '2030-01-02', SOURCE_DATE_EPOCH: epoch })).toBe('2030-01-02');
    expect(outputDay({ SOURCE_DATE_EPOCH: epoch })).toBe('2014-09-01');
    expect(outputDay({ SOURCE_DATE_EPOCH: '' })).toBe(outputDay({}));
    expect(isDay(outputDay({}))).toBe(true);
  });
});

describe('isDay', () => {
  it.each(['2030-01-02', '2028-02-29'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each(['2030-02-29', '2030-1-2', '2030-01', '', '2030-01-02T00:00'])('%s is none', (text) =>
    expect(isDay(text)).toBe(false),
  );
});

describe('holdBack', () => {
  const reasons = (data: { draft: boolean; embargo?: string }): string | undefined =>
    holdBack(data, '2030-01-01', 'content/briefings/a.mdx')?.ruleId ?? undefined;

  it('holds back a draft, whatever its day', () => {
    expect(reasons({ draft: true })).toBe('draft');
    expect(reasons({ draft: true, embargo: '2000-01-01' })).toBe('draft');
  });

  it('holds back until the day of the embargo, and not on it', () => {
    expect(reasons({ draft: false, embargo: '2030-01-02' })).toBe('embargo');
    expect(reasons({ draft: false, embargo: '2030-01-01' })).toBeUndefined();
    expect(reasons({ draft: false })).toBeUndefined();
  });
});
