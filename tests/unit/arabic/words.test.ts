import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LRM, RLM, ZWNJ } from '../../../src/arabic/letters.ts';
import { tokenizeWords } from '../../../src/arabic/words.ts';
import { anyText } from './texts.ts';

const words = (text: string) => tokenizeWords(text).map(({ start, end }) => text.slice(start, end));

describe('tokenizeWords', () => {
  it.each([
    ['تونس،والجزائر', ['تونس', 'والجزائر']],
    ['قُتِلَ «أحدهم»؛ لماذا؟', ['قُتِلَ', 'أحدهم', 'لماذا']],
    ['كتــاب ـه', ['كتــاب', 'ه']],
    ['١٢٫٥ و1,000 و3.5%', ['١٢٫٥', 'و', '1,000', 'و', '3.5']],
    ['126.156حالة في2014.', ['126.156', 'حالة', 'في', '2014']],
    ['الـ20 وG20 و5G', ['الـ', '20', 'و', 'G20', 'و', '5G']],
    ['12/5/2014 12:30', ['12', '5', '2014', '12', '30']],
    ["l'Algérie AQMI-x", ['l', 'Algérie', 'AQMI', 'x']],
    [`${RLM}كتاب${ZWNJ}ها${LRM}`, [`كتاب${ZWNJ}ها`]],
    ['…، !', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('leaves no letter or digit of any text outside a word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of tokenizeWords(text)) {
          expect(text.slice(at, start)).not.toMatch(/[[\p{L}\p{Nd}]--[\u0640\u06e5\u06e6\u0674]]/v);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/[[\p{L}\p{Nd}]--[\u0640\u06e5\u06e6\u0674]]/v);
      }),
      { numRuns: 2000 },
    );
  });
});
