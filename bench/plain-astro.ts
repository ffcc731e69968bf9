import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Cost, measure } from './measure.ts';

const CONFIG = `export default { build: { format: 'file' }, cacheDir: '.cache' };`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
const folder = process.env.PLAIN_BRIEFINGS;
const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify);
const loader = {
  name: 'plain',
  load: async ({ store }) => {
    for (const file of readdirSync(folder)) {
      const [, front, body] = /^---\\n([^]*?)\\n---\\n([^]*)$/.exec(readFileSync(folder + '/' + file, 'utf8'));
      const html = String(await processor.process(body));
      store.set({ id: file.replace('.mdx', ''), data: load(front), rendered: { html } });
    }
  },
};
export const collections = { briefings: defineCollection({ loader }) };
`;

const PAGE = `---
import { getCollection } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('briefings')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { data, rendered } = Astro.props.entry;
---
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{data.title}</title></head><body>
<h1>{data.title}</h1>
<ul>{data.keyPoints.map((point) => <li><a href={'#s' + point.sentence}>{point.text}</a></li>)}</ul>
<ul>{data.places.map((place) => <li>{place.name}</li>)}</ul>
<table>{data.statements.map(({ speaker, verb, claim }) =>
  <tr><th>{speaker.name}</th><td>{verb.text}</td><td>{claim.text}</td></tr>)}</table>
<article set:html={rendered.html} />
</body></html>
`;

/**
 * Build the briefings of an archive as a plain Astro site with a loader of its own: a page each with title, key points,
 * places, statements and text; no lists, no dossiers, no evidence, no checks. The floor for a site in Astro.
 *
 * @param folder an empty folder to work in
 * @param root the archive, ingested
 */
export async function measurePlainAstro(folder: string, root: string): Promise<Cost> {
  const project = join(import.meta.dirname, '..');
  await mkdir(join(folder, 'src', 'pages', 'b'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'astro.config.mjs'), CONFIG);
  await writeFile(join(folder, 'src', 'content.config.ts'), COLLECTION);
  await writeFile(join(folder, 'src', 'pages', 'b', '[id].astro'), PAGE);
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const cost = await measure([process.execPath, join(astro, 'bin', 'astro.mjs'), 'build'], {
    cwd: folder,
    env: { PLAIN_BRIEFINGS: join(root, 'content', 'briefings'), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (cost.code !== 0) throw new Error(`Astro failed:\n${cost.output}`);
  return cost;
}
