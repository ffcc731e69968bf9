import { openEngine } from '../../src/search/engine.ts';

const engine = openEngine(async (path) => {
  const response = await fetch(`/pagefind/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** One search with the texts of its first ten results. */
Object.assign(globalThis, {
  find: async (query: string): Promise<number> => {
    const { search, fragment } = await engine;
    const { results } = await search(query);
    const texts = await Promise.all(results.slice(0, 10).map(({ document }) => fragment(document)));
    return texts.length;
  },
});
