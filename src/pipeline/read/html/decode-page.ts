import { type Decoded, decode } from '../decode.ts';

/** A page names its encoding within its first kilobyte, as the HTML standard asks. */
const HEAD = 4096;
const LABEL = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * Decode a page. What the bytes show comes before what the page says of them, because saving a page often changes
 * the one and not the other; the page's word decides where the bytes leave a doubt.
 *
 * @param label encoding that came with the page, such as that of a mail's part
 */
export function decodePage(bytes: Uint8Array, label?: string): Decoded | undefined {
  const found = decode(bytes);
  if (found?.encoding.startsWith('utf-') === true) return found;
  const stated = label ?? statedEncoding(bytes);
  return (stated === undefined ? undefined : decodeAs(bytes, stated)) ?? found;
}

/** The encoding that a page states in its head, as the Encoding Standard names it. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const match = LABEL.exec(head);
  return match?.[1] ?? match?.[2];
}

/** Only an encoding that has Arabic letters can be right: Western ones are stated out of habit. */
function decodeAs(bytes: Uint8Array, label: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    const isArabic = /[\u0621-\u064a]/.test(text);
    return isArabic ? { text, encoding: decoder.encoding, damaged: 0 } : undefined;
  } catch (error) {
    // An unknown label is a RangeError, bytes that are not in the encoding a TypeError.
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}
