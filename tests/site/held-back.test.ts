import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyFixture, PROJECT, pagesOf } from './site.ts';

/** Words that no output may hold, however it is packed. */
const SECRETS = ['qxdraftword', 'qxembargoword'] as const;

let root: string;

beforeAll(async () => {
  root = await copyFixture();
  const draft = readFileSync(join(root, 'content', 'briefings', 'draft-note.mdx'), 'utf8');
  write('draft-note', draft.replaceAll('مسودة', SECRETS[0]));
  const embargoed = draft.replaceAll('مسودة', SECRETS[1]).replace('draft: true', 'draft: false');
  write('later-note', embargoed.replace('corrections: []', 'embargo: "2030-01-02"\ncorrections: []'));
  writeFileSync(join(root, 'content', 'moved.yaml'), 'older-talks: old-talks\nold-talks: border-talks\n');
  const why = '{ date: "2029-12-31", reason: سُحب بطلب من كاتبه. }';
  writeFileSync(join(root, 'content', 'withdrawn.yaml'), `bad-news: ${why}\n`);
});

function write(id: string, text: string): void {
  writeFileSync(join(root, 'content', 'briefings', `${id}.mdx`), text);
}

function build(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'scripts', 'build.ts'), '--root', root, ...args],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

/** The texts of a file: its bytes, what is packed in them, and what is packed in base64 in its text. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const packed = [...text.matchAll(/[A-Za-z0-9+/]{100,}={0,2}/g)].map(([code]) =>
    Buffer.from(code, 'base64'),
  );
  const parts = [...unpack(bytes), ...packed.flatMap((part) => [part, ...unpack(part)])];
  return [text, ...parts.map((part) => Buffer.from(part).toString('utf8'))];
}

function unpack(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.values(unzipSync(bytes)).flatMap((part) => [part, ...unpack(part)]);
  }
  return [];
}

function filesWith(word: string): readonly string[] {
  const out = join(root, 'dist');
  return globSync('**/*', { cwd: out, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.includes(word) || textsOf(readFileSync(file)).some((text) => text.includes(word)))
    .map((file) => file.slice(out.length + 1));
}

describe('what is held back', () => {
  it('is in no output, and the build says why', () => {
    const output = build('--date', '2030-01-01');
    for (const secret of SECRETS) expect(filesWith(secret)).toEqual([]);
    expect(filesWith('later-note')).toEqual([]);
    expect(filesWith('border-talks').length).toBeGreaterThan(3);
    expect(output).toContain('Building for 2030-01-01.');
    expect(output).toMatch(/draft-note\.mdx[\s\S]*?It is a draft/);
    expect(output).toMatch(/later-note\.mdx[\s\S]*?held back until 2030-01-02/);
  });

  it('is not what is gone: an old address leads on, a withdrawn one says why', () => {
    const page = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
    for (const name of ['b/old-talks.html', 'b/older-talks.html']) {
      expect(page(name)).toContain('<meta http-equiv="refresh" content="0; url=/b/border-talks">');
      expect(page(name)).toMatch(/<a href="\/b\/border-talks">/);
      expect(page(name)).toContain('<meta name="robots" content="noindex">');
    }
    expect(page('b/bad-news.html')).toContain('سُحب بطلب من كاتبه.');
    expect(page('_redirects')).toBe('/b/old-talks /b/border-talks 301\n/b/older-talks /b/border-talks 301\n');
    for (const list of ['feed.xml', 'index.html', 'archive.html']) {
      expect(page(list)).not.toMatch(/old-talks|bad-news/);
    }
  });

  it('comes out on its day, and goes again in a build of an earlier day', () => {
    build('--date', '2030-01-02');
    expect(filesWith(SECRETS[1])).toEqual(expect.arrayContaining(['b/later-note.html']));
    expect(filesWith(SECRETS[1]).some((file) => file.startsWith('pagefind/'))).toBe(true);
    build('--date', '2030-01-01');
    expect(filesWith(SECRETS[1])).toEqual([]);
    expect(pagesOf(join(root, 'dist'))).not.toContain('/b/later-note');
  });

  it('needs a day that there is', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(PROJECT, 'scripts', 'build.ts'), '--root', root, '--date', '2030-02-31'],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('2030-02-31');
  });
});
