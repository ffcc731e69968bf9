import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRecogniser } from '../../../src/pipeline/extract/recognise/index.ts';

const here = import.meta.dirname;
const FILE = 'weights.bin';

it.each(globSync('weights-*/', { cwd: here }).sort())('%s', async (folder) => {
  const bytes = await readFile(join(here, folder, FILE)).catch(() => undefined);
  const { learnt, messages } = openRecogniser(bytes, FILE);
  expect(learnt).toBeUndefined();
  const shown = messages.map(({ source, ruleId, file, reason, fatal }) => ({
    id: `${source}/${ruleId}`,
    severity: fatal === true ? 'error' : 'warning',
    place: file,
    reason,
  }));
  const actual = `${JSON.stringify(shown, null, 2)}\n`;
  const expected = join(here, folder, 'messages.json');
  if (process.env['UPDATE'] === '1') await writeFile(expected, actual);
  expect(actual, `${expected}; UPDATE=1 writes it`).toBe(
    await readFile(expected, 'utf8').catch(() => undefined),
  );
});
