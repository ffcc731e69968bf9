import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';
import { collectPlaceNames } from './lexicon/place-names.ts';
import { keepStems } from './lexicon/words.ts';

const FOLDER = join(import.meta.dirname, '..', 'src', 'pipeline', 'repair', 'glue');

const WORD_SOURCE =
  "word list of tessdata_fast's ara.traineddata (Debian tesseract-ocr-ara 1:4.1.0-2), folded, particles left out";
const PLACE_SOURCE =
  'Arabic names of geonames.org (Debian libgeonames-common 0.3.0-1) and of CLDR territories (Intl.DisplayNames)';

await runCommand({
  name: 'build-lexicon',
  about:
    'Make the lexicon and the place names that glued words are judged by: src/pipeline/repair/glue/*.json.',
  more: [
    '  apt-get install tesseract-ocr tesseract-ocr-ara; apt-get download libgeonames-common; dpkg -x …',
    '  combine_tessdata -u ara.traineddata ara.; dawg2wordlist ara.lstm-unicharset ara.lstm-word-dawg words.txt',
  ].join('\n'),
  flags: {
    words: { type: 'string', value: 'file', about: 'words.txt, as dawg2wordlist writes it' },
    places: { type: 'string', value: 'file', about: 'the file ar/LC_MESSAGES/geonames.mo' },
    date: { type: 'string', value: 'YYYY-MM-DD', about: 'the day to write on top of the file' },
  },
  run: async ({ flags: { words, places, date } }) => {
    if (typeof words !== 'string' || typeof places !== 'string' || typeof date !== 'string') {
      console.error(inWords('Give --words, --places and --date; --help says where they come from.'));
      return 2;
    }
    await writeData('lexicon.json', {
      source: WORD_SOURCE,
      licence: 'Apache-2.0',
      date,
      words: keepStems(await readFile(words, 'utf8')),
    });
    await writeData('places.json', {
      source: PLACE_SOURCE,
      licence: 'CC-BY-4.0 (geonames.org), Unicode-3.0 (CLDR)',
      date,
      names: collectPlaceNames(new Uint8Array(await readFile(places))),
    });
    return 0;
  },
});

async function writeData(name: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(join(FOLDER, name), `${JSON.stringify(data, null, 2)}\n`);
  console.log(inWords('wrote {file}', { file: name }));
}
