/** Letters that have a Latin letter of their own: nothing is lost. */
const OWN: readonly (readonly [string, string])[] = pairs('ابتجدرزسفقكلمنهوي', 'abtjdrzsfqklmnhwy');

/** Letters that share a Latin letter with another one, or take two: readable, but not to be turned back. */
const SHARED: readonly (readonly [string, string])[] = [
  ...pairs('أإآٱىةحصضطظؤئپڤگکیڭڨ', 'aiaaahhsdtzwypvgkygg'),
  ['ث', 'th'],
  ['خ', 'kh'],
  ['ذ', 'dh'],
  ['ش', 'sh'],
  ['غ', 'gh'],
  ['ع', 'a'],
  ['ء', ''],
  ['چ', 'ch'],
  ['ژ', 'zh'],
];

const LATIN: ReadonlyMap<string, { readonly latin: string; readonly isExact: boolean }> = new Map(
  [OWN, SHARED].flatMap((table) =>
    table.map(([letter, latin]) => [letter, { latin, isExact: table === OWN }]),
  ),
);

const DIGIT_ZEROS = [0x0660, 0x06f0];

/**
 * Write a text in lower-case ASCII letters, digits and hyphens. Arabic is given letter for letter, without the vowels
 * that it does not write; Latin letters lose their accents; spaces and punctuation become hyphens.
 *
 * @returns `isExact` is false where letters were merged or dropped: another text of the same script may give the same
 * @example transliterate('بيان رقم ٣') // { latin: 'byan-rqm-3', isExact: true }
 * @example transliterate('شرح') // { latin: 'shrh', isExact: false }
 */
export function transliterate(text: string): { readonly latin: string; readonly isExact: boolean } {
  let latin = '';
  let isExact = true;
  for (const character of text.normalize('NFC').toLowerCase()) {
    const known = LATIN.get(character) ?? writeOther(character);
    latin += known.latin;
    isExact &&= known.isExact;
  }
  return { latin: latin.replace(/-{2,}/g, '-').replace(/^-|-$/g, ''), isExact };
}

function writeOther(character: string): { readonly latin: string; readonly isExact: boolean } {
  if (/[a-z0-9]/.test(character)) return { latin: character, isExact: true };
  const unit = character.charCodeAt(0);
  const zero = DIGIT_ZEROS.find((first) => first <= unit && unit <= first + 9);
  if (zero !== undefined) return { latin: String(unit - zero), isExact: true };
  if (/[\p{P}\p{S}\p{Z}]/u.test(character)) return { latin: '-', isExact: unit < 0x80 };
  const bare = character.normalize('NFKD').replace(/[^a-z0-9]/gi, '');
  return { latin: bare.toLowerCase(), isExact: false };
}

function pairs(letters: string, latin: string): readonly (readonly [string, string])[] {
  return Array.from(letters, (letter, i) => [letter, latin.charAt(i)] as const);
}
