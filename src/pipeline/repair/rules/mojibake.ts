import type { Edit } from '../../../briefing/edit.ts';
import { editMatches, shiftEdit } from '../pattern-edits.ts';

/** In which encoding the bytes of Arabic text were wrongly read, and in which they should have been. */
const MISREADINGS: readonly { readonly wrong: string; readonly right: string; readonly sign: RegExp }[] = [
  // ط§ظ„: UTF-8 read as windows-1256. Each Arabic letter shows as one of these two and something that joins no word.
  { wrong: 'windows-1256', right: 'utf-8', sign: /(?:[طظ][^\u0621-\u064a\s]?[^\u0621-\u064a\s]?){4}/ },
  // Ø§Ù„: UTF-8 read as windows-1252.
  { wrong: 'windows-1252', right: 'utf-8', sign: /(?:[ØÙ][\u0080-\u2122]){3}/ },
  // ÇáÌÒÇÆÑ: windows-1256 read as windows-1252.
  { wrong: 'windows-1252', right: 'windows-1256', sign: /[À-ÿ]{4}.*?[À-ÿ]{4}/ },
];

const RUN = /[^\0-\u007f]+/g;
const ARABIC =
  /^[\u060c\u061b\u061f\u0621-\u065f\u0660-\u0669\u00ab\u00bb\u2013-\u201e\u2026\u00a0\u200c-\u200f]+$/;

/**
 * Arabic that was read in the wrong encoding becomes Arabic again, where the bytes allow nothing else: all runs of a
 * line that the misreading explains, on lines that show its sign.
 *
 * @example applyEdits('Ø§Ù„Ø¬Ø²Ø§Ø¦Ø±', undoMojibake('Ø§Ù„Ø¬Ø²Ø§Ø¦Ø±')) // 'الجزائر'
 */
export function undoMojibake(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const misreading = MISREADINGS.find(({ sign }) => sign.test(line));
    if (misreading !== undefined) {
      const encode = encoderOf(misreading.wrong);
      const decoder = new TextDecoder(misreading.right, { fatal: true });
      for (const edit of editMatches(line, RUN, (run) => reread(run, encode, decoder), 'mojibake')) {
        edits.push(shiftEdit(edit, start));
      }
    }
    start += line.length + 1;
  }
  return edits;
}

function reread(run: string, encode: ReadonlyMap<string, number>, decoder: TextDecoder): string {
  const bytes: number[] = [];
  for (const character of run) {
    const byte = encode.get(character);
    if (byte === undefined) return run;
    bytes.push(byte);
  }
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    return ARABIC.test(text) ? text : run;
  } catch {
    return run;
  }
}

/** Bytes 80–9F of windows-1252; those that it leaves open, and all in ISO-8859-1, are the control of the same number. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of each character of a single-byte encoding. */
function encoderOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const upper = Array.from({ length: 128 }, (_, i) => decoder.decode(Uint8Array.of(i + 128)));
  if (encoding !== 'windows-1252') return numberFrom(128, upper);
  const controls = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i + 128));
  return new Map([...numberFrom(128, controls), ...numberFrom(128, [...WINDOWS_1252, ...upper.slice(32)])]);
}

function numberFrom(first: number, characters: readonly string[]): ReadonlyMap<string, number> {
  return new Map(characters.map((character, i) => [character, i + first]));
}
