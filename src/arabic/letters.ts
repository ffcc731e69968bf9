/**
 * The letters, marks and signs of Arabic text by name, and the classes that they fall into.
 *
 * Everything else in Mujaz names letters with these constants, because two Arabic letters that look the same
 * on a screen may be different code points. Names follow the Unicode character names.
 * Source: The Unicode Standard, chapter 9.2, and the code charts Arabic, Arabic Supplement, Arabic Extended-A.
 */

export const HAMZA = '\u0621';
export const ALEF_MADDA = '\u0622';
export const ALEF_HAMZA_ABOVE = '\u0623';
export const WAW_HAMZA = '\u0624';
export const ALEF_HAMZA_BELOW = '\u0625';
export const YEH_HAMZA = '\u0626';
export const ALEF = '\u0627';
export const BEH = '\u0628';
export const TEH_MARBUTA = '\u0629';
export const TEH = '\u062a';
export const THEH = '\u062b';
export const JEEM = '\u062c';
export const HAH = '\u062d';
export const KHAH = '\u062e';
export const DAL = '\u062f';
export const THAL = '\u0630';
export const REH = '\u0631';
export const ZAIN = '\u0632';
export const SEEN = '\u0633';
export const SHEEN = '\u0634';
export const SAD = '\u0635';
export const DAD = '\u0636';
export const TAH = '\u0637';
export const ZAH = '\u0638';
export const AIN = '\u0639';
export const GHAIN = '\u063a';
export const FEH = '\u0641';
export const QAF = '\u0642';
export const KAF = '\u0643';
export const LAM = '\u0644';
export const MEEM = '\u0645';
export const NOON = '\u0646';
export const HEH = '\u0647';
export const WAW = '\u0648';
export const ALEF_MAKSURA = '\u0649';
export const YEH = '\u064a';

// The twelve short vowels and other marks of vocalised text.
export const FATHATAN = '\u064b';
export const DAMMATAN = '\u064c';
export const KASRATAN = '\u064d';
export const FATHA = '\u064e';
export const DAMMA = '\u064f';
export const KASRA = '\u0650';
export const SHADDA = '\u0651';
export const SUKUN = '\u0652';
export const MADDA_ABOVE = '\u0653';
export const COMBINING_HAMZA_ABOVE = '\u0654';
export const COMBINING_HAMZA_BELOW = '\u0655';
export const SUPERSCRIPT_ALEF = '\u0670';

/** Stretches a word for looks; it is no letter. */
export const TATWEEL = '\u0640';
export const ALEF_WASLA = '\u0671';

// Letters of other languages in Arabic script, met in names and in text typed on a Persian or Urdu keyboard.
export const PEH = '\u067e';
export const TCHEH = '\u0686';
export const JEH = '\u0698';
export const VEH = '\u06a4';
export const GAF = '\u06af';
export const NG = '\u06ad';
export const MAGHREBI_GAF = '\u06a8';
export const KEHEH = '\u06a9';
export const FARSI_YEH = '\u06cc';
export const YEH_BARREE = '\u06d2';
export const HEH_GOAL = '\u06c1';
export const HEH_DOACHASHMEE = '\u06be';

export const ARABIC_COMMA = '\u060c';
export const ARABIC_SEMICOLON = '\u061b';
export const ARABIC_QUESTION_MARK = '\u061f';
export const ARABIC_FULL_STOP = '\u06d4';
export const ARABIC_PERCENT = '\u066a';
export const ARABIC_DECIMAL = '\u066b';
export const ARABIC_THOUSANDS = '\u066c';
export const ARABIC_INDIC_ZERO = '\u0660';
export const EXTENDED_INDIC_ZERO = '\u06f0';

export const ELLIPSIS = '\u2026';
export const OPENING_GUILLEMET = '\u00ab';
export const CLOSING_GUILLEMET = '\u00bb';

// Invisible characters.
export const ZERO_WIDTH_SPACE = '\u200b';
export const ZWNJ = '\u200c';
export const ZWJ = '\u200d';
export const LRM = '\u200e';
export const RLM = '\u200f';
export const ALM = '\u061c';
export const BOM = '\ufeff';
export const SOFT_HYPHEN = '\u00ad';
export const NO_BREAK_SPACE = '\u00a0';
export const WORD_JOINER = '\u2060';

/** The short vowels, nunation, shadda and sukun, and the superscript alef: what a reader may leave out. */
export const TASHKEEL: readonly string[] = [
  FATHATAN,
  DAMMATAN,
  KASRATAN,
  FATHA,
  DAMMA,
  KASRA,
  SHADDA,
  SUKUN,
  SUPERSCRIPT_ALEF,
];

/** Embeddings, overrides and isolates, which can turn the order of a line round (U+202A–E, U+2066–9). */
export const BIDI_CONTROLS: readonly string[] = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];
