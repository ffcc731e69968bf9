import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { read } from '../../../src/pipeline/read/index.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mujaz-page-'));
  await mkdir(join(root, 'seeds'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('a page that holds its pictures itself is read, however large they make it', async () => {
  const words = 'وصل وفد من التجار إلى المدينة صباح اليوم لبحث فتح السوق أمام منتجات القرى المجاورة.';
  const picture = `<img src="data:image/png;base64,${'iVBORw0KGgoAAAAN'.repeat(600_000)}">`;
  const page = `<title>وفد</title><article>${`<p>${words}</p>`.repeat(4)}${picture}</article>`;
  await writeFile(join(root, 'seeds/page.html'), `<!doctype html><meta charset="utf-8">${page}`);
  expect(await read('seeds/page.html', root)).toMatchObject({ text: `${words}\n`.repeat(4) });
});
