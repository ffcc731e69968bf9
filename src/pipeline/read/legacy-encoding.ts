import type { Decoded } from './decode.ts';

/** The single-byte encodings of Arabic that are still met; the first wins where both fit as well. */
const LEGACY_ENCODINGS = ['windows-1256', 'iso-8859-6'] as const;

/** About 75 % of the letters of Arabic prose of any kind; the wrong encoding brings 30–50 %. */
const FREQUENT = /[اليمونرتهبةدع]/g;
const ARABIC = /[\u0621-\u063a\u0641-\u064a]/g;
/** What no Arabic text holds in number: accented Latin letters, control characters, symbols. */
const FOREIGN =
  /[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0679-\u06d2]/g;
const ARTICLE = /\u0627\u0644/g;
/** The commonest words: read in the wrong encoding, hardly any of them comes about by chance. */
const COMMON =
  /(?<![\u0621-\u064a])(?:في|من|على|إلى|أن|إن|ما|لا|عن|مع|كل|بعد|قد|ثم|حتى|هو|هي|أو|كان|هذا|هذه|التي|الذي|سنة)(?![\u0621-\u064a])/g;
/** Letters of a word, on average. */
const WORD = 4.5;

/** Below this, letters spell no Arabic. */
export const LEAST_PLAUSIBLE = 0.6;

/**
 * Decode bytes as the single-byte encoding that makes the more plausible Arabic of them.
 *
 * @returns undefined where neither does
 */
export function decodeLegacy(bytes: Uint8Array): Decoded | undefined {
  let best: Decoded | undefined;
  let most = LEAST_PLAUSIBLE;
  for (const encoding of LEGACY_ENCODINGS) {
    const text = decodeStrictly(bytes, encoding);
    if (text === undefined) continue;
    const plausible = weighArabic(text);
    if (plausible <= most) continue;
    most = plausible;
    best = { text, encoding, damaged: 0 };
  }
  return best;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * How much a text looks like Arabic prose: the share of frequent letters, with a bonus for common words and for the
 * article ال, which one word in three has. Prose of any kind has 0.9 or more, letters by chance 0.5.
 */
export function weighArabic(text: string): number {
  const arabic = count(text, ARABIC);
  const frequent = count(text, FREQUENT) / Math.max(1, arabic + 2 * count(text, FOREIGN));
  return frequent + (count(text, ARTICLE) + WORD * count(text, COMMON)) / Math.max(1, arabic);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
