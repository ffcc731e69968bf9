import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cost, measure } from './measure.ts';
import type { SyntheticArticle } from './synthetic.ts';

const LAYOUT = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>{{ title }}</title>
<body><h1>{{ title }}</h1><time>{{ day }}</time>{{ content | safe }}</body></html>`;
const HOME = `---\npermalink: /index.html\n---\n<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>-</title>
<ul>{% for item in collections.article %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul></html>`;

/**
 * Build a bare Eleventy site of the same articles: one page each and one list. It extracts, marks and checks
 * nothing, so it is the floor that a build in Node can be held against.
 *
 * @param folder an empty folder to work in
 */
export async function measureEleventy(folder: string, articles: readonly SyntheticArticle[]): Promise<Cost> {
  const input = join(folder, 'input');
  await mkdir(join(input, '_includes'), { recursive: true });
  await writeFile(join(input, '_includes', 'page.njk'), LAYOUT);
  await writeFile(join(input, 'index.njk'), HOME);
  for (const { name, title, date, text } of articles) {
    const head = `---\ntitle: ${JSON.stringify(title)}\nday: "${date}"\ntags: article\nlayout: page.njk\n---\n`;
    await writeFile(join(input, `${name}.md`), head + text);
  }
  const eleventy = fileURLToPath(new URL('../cmd.cjs', import.meta.resolve('@11ty/eleventy')));
  const cost = await measure([process.execPath, eleventy, '--quiet', '--input=input', '--output=output'], {
    cwd: folder,
  });
  if (cost.code !== 0) throw new Error(`Eleventy failed:\n${cost.output}`);
  return cost;
}
