import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** What each room of src/ may import of ours: imports point down. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  briefing: [],
  arabic: ['briefing'],
  registry: ['arabic', 'briefing'],
  pipeline: ['registry', 'arabic', 'briefing'],
  search: ['registry', 'arabic', 'briefing', 'strings'],
  strings: [],
  styles: [],
  site: ['search', 'registry', 'arabic', 'briefing', 'strings'],
  components: ['offline', 'site', 'search', 'registry', 'arabic', 'briefing', 'strings', 'styles'],
  layouts: ['components', 'offline', 'site', 'search', 'registry', 'arabic', 'briefing', 'strings', 'styles'],
  pages: [
    'layouts',
    'components',
    'offline',
    'site',
    'search',
    'registry',
    'arabic',
    'briefing',
    'strings',
    'styles',
  ],
  offline: ['site', 'search', 'registry', 'arabic', 'briefing', 'strings'],
};

/** Rooms that a browser runs. */
const BROWSER_SAFE = ['arabic', 'briefing', 'strings'];

/** Where the disk may be touched: reading, writing, the run, the site's makers, and data shipped beside its loader. */
const TOUCHES_DISK = [
  /^src\/pipeline\/(read|write)\//,
  /^src\/pipeline\/run\.ts$/,
  /^src\/pipeline\/([a-z-]+\/)+load-[a-z-]+\.ts$/,
  /^src\/(site|search|offline)\//,
  /^src\/registry\/read-registry\.ts$/,
];

const files = globSync('src/**/*.{ts,astro,mdx}', { cwd: root }).sort();
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^\s*(?:import|export)\s[^;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s imports only from rooms below its own', (file) => {
    const room = file.split('/')[1] ?? '';
    const allowed = MAY_IMPORT[room];
    if (allowed === undefined)
      return expect(file, 'a room that the plan knows').toMatch(/^src\/[a-z.-]+\.ts$/);
    const rooms = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(join(root, 'src'), join(root, dirname(file), name)).split('/'))
      .filter((path) => path.length > 1)
      .map((path) => path[0] ?? '');
    expect(rooms.filter((other) => other !== room && !allowed.includes(other))).toEqual([]);
  });

  it.each(files.filter((file) => BROWSER_SAFE.includes(file.split('/')[1] ?? '')))(
    '%s runs in a browser',
    (file) => {
      expect(importsOf(file).filter((name) => name.startsWith('node:'))).toEqual([]);
    },
  );

  it.each(files.filter((file) => !TOUCHES_DISK.some((room) => room.test(file))))(
    '%s does not touch the disk',
    (file) => {
      expect(importsOf(file).filter((name) => /^node:fs/.test(name))).toEqual([]);
    },
  );

  it.each(globSync('scripts/*.ts', { cwd: root }).sort())('%s is a thin command', (file) => {
    expect(readFileSync(join(root, file), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(60);
  });
});
