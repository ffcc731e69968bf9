import { decodeLegacy } from './legacy-encoding.ts';

/** A text as its bytes spell it. A byte-order mark stays in the text; repair drops it. */
export interface Decoded {
  readonly text: string;
  /** Name as the WHATWG Encoding Standard writes it. */
  readonly encoding: string;
  /** Byte sequences that spell nothing; each is U+FFFD in the text. */
  readonly damaged: number;
}

/** Formats that are no text, by their first bytes, with the name that a message gives. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u001f\u008b', 'gzip data'],
];

/** Random bytes hold 10 % control characters; text hold none but for damage. */
const MOST_CONTROLS = 0.05;

/** More broken sequences than this among those of several bytes, and the text was never UTF-8. */
const MOST_DAMAGE = 0.05;

/** What a file is by its first bytes, in words for a message; undefined for what is not among the formats we know. */
export function findSignature(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/**
 * What the bytes are when they are no text.
 *
 * @returns words for a message, such as «a PDF document»; undefined for text
 */
export function findBinaryKind(bytes: Uint8Array): string | undefined {
  const known = findSignature(bytes);
  if (known !== undefined) return known;
  if (findUtf16(bytes) !== undefined) return undefined;
  const controls = bytes.reduce((sum, byte) => sum + (byte < 0x20 && !isTextControl(byte) ? 1 : 0), 0);
  return controls > bytes.length * MOST_CONTROLS ? 'binary data' : undefined;
}

/**
 * Decode an Arabic text of unknown encoding: UTF-8, UTF-16 in either byte order, with or without byte-order mark,
 * windows-1256 or ISO-8859-6.
 *
 * UTF-16 comes before UTF-8, because Arabic in UTF-16 without a mark is also valid, senseless UTF-8; UTF-8 comes
 * before the single-byte sets, because hardly any text of theirs is valid UTF-8. UTF-8 with a few broken sequences
 * is read and its damage counted.
 *
 * @returns undefined where none of them gives Arabic
 * @example decode(Uint8Array.of(0xc7, 0xe1, …)) // { text: 'ال…', encoding: 'windows-1256', damaged: 0 }
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined)
    return { text: decodeUtf16(bytes, utf16), encoding: utf16, damaged: bytes.length % 2 };
  return decodeUtf8(bytes) ?? decodeLegacy(bytes);
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', damaged: 0 };
  } catch {
    const damaged = text.match(/\ufffd/g)?.length ?? 0;
    const sound = text.match(/[\u0080-\ufffc\ufffe\uffff]/g)?.length ?? 0;
    return damaged <= sound * MOST_DAMAGE ? { text, encoding: 'utf-8', damaged } : undefined;
  }
}

/** Lone surrogates stay: a decoder would hide them, and repair reports them. */
function decodeUtf16(bytes: Uint8Array, encoding: string): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const text = (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`;
}

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const high = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    // The high byte of an Arabic letter is 06, of ASCII 00; the low one is rarely either.
    if (bytes[i] === 0x06 || bytes[i] === 0x00) high[i % 2] = (high[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high.map((count) => count / Math.max(1, bytes.length / 2));
  if (odd > 0.6 && even < 0.2) return 'utf-16le';
  if (even > 0.6 && odd < 0.2) return 'utf-16be';
  return undefined;
}

/** Tab, line feed, vertical tab, form feed, carriage return; substitute ends files of old systems. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a;
}
