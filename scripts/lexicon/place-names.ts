const MAGIC = 0x950412de;
/** Vowel signs, tatweel and direction marks, which GeoNames has on some names. */
const MARKS = /[\u064b-\u0652\u0640\u200e\u200f]/g;
const NAME = /^[\u0621-\u063a\u0641-\u064a]{2,}(?: [\u0621-\u063a\u0641-\u064a]{2,}){0,3}$/;

/**
 * The Arabic place names of a compiled gettext catalogue and of CLDR's territories, sorted.
 *
 * @param catalogue bytes of a little-endian .mo file
 */
export function collectPlaceNames(catalogue: Uint8Array): readonly string[] {
  const names = [...readCatalogue(catalogue), ...territories()].map((name) => name.replace(MARKS, '').trim());
  return [...new Set(names.filter((name) => NAME.test(name)))].sort();
}

/** Format: GNU gettext manual, “The Format of GNU MO Files”. */
function readCatalogue(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not a little-endian .mo file');
  const count = view.getUint32(8, true);
  const table = view.getUint32(16, true);
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, i) => {
    const length = view.getUint32(table + 8 * i, true);
    const start = view.getUint32(table + 8 * i + 4, true);
    return decoder.decode(bytes.subarray(start, start + length));
  });
}

/** Countries by their two letters, regions of the world by their three digits (UN M49). */
function territories(): readonly string[] {
  const display = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = [
    ...letters.flatMap((first) => letters.map((second) => first + second)),
    ...Array.from({ length: 900 }, (_, i) => String(i + 1).padStart(3, '0')),
  ];
  return codes.map((code) => display.of(code)).filter((name) => name !== undefined);
}
