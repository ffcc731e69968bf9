import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, findBinaryKind } from '../../../src/pipeline/read/decode.ts';
import { findLanguage } from '../../../src/pipeline/read/language.ts';

/** Words of ordinary prose: a short text already shows its encoding. */
const WORDS = (
  'قال المصدر إن الوزارة أعلنت في بيان لها أن المشروع الجديد سيبدأ بعد شهر من الآن على أرض المدينة وسوف يستمر سنة ' +
  'كاملة حتى يصل الماء إلى كل القرى التي حول النهر، وأضاف: «هذا ما اتفقنا عليه» ثم شكر ضيوفه؛ 120 ضيفا'
).split(' ');
const prose = fc.shuffledSubarray(WORDS, { minLength: 15 }).map((words) => words.join(' '));

/** The byte of each character of a single-byte encoding. */
function encodeAs(encoding: string, text: string): Uint8Array | undefined {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const encoded = Array.from(text, (character) => bytes.get(character) ?? -1);
  return encoded.includes(-1) ? undefined : Uint8Array.from(encoded);
}

const bigEndian = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('decode', () => {
  it.each<[string, (text: string) => Uint8Array | undefined]>([
    ['utf-8', (text) => new TextEncoder().encode(text)],
    ['utf-16le', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))],
    ['utf-16be', bigEndian],
    ['windows-1256', (text) => encodeAs('windows-1256', text)],
    ['iso-8859-6', (text) => encodeAs('iso-8859-6', text.replace(/[«»]/g, '"'))],
  ])('reads prose in %s, and keeps its byte-order mark', (encoding, encode) => {
    fc.assert(
      fc.property(prose, (text) => {
        const bytes = encode(text);
        expect(bytes).toBeDefined();
        const decoded = decode(bytes ?? new Uint8Array());
        expect(decoded?.encoding).toBe(encoding);
        expect(decoded?.text).toBe(encoding === 'iso-8859-6' ? text.replace(/[«»]/g, '"') : text);
        if (encoding.startsWith('utf'))
          expect(decode(encode(`\ufeff${text}`) ?? bytes ?? new Uint8Array())?.text).toBe(`\ufeff${text}`);
      }),
      { numRuns: 500 },
    );
  });

  it('gives text or nothing for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        findBinaryKind(bytes);
        const decoded = decode(bytes);
        expect(decoded === undefined || typeof decoded.text === 'string').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no Latin text with accents for Arabic', () => {
    const french =
      'Le musée a été inauguré à la fin de l’été par la présidente de la région, où règne l’été.';
    expect(decode(Uint8Array.from(Buffer.from(french, 'latin1')))).toBeUndefined();
  });
});

describe('findLanguage', () => {
  it.each([
    ['Arabic', 'قال المصدر إن الشركة وقعت العقد في المدينة.'],
    ['Arabic', 'قال المصدر إن شركة پيجو وشركة ڤولڤو وقعتا العقد في مدينة أڭادير.'],
    ['Arabic', 'قال المصدر إن الشرکة وقعت العقد فی المدینة علی أن تبدأ قريبا.'],
    ['Persian', 'این کتاب را از کتابخانه گرفتم و برای خواندن آن چند روز وقت دارم.'],
    ['Urdu', 'یہ کتاب میں نے کتب خانے سے لی ہے اور اسے پڑھنے کے لیے چند دن ہیں۔'],
    [
      'another language in Arabic script',
      'ئەم کتێبە لە کتێبخانەکە وەرگرتووە و چەند ڕۆژێکم هەیە بۆ خوێندنەوەی.',
    ],
    ['another script', 'The book العنوان was borrowed from the library.'],
    ['another script', '12345 — ؟؟'],
  ])('%s: %s', (language, text) => {
    expect(findLanguage(text).language).toBe(language);
  });
});
