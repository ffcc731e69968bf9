import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';
import { inLanguage, type Language } from '../../src/briefing/message-language.ts';
import { withoutExtension } from '../../src/briefing/seed-entry.ts';
import { judgeAnswer } from '../../src/pipeline/write/new-seed.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { inWords } from './words.ts';

/** A line of its own that ends a pasted text. */
const END = '.';

/** Marks an answer that is a text itself, where others name its file. */
const PASTED = 'pasted:';

/** Asks one thing, on the terminal. */
type Ask = (prompt: string) => Promise<string>;

/**
 * Ask, on the terminal, for everything that was not given. An answer that cannot be used is asked again, so that
 * nothing that was typed is lost.
 *
 * @returns what was given and what was answered, an empty answer being none; undefined if the person stopped
 */
export async function askFor(
  given: Readonly<Record<string, string>>,
  language: Language,
): Promise<Readonly<Record<string, string>> | undefined> {
  return onTerminal(async (ask, lines) => {
    const answers: Record<string, string> = { ...given };
    for (const [name, about] of Object.entries(QUESTIONS) as [Question, (typeof QUESTIONS)[Question]][]) {
      const prompt = inWords(
        '{name} ({about}; Enter for none): ',
        { name, about: inWords(about, {}, language) },
        language,
      );
      answers[name] ??= await askUntilRight(ask, prompt, (answer) =>
        judgeAnswer(name, answer).map((message) => inLanguage(message, language).reason),
      );
    }
    const file = await askUntilRight(
      ask,
      inWords('text (a file; Enter to paste): ', {}, language),
      async (answer) =>
        answer === '' || (await readFile(answer).then(Boolean, () => false))
          ? []
          : [inWords('There is no such file.', {}, language)],
    );
    if (file !== '') return { ...answers, text: file };
    console.error(inWords('Paste the text, then a line with nothing but «{end}».', { end: END }, language));
    return { ...answers, text: `${PASTED}${(await lines()).join('\n')}\n` };
  });
}

/** Ask for another name. @returns undefined if the person stopped */
export function askName(language: Language): Promise<string | undefined> {
  return onTerminal((ask) =>
    ask(inWords('another name for the article’s file, of letters, digits and hyphens: ', {}, language)),
  );
}

async function askUntilRight(
  ask: Ask,
  prompt: string,
  judge: (answer: string) => readonly string[] | Promise<readonly string[]>,
): Promise<string> {
  for (;;) {
    const answer = (await ask(prompt)).trim();
    const faults = await judge(answer);
    if (faults.length === 0) return answer;
    console.error(faults.join('\n'));
  }
}

/** Talk on the terminal until all is said, or the person presses Ctrl+C or Ctrl+D. */
async function onTerminal<T>(
  talk: (ask: Ask, lines: () => Promise<readonly string[]>) => Promise<T>,
): Promise<T | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  terminal.on('SIGINT', () => {
    stop.abort();
    terminal.close();
  });
  try {
    return await talk(
      (prompt) => terminal.question(prompt, { signal: stop.signal }),
      async () => {
        const lines: string[] = [];
        for await (const line of terminal) {
          if (line === END) break;
          lines.push(line);
        }
        stop.signal.throwIfAborted();
        return lines;
      },
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
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
  if (text.startsWith(PASTED)) return { bytes: Buffer.from(text.slice(PASTED.length)), extension: '.txt' };
  const bytes = await readFile(text).catch(() => undefined);
  const extension = basename(text)
    .slice(withoutExtension(basename(text)).length)
    .toLowerCase();
  return bytes === undefined ? undefined : { bytes, extension: extension || '.txt' };
}
