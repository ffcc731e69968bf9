import { readFile, writeFile } from 'node:fs/promises';
import { scoreNames } from '../src/pipeline/evaluate/name-accuracy.ts';
import { LISTS } from '../src/pipeline/extract/recognise/gazetteer.ts';
import { writeModel } from '../src/pipeline/extract/recognise/model-file.ts';
import { readCorpus } from '../src/pipeline/extract/recognise/training/corpus.ts';
import { listCountryNames } from '../src/pipeline/extract/recognise/training/country-names.ts';
import { hashLists, readList } from '../src/pipeline/extract/recognise/training/gazetteer-lists.ts';
import { readRunningText } from '../src/pipeline/extract/recognise/training/running-text.ts';
import { train } from '../src/pipeline/extract/recognise/training/train.ts';
import { readRegistry } from '../src/registry/read-registry.ts';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

const HOME = new URL('../src/pipeline/extract/recognise/', import.meta.url);

await runCommand({
  name: 'train',
  about:
    'Train the name recogniser on a CoNLL file and write its weights. Classes of words are found in the texts given besides.',
  rest: '<train.conll> [text.jsonl | text.conll …]',
  flags: {
    also: { type: 'string', value: 'file', about: 'a further CoNLL file, of other origin or guidelines' },
    out: { type: 'string', value: 'file', about: 'where the weights go (default: into src/)' },
  },
  run: async ({ flags, rest: [file, ...texts] }) => {
    if (file === undefined) {
      console.error(inWords('Name a training file: `token tag` a line, a blank line between sentences.'));
      return 2;
    }
    const corpus = readCorpus(await readFile(file, 'utf8'));
    const also =
      typeof flags['also'] === 'string' ? readCorpus(await readFile(flags['also'], 'utf8')) : undefined;
    const lists = Object.fromEntries(
      await Promise.all(
        LISTS.map(async (list) => {
          const url = new URL(`gazetteers/${list}.tsv`, HOME);
          return [list, readList(await readFile(url, 'utf8'))] as const;
        }),
      ),
    ) as Record<(typeof LISTS)[number], readonly string[]>;
    const places = [...lists.places, ...listCountryNames()];
    const { data, proposed } = train({
      corpus,
      ...(also && { also }),
      gazetteer: hashLists({ ...lists, places }),
      registry: (await readRegistry('.')).registry,
      text: (
        await Promise.all(texts.map(async (text) => readRunningText(text, await readFile(text, 'utf8'))))
      ).flat(),
      onStep: (step) => console.error(`… ${step}`),
    });
    const bytes = writeModel(data);
    await writeFile(typeof flags['out'] === 'string' ? flags['out'] : new URL('weights.bin', HOME), bytes);
    console.error(inWords('{bytes} bytes. How well unseen parts are read:', { bytes: bytes.length }));
    console.log(JSON.stringify(scoreNames(corpus.tags, proposed)));
    return 0;
  },
});
