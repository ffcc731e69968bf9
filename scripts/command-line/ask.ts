import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';

/** What a person may know of an article: the keys of a side-car, and what is asked. */
export const QUESTIONS = {
  title: 'headline, if the text has none of its own',
  date: 'day of publication, YYYY-MM-DD, YYYY-MM or YYYY',
  publisher: 'who published it',
  author: 'who wrote it',
  url: 'where it was published, https://…',
  licence: 'its licence, in words that readers see',
  collection: 'collection of the archive that it belongs to',
  embargo: 'first day on which it may be published, YYYY-MM-DD',
} as const;

/** A line of its own that ends a pasted text. */
const END = '.';

/**
 * Ask, on the terminal, for everything that was not given.
 *
 * @returns what was given and what was answered; an empty answer is no answer
 */
export async function askFor(
  given: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Record<string, string> = { ...given };
  try {
    for (const [name, about] of Object.entries(QUESTIONS)) {
      if (answers[name] === undefined)
        answers[name] = await terminal.question(`${name} (${about}; Enter for none): `);
    }
    const text = await terminal.question('text (a file; Enter to paste): ');
    if (text !== '') return { ...answers, text };
    console.error(`Paste the text, then a line with nothing but «${END}».`);
    const lines: string[] = [];
    for await (const line of terminal) {
      if (line === END) break;
      lines.push(line);
    }
    return { ...answers, text: `pasted:${lines.join('\n')}\n` };
  } finally {
    terminal.close();
  }
}

/**
 * The article that an answer stands for: a file, standard input, or a text that was pasted.
 *
 * @returns undefined if there is none
 */
export async function readArticle(
  text: string | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly extension: string } | undefined> {
  if (text === undefined) return undefined;
  if (text === '-') return { bytes: await buffer(process.stdin), extension: '.txt' };
  if (text.startsWith('pasted:'))
    return { bytes: Buffer.from(text.slice('pasted:'.length)), extension: '.txt' };
  const bytes = await readFile(text).catch(() => undefined);
  return bytes === undefined ? undefined : { bytes, extension: extname(text).toLowerCase() || '.txt' };
}
