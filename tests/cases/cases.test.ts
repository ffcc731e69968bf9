import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { messageTable } from '../../src/briefing/message-table.ts';
import { rooms } from './rooms.ts';

const here = import.meta.dirname;

/** What a person sees of a message, as the case lists it. */
function show(message: VFileMessage): unknown {
  const { file, line, column, source, ruleId, reason, fatal } = message;
  const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return { id: `${source}/${ruleId}`, severity, place, reason };
}

/** Invisible characters as escapes: a reviewer must see them. */
function print(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify(value, null, 2).replace(/[^\P{C}\n]|[^\P{Z} ]/gu, (found) =>
    found.split('').map(escaped).join(''),
  );
  return `${json}\n`;
}

async function compare(file: string, actual: string): Promise<void> {
  if (process.env['UPDATE'] === '1') await writeFile(file, actual);
  expect(actual, `${file} is what the room gives; UPDATE=1 writes it`).toBe(
    await readFile(file, 'utf8').catch(() => undefined),
  );
}

describe.each(Object.entries(rooms))('cases of %s', (room, run) => {
  const folders = globSync(`${room}/*`, { cwd: here }).sort();

  it('are there', () => {
    expect(folders.length).toBeGreaterThan(0);
  });

  it.each(folders)('%s', async (folder) => {
    const { result, messages } = await run(join(here, folder));
    await compare(join(here, folder, 'expected.json'), print(result));
    await compare(join(here, folder, 'messages.json'), print(messages.map(show)));
  });

  it('give every message of the room', async () => {
    const files = globSync(`${room}/*/messages.json`, { cwd: here });
    const lists = await Promise.all(files.map((file) => readFile(join(here, file), 'utf8')));
    const given = new Set(lists.flatMap((list) => JSON.parse(list).map(({ id }: { id: string }) => id)));
    const ids = Object.keys(messageTable).filter((id) => dirname(id) === room);
    expect(ids.filter((id) => !given.has(id))).toEqual([]);
    const named = new Set(folders.map((folder) => `${room}/${basename(folder)}`));
    expect(
      ids.filter((id) => !named.has(id)),
      'ids without a folder of their name',
    ).toEqual([]);
  });
});
