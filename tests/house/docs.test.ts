import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageDocs } from '../../src/briefing/message-docs.ts';
import { LANGUAGES } from '../../src/briefing/message-language.ts';
import { messageTable } from '../../src/briefing/message-table.ts';
import { parseKnown } from '../../src/pipeline/read/known.ts';
import { SIDE_CAR_MESSAGES } from '../../src/pipeline/read/side-car.ts';
import { loadRegistry } from '../../src/registry/registry.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = globSync('docs/**/*.md', { cwd: root }).sort();
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the docs', () => {
  it.each(LANGUAGES)(
    'explain every message as the table of %s has it; npm run message-docs writes them',
    (language) => {
      const written = read(`docs/${language}/messages.md`);
      expect(written).toBe(messageDocs(language));
      for (const id of Object.keys(messageTable)) expect(written).toContain(`\n### ${id}\n`);
    },
  );

  it('have each page in Arabic and in English', () => {
    const names = (language: string): readonly string[] =>
      globSync('*.md', { cwd: join(root, 'docs', language) }).sort();
    expect(names('ar').length).toBeGreaterThan(5);
    expect(names('ar')).toEqual(names('en'));
  });

  it.each(pages)('%s names only scripts and flags that there are', (page) => {
    for (const [, name = '', rest = ''] of read(page).matchAll(
      /npm run (?:--silent )?([a-z-]+)(?: -- ([^`\n]*))?/g,
    )) {
      expect(Object.keys(scripts), `npm run ${name}`).toContain(name);
      const source = read(`scripts/${name}.ts`);
      for (const [, flag = ''] of rest.matchAll(/--([a-z-]+)/g)) {
        if (flag !== 'help') expect(source, `--${flag} of ${name}`).toMatch(new RegExp(`['"]?${flag}['"]?:`));
      }
    }
  });

  it.each(pages)('%s names only files that there are', (page) => {
    const text = read(page);
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) =>
      join(dirname(page), file),
    );
    const named = [
      ...text.matchAll(/`((?:src|public|docs|content\/registry)\/[\w./-]*|[\w.-]+\.(?:toml|yml))`/g),
    ];
    for (const file of [...linked, ...named.map(([, name = '']) => name)]) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
  });

  it.each(LANGUAGES)('show in %s side-cars and entries of the registry that are right', (language) => {
    const yamlIn = (page: string): readonly string[] =>
      [...read(`docs/${language}/${page}.md`).matchAll(/^```yaml\n(.*?)^```$/gms)].map(
        ([, yaml = '']) => yaml,
      );
    const sideCars = yamlIn('add');
    expect(sideCars.length).toBeGreaterThan(1);
    for (const yaml of sideCars) expect(parseKnown(yaml, 'a.yaml', SIDE_CAR_MESSAGES).messages).toEqual([]);
    const entries = yamlIn('names');
    expect(entries.length).toBe(1);
    for (const text of entries) expect(loadRegistry([{ file: 'places.yaml', text }]).messages).toEqual([]);
  });
});
