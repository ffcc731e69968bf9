import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, printQuery } from '../../../src/search/query/parse.ts';

const HOSTILE = [
  '',
  ' ',
  'ا',
  '"',
  '««»»',
  '"«',
  '-',
  '--',
  'OR',
  'OR OR',
  '|',
  'مكان:',
  ':',
  'مكان:""',
  '.*+?^${}()|[]\\',
  '<img src=x onerror=alert(1)>',
  '😀😀',
  'ا'.repeat(10_000),
  'كلمة '.repeat(5000),
  '\ud800',
  '__proto__:x constructor:y',
];

describe('parseQuery', () => {
  it('reads words, phrases, exclusions, alternatives and fields', () => {
    expect(parseQuery('تنظيم "شمال مالي" «حظر السلاح» -ليبيا هدنة OR تهدئة مكان:الجزائر سنة:٢٠١٤')).toEqual({
      groups: [
        [{ kind: 'word', text: 'تنظيم' }],
        [{ kind: 'phrase', text: 'شمال مالي' }],
        [{ kind: 'phrase', text: 'حظر السلاح' }],
        [
          { kind: 'word', text: 'هدنة' },
          { kind: 'word', text: 'تهدئة' },
        ],
      ],
      excluded: [{ kind: 'word', text: 'ليبيا' }],
      fields: [
        { facet: 'place', value: 'الجزائر' },
        { facet: 'year', value: '2014' },
      ],
    });
  });

  it('takes a quoted value, Latin field names and an excluded phrase', () => {
    const query = parseQuery('place:«شمال مالي» ORG:x -"حظر السلاح"');
    expect(query.fields).toEqual([
      { facet: 'place', value: 'شمال مالي' },
      { facet: 'organisation', value: 'x' },
    ]);
    expect(query.excluded).toEqual([{ kind: 'phrase', text: 'حظر السلاح' }]);
  });

  it('keeps the words of a field that it does not know', () => {
    expect(parseQuery('قال:نعم').groups).toEqual([[{ kind: 'word', text: 'قال:نعم' }]]);
  });

  it('closes a quotation mark at the end', () => {
    expect(parseQuery('"شمال مالي').groups).toEqual([[{ kind: 'phrase', text: 'شمال مالي' }]]);
  });

  it('lets a hyphen inside a word be', () => {
    expect(parseQuery('سوريا-العراق').excluded).toEqual([]);
  });

  it.each(HOSTILE)('reads hostile text %#', (text) => {
    const { groups, excluded, fields } = parseQuery(text);
    expect(groups.flat().length + excluded.length + fields.length).toBeLessThanOrEqual(32);
  });

  it('reads anything, and reads what it prints as the same query', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('"', '«', '»', '-', ' OR ', 'مكان:', 'كلمة', ' '));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = parseQuery(pieces.join(''));
        const printed = printQuery(once, (facet) => facet);
        expect(printQuery(parseQuery(printed), (facet) => facet)).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });
});
