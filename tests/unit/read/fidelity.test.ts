import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isRefused, read } from '../../../src/pipeline/read/index.ts';
import { openReadingSession } from '../../../src/pipeline/read/session.ts';
import { repair } from '../../../src/pipeline/repair/index.ts';
import { sameWords } from './same-words.ts';

const root = join(import.meta.dirname, '../../fixtures/formats');
const files = readdirSync(join(root, 'seeds')).sort();
const session = openReadingSession();

/** Title and text of a file, as the pipeline goes on with them. */
async function recover(file: string): Promise<string> {
  const source = await read(`seeds/${file}`, root, session);
  if (isRefused(source)) throw new Error(source.messages.map(String).join('\n'));
  const { text } = repair(source);
  const { title } = source.known;
  return title === undefined || text.startsWith(title) ? text : `${title}\n${text}`;
}

afterAll(() => session.close());

describe('what comes out of a file is what its author put in', () => {
  it('on five files a format at least', () => {
    const formats = Object.groupBy(files, (file) => file.split('.').at(-1) ?? '');
    for (const [format, all = []] of Object.entries(formats)) expect(all.length, format).toBeGreaterThan(4);
  });

  it.each(files)('%s', async (file) => {
    const [name = ''] = file.split('.');
    const source = readFileSync(join(root, 'texts', `${name}.txt`), 'utf8');
    expect(sameWords(source, await recover(file))).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the measure', () => {
  it('sees words that are lost, added, changed, glued or moved', () => {
    const text = 'وصل الوفد صباح اليوم';
    expect(sameWords(text, text)).toBe(1);
    const others = ['وصل الوفد صباح', `${text} أمس`, 'وصل الوفد مساء اليوم', 'وصل الوفد صباحاليوم'];
    for (const other of [...others, 'الوفد وصل صباح اليوم']) expect(sameWords(text, other)).toBeLessThan(1);
  });
});
