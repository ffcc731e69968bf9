import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { cutShards } from '../../../src/search/build/shards.ts';
import {
  addCounts,
  type CountedWord,
  countWords,
  printVocabulary,
} from '../../../src/search/build/vocabulary.ts';
import { readChunk } from '../../../src/search/format/chunk.ts';
import { unpack } from '../../../src/search/format/unpack.ts';
import { readWords } from '../../../src/search/query/known-words.ts';
import { documentOf, indexOf } from './archive.ts';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const bytesOf = (folder: string): readonly string[] =>
  filesOf(folder).map((file) => `${file} ${readFileSync(join(folder, file)).toString('base64')}`);

const ONE = documentOf('one', 'عنوان', ['نص <b>أول</b> عن الجزائر.'], { filters: { place: ['الجزائر'] } });
const TWO = documentOf('two', 'عنوان آخر', ['نص ثان.'], { date: '2014' });

describe('buildIndex', () => {
  it('gives the same bytes for the same documents, in whatever order they come', async () => {
    const first = await indexOf([ONE, TWO]);
    const second = await indexOf([TWO, ONE]);
    expect(bytesOf(first.out)).toEqual(bytesOf(second.out));
  });

  it('keeps the text as readers see it beside the index', async () => {
    const { out } = await indexOf([ONE]);
    const [text = ''] = filesOf(out).filter((file) => file.includes('/text/'));
    const data = gunzipSync(readFileSync(join(out, text))).toString();
    expect(JSON.parse(data.replace('pagefind_dcd', ''))).toEqual({
      id: 'one',
      url: 'b/one',
      title: 'عنوان',
      places: ['الجزائر'],
      sentences: ['نص <b>أول</b> عن الجزائر.'],
    });
    expect(filesOf(out).filter((file) => /\.(?:js|css|pagefind|json)$/.test(file))).toEqual(['entry.json']);
  });

  it('takes unchanged shards from the cache and removes what is old', async () => {
    const { out, cache } = await indexOf([ONE]);
    const [shard = ''] = readdirSync(cache);
    const before = statSync(join(cache, shard)).mtimeMs;
    const changed = { ...ONE, title: 'عنوان مصحح' };
    await buildIndex([changed], [], { out, cache });
    expect(readdirSync(out)).not.toContain(shard);
    await buildIndex([ONE], [], { out, cache });
    expect(readdirSync(out)).toContain(shard);
    expect(statSync(join(cache, shard)).mtimeMs).toBe(before);
  });

  it('holds all words of a family in one of several small files', async () => {
    const letters = [...'بتثجحخدذرزسشصضطظعغ'];
    const roots = letters.flatMap((a) => letters.map((b) => `${a}${b}ق`));
    const { out } = await indexOf(
      roots.map((root, i) => documentOf(`d${i}`, root, [`ال${root} و${root}ها م${root}ات ${root}ين`])),
    );
    const words = filesOf(out).filter((file) => file.includes('/words/'));
    expect(words.length).toBeGreaterThan(3);
    const seen = new Map<string, string>();
    for (const file of words) {
      const bytes = await unpack(new Uint8Array(readFileSync(join(out, file))));
      expect(bytes.length).toBeLessThan(6000);
      for (const { skeleton } of readChunk(bytes).words) {
        expect(seen.get(skeleton) ?? file).toBe(file);
        seen.set(skeleton, file);
      }
    }
  });
});

describe('cutShards', () => {
  const archive = Array.from({ length: 5000 }, (_, i) => ({
    id: `id-${i}`,
    date: String(1000 + i),
    size: 10,
  }));

  it('holds at most 2,000 documents in each, in order of date', () => {
    const shards = cutShards(archive.toReversed());
    expect(Math.max(...shards.map((shard) => shard.length))).toBeLessThanOrEqual(2000);
    expect(shards.flat()).toEqual(archive);
  });

  it('holds less where documents are long', () => {
    const long = archive.map((head) => ({ ...head, size: 10_000 }));
    expect(Math.max(...cutShards(long).map((shard) => shard.length))).toBeLessThanOrEqual(600);
  });

  it('leaves shards as they are before and after a new document', () => {
    const added = { id: 'new', date: '3400-05', size: 10 };
    const before = new Set(cutShards(archive).map((shard) => shard.map(({ id }) => id).join()));
    const changed = cutShards([...archive, added]).filter(
      (shard) => !before.has(shard.map(({ id }) => id).join()),
    );
    expect(changed.length).toBeLessThanOrEqual(2);
  });
});

describe('the vocabulary', () => {
  const print = () => {
    const joined = new Map<string, CountedWord>();
    addCounts(
      joined,
      countWords([
        documentOf('a', 'كتاب', ['كتب الكتاب كاتب في المكتبة']),
        documentOf('b', '', ['كاتب وكتاب']),
      ]),
    );
    addCounts(joined, { كاتب: { text: 'الكاتب', documents: 6 } });
    return printVocabulary(joined);
  };

  it.each(['beginnings', 'endings'] as const)('is read as it was printed by %s', (list) => {
    const words = readWords(print()[list].parts[0] ?? '', list === 'endings');
    expect(words).toHaveLength(5);
    expect(words).toContainEqual({ key: 'كاتب', text: 'الكاتب', rank: 3 });
    expect(words).toContainEqual({ key: 'كتاب', text: 'الكتاب', rank: 0 });
    expect(words.map(({ key }) => key)).not.toContain('في');
  });
});
