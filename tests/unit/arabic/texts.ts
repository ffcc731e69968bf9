import fc from 'fast-check';

const SIGNS = [
  ...'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰپچڤگکیےہھٱﻻﷲﷺ٠١۲۳5.,،؛؟!…«»"“”()[] -–/:@',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\u00a0',
  '\ud83d',
  '\ude42',
  '\0',
  'a',
  'Z',
  'é',
  'وال',
  'لل',
  'د. ',
  '. ',
  '.. ',
];

/** Texts of Arabic letters, marks, punctuation and invisible signs in any order. */
export const arabicText = fc
  .array(fc.constantFrom(...SIGNS), { maxLength: 60 })
  .map((signs) => signs.join(''));

/** Any string of UTF-16 units at all, lone surrogates among them, half of the time dense with Arabic. */
export const anyText = fc.oneof(
  arabicText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
