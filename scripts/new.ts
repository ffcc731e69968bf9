import { resolve } from 'node:path';
import { languageOf } from '../src/briefing/message-language.ts';
import { addSeed } from '../src/pipeline/write/new-seed.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { askFor, askName, readArticle } from './command-line/ask.ts';
import { runCommand } from './command-line/command.ts';
import { LANGUAGE } from './command-line/language.ts';
import { ASKED_FLAGS, QUESTIONS } from './command-line/questions.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords, type Words } from './command-line/words.ts';

/** As shells give it for a program that was stopped by Ctrl+C. */
const STOPPED = 130;

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
    ...ASKED_FLAGS,
    language: LANGUAGE,
    root: ROOT,
  },
  run: async ({ flags }) => {
    const given = Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, String(value)]));
    const language = languageOf(flags['language']);
    const said = (words: Words, params = {}): string => inWords(words, params, language);
    const isAsked = process.stdin.isTTY && given['text'] === undefined;
    const answers = isAsked ? await askFor(given, language) : given;
    if (answers === undefined) {
      console.error(`\n${said('Stopped; nothing was written.')}`);
      return STOPPED;
    }
    const article = await readArticle(answers['text']);
    if (article === undefined) {
      if (answers['text']) console.error(said('There is no such file.'));
      console.error(said('Give the article with --text <file>, or --text - and the text on standard input.'));
      return 2;
    }
    const root = resolve(String(flags['root'] ?? '.'));
    const known = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, answers[name] ?? '']));
    for (let name: string | undefined = answers['name']; ; ) {
      const seed = { ...article, name: name || undefined, known };
      const done = await underLock(root, () => addSeed(root, seed));
      if (!('files' in done)) return tell(done, language);
      for (const file of done.files) console.log(said('wrote {file}', { file }));
      if (done.files.length > 0) console.log(said('Now run: npm run ingest'));
      const code = tell(done.messages, language);
      if (!isAsked || !done.messages.some(({ ruleId }) => ruleId === 'name-taken')) return code;
      name = await askName(language);
      if (name === undefined) return STOPPED;
    }
  },
});
