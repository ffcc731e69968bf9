import { appendFile, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

const articles = import.meta.dirname;
const registry = join(articles, '..', '..', 'content', 'registry');

/** Ids of the test articles: the names of their folders, sorted. */
export async function testArticles(): Promise<readonly string[]> {
  const entries = await readdir(articles, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Lay out an archive of the test articles: their sources as seeds, with the project's registry and the people whom
 * the articles imagine.
 *
 * @param root folder of the archive; its seeds/ and content/ are made anew
 */
export async function layOutTestArchive(root: string): Promise<void> {
  const seeds = join(root, 'seeds');
  await Promise.all(
    [seeds, join(root, 'content')].map((folder) => rm(folder, { recursive: true, force: true })),
  );
  await mkdir(seeds, { recursive: true });
  await cp(registry, join(root, 'content', 'registry'), { recursive: true });
  const imagined = await readFile(join(articles, 'people.yaml'), 'utf8');
  await appendFile(join(root, 'content', 'registry', 'people.yaml'), `\n${imagined}`);
  for (const id of await testArticles()) {
    const files = await readdir(join(articles, id));
    for (const file of files.filter((name) => name.startsWith('source.'))) {
      await cp(join(articles, id, file), join(seeds, `${id}${extname(file)}`));
    }
  }
}
