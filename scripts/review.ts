import { resolve } from 'node:path';
import { reviewArchive } from '../src/pipeline/review/review-archive.ts';
import { underLock } from '../src/pipeline/write/under-lock.ts';
import { runCommand } from './command-line/command.ts';
import { decideFrom } from './command-line/decide-from.ts';
import { printReview } from './command-line/print-review.ts';
import { ROOT, tell } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'review',
  about:
    'List the names that the recogniser finds and the registry lacks, most frequent first; take one into the registry, or see it no more.',
  more: [
    '  review -- accept "سليم الحداد" --as people --id salim-al-haddad --alias "الحاج سليم، أبو كريم"',
    '  review -- reject "سليم الحداد"',
  ].join('\n'),
  rest: '[accept|reject name]',
  flags: {
    as: {
      type: 'string',
      value: 'people|organisations|places',
      about: 'the file that an accepted name goes into',
    },
    id: { type: 'string', value: 'id', about: 'its permanent id (default: the name in Latin letters)' },
    type: {
      type: 'string',
      value: 'type',
      about: 'what it is, such as party or city (people: public-figure)',
    },
    alias: { type: 'string', value: 'names', about: 'other names of it, with commas between them' },
    description: { type: 'string', value: 'line', about: 'one neutral line about it' },
    top: { type: 'string', value: 'names', about: 'how many names to list (default: 50)' },
    format: { type: 'string', value: 'text|json', about: 'how to print the list (default: text)' },
    root: ROOT,
  },
  run: async ({ flags, rest: [verb, name] }) => {
    const root = resolve(String(flags['root'] ?? '.'));
    if (verb === undefined) {
      const { names, messages } = await reviewArchive(root);
      if (flags['format'] === 'json') console.log(JSON.stringify(names, undefined, 2));
      else console.log(printReview(names, Number(flags['top'] ?? 50)));
      return tell(messages);
    }
    const decide = decideFrom(verb, name, flags);
    if ('usage' in decide) {
      console.error(decide.usage);
      return 2;
    }
    const done = await underLock(root, () => decide.run(root));
    if (!('file' in done)) return tell('messages' in done ? done.messages : done);
    const { id, file } = done;
    const words =
      id === undefined
        ? '{name}: not proposed again, as {file} says'
        : '{name}: {id} in {file}; the next ingest links it';
    console.log(inWords(words, { name: name ?? '', file, id: id ?? '' }));
    return 0;
  },
});
