import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRendered, type Rendered, readRendered } from '../../../src/site/rendered.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'mujaz-rendered-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

/** The store does not look into what it keeps: an id and a body will do. */
function rendered(id: string, html = `<p>${id}: نصّ الخبر</p>`): Rendered {
  return { id, html } as Rendered;
}

function keep(...ids: readonly string[]): void {
  const store = openRendered(cache);
  for (const id of ids) if (!store.has(id)) store.add(id, rendered(id));
  store.save(new Set(ids));
}

function packs(): readonly string[] {
  return readdirSync(join(cache, 'rendered')).filter((name) => name.endsWith('.jsonl'));
}

test('what is kept is read again, by a later build too', () => {
  keep('a', 'b');
  keep('a', 'b', 'c');
  for (const id of ['a', 'b', 'c']) expect(readRendered(cache, id)).toEqual(rendered(id));
});

test('what is not used is forgotten', () => {
  keep('a', 'b');
  keep('b');
  expect(() => readRendered(cache, 'a')).toThrow('No briefing is kept under a.');
  expect(openRendered(cache).has('a')).toBe(false);
  expect(readRendered(cache, 'b')).toEqual(rendered('b'));
});

test('the file shrinks when most of it is not used', () => {
  keep(...Array.from({ length: 100 }, (_, i) => `old-${i}`));
  const [before = ''] = packs();
  const size = statSync(join(cache, 'rendered', before)).size;
  keep('old-7', 'new');
  const [after = '', ...others] = packs();
  expect(others).toEqual([]);
  expect(statSync(join(cache, 'rendered', after)).size).toBeLessThan(size / 10);
  expect(readRendered(cache, 'old-7')).toEqual(rendered('old-7'));
  expect(readRendered(cache, 'new')).toEqual(rendered('new'));
});

test('what a killed build added is as if it had not been, and stands in nobody’s way', () => {
  keep('a');
  openRendered(cache).add('half', rendered('half'));
  appendFileSync(join(cache, 'rendered', packs()[0] ?? ''), '{"id":"cut off in the mid');
  expect(openRendered(cache).has('half')).toBe(false);
  keep('a', 'b');
  for (const id of ['a', 'b']) expect(readRendered(cache, id)).toEqual(rendered(id));
});

test('a file that was cut is made anew', () => {
  keep('a', 'b');
  truncateSync(join(cache, 'rendered', packs()[0] ?? ''), 10);
  expect(openRendered(cache).has('a')).toBe(false);
  keep('a', 'c');
  expect(readRendered(cache, 'a')).toEqual(rendered('a'));
});
