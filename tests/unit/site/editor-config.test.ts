import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../src/briefing/schema.ts';
import { editorConfig } from '../../../src/site/editor-config.ts';

const config = parse(editorConfig({ repo: 'owner/archive', branch: 'main' }));

it('is what the editor’s own schema allows', () => {
  const file = join(import.meta.dirname, '../../../node_modules/@sveltia/cms/schema/sveltia-cms.json');
  const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  expect(validate(config), JSON.stringify(validate.errors?.slice(0, 3), undefined, 2)).toBe(true);
  expect(validate({ ...config, collections: [{ name: 1 }] })).toBe(false);
});

it('has every field of a briefing, and its body as it is written', () => {
  const [{ fields, create }] = config.collections;
  const names = fields.map(({ name }: { name: string }) => name);
  expect(names).toEqual([...Object.keys(frontMatter.shape), 'body']);
  expect(fields.at(-1)).toMatchObject({ modes: ['raw'] });
  expect(create).toBe(false);
  const date = fields.find(({ name }: { name: string }) => name === 'date');
  expect(date.fields[0]).toMatchObject({ name: 'origin', widget: 'select' });
  expect(date.fields[0].options).toContain('unknown');
});
