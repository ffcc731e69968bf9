import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { countWords } from '../../../src/search/build/count-words.ts';
import { cutBatches, cutShards } from '../../../src/search/build/shards.ts';
import { printParts } from '../../../src/search/build/vocabulary.ts';
import { mergeWordLists, WORD_LISTS } from '../../../src/search/build/word-list.ts';
import { readChunk } from '../../../src/search/format/chunk.ts';
import { unpack } from '../../../src/search/format/unpack.ts';
import { BEGINNINGS_FOLDER, ENDINGS_FOLDER } from '../../../src/search/format/vocabulary-files.ts';
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

describe('cutBatches', () => {
  it('holds few documents, and fewer where they are long, so that Pagefind needs no more memory', () => {
    const short = Array.from({ length: 600 }, () => ({ size: 3000 }));
    expect(cutBatches(short).map((batch) => batch.length)).toEqual([250, 250, 100]);
    const long = Array.from({ length: 5 }, () => ({ size: 400_000 }));
    expect(cutBatches(long).map((batch) => batch.length)).toEqual([2, 2, 1]);
  });
});

describe('the vocabulary', () => {
  const ONE_SHARD = [
    documentOf('a', 'كتاب', ['كتب الكتاب كاتب في المكتبة']),
    documentOf('b', '', ['كاتب وكتاب']),
  ];
  const OTHER_SHARD = Array.from({ length: 6 }, (_, i) => documentOf(`c${i}`, '', ['الكاتب 12 يكتب']));

  /** The words of two shards by way of their files: in order of the keys of a list, and as a reader has them. */
  const wordsOf = (folder: string) => {
    const list = WORD_LISTS.find((one) => one.folder === folder);
    const files = [ONE_SHARD, OTHER_SHARD].map((documents, i) => {
      const counter = countWords();
      for (const document of documents) counter.add(document);
      const file = join(mkdtempSync(join(tmpdir(), 'mujaz-words-')), `${i}.tsv`);
      writeFileSync(file, list?.print(counter.words()) ?? '');
      return file;
    });
    const merged = [...mergeWordLists(files)];
    const read = [...printParts(merged)].flatMap(({ text }) => readWords(text, folder === ENDINGS_FOLDER));
    return { keys: merged.map(({ key }) => key), read };
  };

  it.each([BEGINNINGS_FOLDER, ENDINGS_FOLDER])('of all shards is read as it was printed by %s', (folder) => {
    const { keys, read } = wordsOf(folder);
    expect(keys).toEqual(keys.toSorted());
    expect(read).toHaveLength(6);
    // Eight documents have it, six of them with its article.
    expect(read).toContainEqual({ key: 'كاتب', text: 'الكاتب', rank: 3 });
    expect(read).toContainEqual({ key: 'كتاب', text: 'الكتاب', rank: 0 });
    expect(read.map(({ key }) => key)).not.toContain('في');
  });

  it('is cut into parts, each known by what its first word has that those before lack', () => {
    const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'];
    const words = letters
      .flatMap((first) => letters.map((second) => `${first}${second}يم`))
      .toSorted()
      .map((key) => ({ key, text: key, documents: 1 }));
    const parts = [...printParts(words)];
    expect(parts).toHaveLength(2);
    const [, second] = parts;
    const [before, at] = [words[599]?.key ?? '', words[600]?.key ?? ''];
    expect(second !== undefined && before < second.start && second.start <= at).toBe(true);
    expect(parts.flatMap(({ text }) => readWords(text, false)).map((word) => word.text)).toEqual(
      words.map(({ key }) => key),
    );
  });
});
