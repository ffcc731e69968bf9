import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { runCommand } from './command-line/command.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '..', 'src', 'styles', 'fonts');

/** Faces of the site; their packages keep Arabic and Latin in files of their own, and so do we. */
const FACES = [
  { family: 'noto-naskh-arabic', weight: 400 },
  { family: 'ibm-plex-sans-arabic', weight: 400 },
  { family: 'ibm-plex-sans-arabic', weight: 600 },
] as const;

/**
 * What each file holds. Arabic: letters and marks of modern Arabic, the letters that Maghrebi, Persian and
 * Kurdish names add, both rows of digits, its punctuation. Signs: digits and punctuation, which nearly every
 * page needs. Latin: the letters of French and English, which a page loads only if it has any.
 */
const SCRIPTS = {
  arabic: `${range(0x20, 0x20)}${range(0xa0, 0xa0)}،؛؟٪٫٬٭۔${range(0x621, 0x655)}${range(0x670, 0x671)}پچژڤڥڨڭگیکېێڕڵۆە${range(0x660, 0x669)}${range(0x6f0, 0x6f9)}${range(0x200c, 0x200f)}\u{FDFA}`,
  signs: `${range(0x21, 0x40)}${range(0x5b, 0x60)}${range(0x7b, 0x7e)}«»·°±×÷§©–—‘’‚“”„•…‹›€`,
  latin: `${range(0x41, 0x5a)}${range(0x61, 0x7a)}ÀÂÆÇÈÉÊËÎÏÔÖÙÛÜàâäæçèéêëîïñóôöùûüŒœ`,
} as const;

await runCommand({
  name: 'build-fonts',
  about: 'Cut the site’s fonts down to the letters that Arabic news needs: src/styles/fonts/*.woff2.',
  flags: {},
  run: async () => {
    for (const { family, weight } of FACES) {
      for (const [script, letters] of Object.entries(SCRIPTS)) {
        const source = require.resolve(
          `@fontsource/${family}/files/${family}-${script === 'arabic' ? script : 'latin'}-${weight}-normal.woff2`,
        );
        // Hints are for screens of another age, and a quarter of the bytes.
        const subset = await subsetFont(await readFile(source), letters, {
          targetFormat: 'woff2',
          noHinting: true,
        });
        const name = `${family}-${script}-${weight}.woff2`;
        await writeFile(join(folder, name), subset);
        console.log(`${name}  ${(subset.length / 1024).toFixed(1)} KB`);
      }
    }
    return 0;
  },
});

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));
}
