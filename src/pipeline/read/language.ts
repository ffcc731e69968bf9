/** What a text is written in, as far as reading must know. */
export type Language = 'Arabic' | 'Persian' | 'Urdu' | 'another language in Arabic script' | 'another script';

/** Below this share of Arabic letters among all letters, a text is not an Arabic article with foreign words. */
const LEAST_ARABIC = 0.4;

/** Loan letters turn up in Arabic names (گ ڤ پ چ); in Persian and Urdu about one letter in 25 is one. */
const MOST_LOANS = 0.015;
/** Letters that only Kurdish, Pashto, Uyghur and the like have. */
const MOST_OTHERS = 0.04;

const LETTER = /\p{L}/gu;
const ARABIC_SCRIPT = /[\u0620-\u064a\u066e-\u06d3\u06ee-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g;
const LOANS = /[پچژگٹڈڑںےہھۓ]/g;
const OTHERS = /[ټډړښڼېۍەۆێڵڕۇۈۋڳڪٿڏڙڃڇݨٻڄ]/g;
const WORD = /[\u0620-\u064a\u066e-\u06d3]+/g;

/** Function words that only one of the languages has, with Farsi kaf and yeh written as Arabic ones. */
const FUNCTION_WORDS: Readonly<Record<'Arabic' | 'Persian' | 'Urdu', ReadonlySet<string>>> = {
  Arabic: new Set('في على إلى الى عن التي الذي هذا هذه ذلك بعد كما قال إن أن بين حيث'.split(' ')),
  Persian: new Set(
    'است این اين که كه از را برای براي شده های هاي می مي شود کرد كرد خود آن تا بود'.split(' '),
  ),
  Urdu: new Set('ہے ہیں ہيں کے كے میں ميں کی كي کا كا اور سے کو كو نے پر یہ يہ'.split(' ')),
};

/**
 * Which language a text is in. Persian and Urdu are told by their letters and, because names bring those letters into
 * Arabic, by their function words; Arabic typed on a Persian keyboard (ک, ی) is Arabic.
 *
 * @example findLanguage('قال المصدر إن الجزائر رفضت').language // 'Arabic'
 * @returns the language, and the share of Arabic letters among all letters, 0 to 1
 */
export function findLanguage(text: string): { readonly language: Language; readonly arabicShare: number } {
  const letters = count(text, LETTER);
  const arabic = count(text, ARABIC_SCRIPT);
  const arabicShare = letters === 0 ? 0 : Math.min(1, arabic / letters);
  if (arabicShare < LEAST_ARABIC) return { language: 'another script', arabicShare };
  return { language: findScriptLanguage(text, arabic), arabicShare };
}

function findScriptLanguage(text: string, letters: number): Language {
  if (count(text, OTHERS) > letters * MOST_OTHERS) return 'another language in Arabic script';
  if (count(text, LOANS) <= letters * MOST_LOANS) return 'Arabic';
  const words = text.replaceAll('ک', 'ك').replaceAll('ی', 'ي').match(WORD) ?? [];
  const inArabic = countWords(words, FUNCTION_WORDS.Arabic);
  const inPersian = countWords(words, FUNCTION_WORDS.Persian);
  const inUrdu = countWords(words, FUNCTION_WORDS.Urdu);
  if (Math.max(inPersian, inUrdu) <= inArabic) return 'Arabic';
  return inUrdu > inPersian ? 'Urdu' : 'Persian';
}

function countWords(words: readonly string[], known: ReadonlySet<string>): number {
  return words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
