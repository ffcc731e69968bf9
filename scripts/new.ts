import { resolve } from 'node:path';
import { addSeed } from '../src/pipeline/write/new-seed.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { askFor, QUESTIONS, readArticle } from './command-line/ask.ts';
import { runCommand } from './command-line/command.ts';
import { ROOT, tell } from './command-line/tell.ts';

const known = Object.entries(QUESTIONS).map(([name, about]) => {
  return [name, { type: 'string', value: name, about }] as const;
});

await runCommand({
  name: 'new',
  about:
    'Add an article: write it and what you know of it into seeds/. Asks for what is not given by a flag, where there is somebody to ask.',
  flags: {
    text: { type: 'string', value: 'file', about: 'the article’s file; - for standard input' },
    name: {
      type: 'string',
      value: 'name',
      about: 'name of the seed, which becomes its address (of the title)',
    },
    ...Object.fromEntries(known),
    root: ROOT,
  },
  run: async ({ flags }) => {
    const given = Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, String(value)]));
    const answers = process.stdin.isTTY && given['text'] === undefined ? await askFor(given) : given;
    const article = await readArticle(answers['text']);
    if (article === undefined) {
      console.error('Give the article with --text <file>, or --text - and the text on standard input.');
      return 2;
    }
    const root = resolve(String(flags['root'] ?? '.'));
    const entries = Object.keys(QUESTIONS).map((name) => [name, answers[name] ?? '']);
    const seed = { ...article, name: answers['name'] || undefined, known: Object.fromEntries(entries) };
    const done = await underLock(root, () => addSeed(root, seed));
    if (!('files' in done)) return tell(done);
    for (const file of done.files) console.log(`wrote ${file}`);
    if (done.files.length > 0) console.log('Now run: npm run ingest');
    return tell(done.messages);
  },
});
