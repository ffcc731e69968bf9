import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../../src/registry/insert-entry.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { loadRegistry } from '../../../src/registry/registry.ts';
import { withArchive } from '../../cases/archive.ts';
import { root } from './shipped.ts';

const cases = globSync('tests/cases/registry/*', { cwd: root }).sort();

/** What is wrong in the files of a case, or hinders the entry of `insert.json`, and the ids that still count. */
async function look(folder: string): Promise<string> {
  const files = globSync('*.yaml', { cwd: folder }).sort();
  const { registry, messages, absent } = existsSync(join(folder, 'archive.json'))
    ? await withArchive(folder, readRegistry)
    : {
        ...loadRegistry(files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))),
        absent: [],
      };
  const [insertion] = globSync('insert.json', { cwd: folder });
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  const inserted =
    insertion && insertEntry(text, JSON.parse(readFileSync(join(folder, insertion), 'utf8')), files[0] ?? '');
  const told = [
    ...messages,
    ...absent.map(({ message }) => message),
    ...(typeof inserted === 'object' ? [inserted] : []),
  ].map(({ file, line, column, source, ruleId, reason }) => ({
    place: [file, line, column].filter((part) => part !== undefined).join(':'),
    id: `${source}/${ruleId}`,
    reason,
  }));
  const kept = registry.entries.map(({ id, aliases }) => ({
    id,
    aliases: aliases.map((alias) => alias.text),
  }));
  return `${JSON.stringify({ messages: told, kept }, null, 2)}\n`;
}

describe('cases of the registry', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(root, name);
    const expected = join(folder, 'messages.json');
    const actual = await look(folder);
    if (process.env['UPDATE'] === '1') writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
    expect(actual).toContain(`"registry/${basename(name)}"`);
  });
});
