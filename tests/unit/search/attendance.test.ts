import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, openEngine } from '../../../src/search/engine.ts';
import type { Load } from '../../../src/search/format/index-files.ts';
import { documentsOfTwoShards, indexOf } from './archive.ts';

const PATIENT = { wait: 20, isForgiving: false };
const FORGIVING = { wait: 20, isForgiving: true };

let load: Load;
let folders: readonly string[];

beforeAll(async () => {
  const index = await indexOf(documentsOfTwoShards());
  ({ load } = index);
  folders = index.entry.shards.map(({ folder }) => folder);
});

/** An engine whose files of the shards with these numbers first wait for something. */
function engineWith(numbers: readonly number[], before: (path: string) => Promise<void>): Promise<Engine> {
  const held = numbers.map((number) => folders[number - 1] ?? '');
  const wait: Load = async (path) => {
    if (held.some((folder) => path.startsWith(folder))) await before(path);
    return load(path);
  };
  return openEngine(wait, undefined, { isLazy: true });
}

const gone = () => Promise.reject(new Error('gone'));

describe('a search with patience', () => {
  it('goes on without a shard that fails, and says which', async () => {
    const engine = await engineWith([2], gone);
    const found = await engine.search('هدنة', { patience: FORGIVING });
    expect(found.results.map(({ document }) => document)).toEqual([500]);
    expect(found.missing()).toEqual([{ number: 2, of: 2, documents: 3 }]);
    expect(await found.count('year')).toEqual([{ value: '2010', count: 1 }]);
  });

  it.each([
    ['/contents', 'هدنة'],
    ['/words/', 'هدنة'],
    ['/places/', 'هدنة -"هدنة قديمة"'],
    ['/filter/', 'هدنة مكان:مالي'],
    ['/text/', 'هدنة'],
  ])('shows nothing of a shard whose %s is not there', async (part, query) => {
    const engine = await engineWith([2], (path) => (path.includes(part) ? gone() : Promise.resolve()));
    const found = await engine.search(query, { patience: FORGIVING });
    const texts = await Promise.all(found.results.map(({ document }) => found.fragment(document)));
    const ids = texts.flatMap((text) => (text === undefined ? [] : [text.id]));
    expect(ids.filter((id) => id.startsWith('new'))).toEqual([]);
    expect(found.missing().map(({ number }) => number)).toEqual([2]);
  });

  it('fails with a shard that fails unless it is told to go on', async () => {
    const engine = await engineWith([1], gone);
    await expect(engine.search('هدنة', { patience: PATIENT })).rejects.toThrow('gone');
    await expect(engine.search('هدنة')).rejects.toThrow('gone');
  });

  it('fails when no shard answers', async () => {
    const engine = await engineWith([1, 2], gone);
    await expect(engine.search('هدنة', { patience: FORGIVING })).rejects.toThrow();
  });

  it('leaves a slow shard for later', async () => {
    const release = Promise.withResolvers<void>();
    const engine = await engineWith([1], () => release.promise);
    const found = await engine.search('هدنة', { patience: PATIENT });
    expect(found.results.map(({ document }) => document)).toEqual([501, 502, 503]);
    expect(found.missing()).toEqual([{ number: 1, of: 2, documents: 501 }]);
    const late = vi.fn();
    found.onLate(late);
    release.resolve();
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce());
    const all = await engine.search('هدنة');
    expect(all.results).toHaveLength(4);
    expect(all.results).toEqual((await (await openEngine(load)).search('هدنة')).results);
  });

  it('waits when everything is slow', async () => {
    const engine = await engineWith([1, 2], () => new Promise((resolve) => setTimeout(resolve, 400)));
    const found = await engine.search('هدنة', { patience: { wait: 300, isForgiving: false } });
    expect(found.results).toHaveLength(4);
    expect(found.missing()).toEqual([]);
  });
});
