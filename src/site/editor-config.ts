import { stringify } from 'yaml';
import { z } from 'zod';
import { frontMatter } from '../briefing/schema.ts';

/** A part of a JSON Schema, as far as front matter uses it. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

type Field = Readonly<Record<string, unknown>>;

/** Where the archive's repository is. */
export interface Repository {
  /** `owner/name` on GitHub. */
  readonly repo: string;
  readonly branch: string;
}

/**
 * The settings of Sveltia CMS, an editor in the browser, for briefings: every field of the schema with its description,
 * and the body as it is written. It can correct briefings, but neither make nor delete any: articles come from seeds.
 *
 * @returns YAML, for `config.yml` beside the editor's page
 * @see https://sveltiacms.app
 */
export function editorConfig({ repo, branch }: Repository): string {
  const schema = z.toJSONSchema(frontMatter, { target: 'draft-7', reused: 'inline' }) as Schema;
  const config = {
    backend: { name: 'github', repo, branch },
    media_folder: 'public',
    public_folder: '/',
    collections: [
      {
        name: 'briefings',
        label: 'الموجزات',
        folder: 'content/briefings',
        extension: 'mdx',
        format: 'yaml-frontmatter',
        identifier_field: 'title',
        create: false,
        delete: false,
        fields: [
          ...fieldsOf(schema),
          { name: 'body', label: 'body', widget: 'markdown', modes: ['raw'], required: false },
        ],
      },
    ],
  };
  return stringify(config, { lineWidth: 0 });
}

function fieldsOf({ properties = {}, required = [] }: Schema): readonly Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    label: name,
    ...(schema.description !== undefined && { hint: schema.description }),
    required: required.includes(name) && schema.type !== 'boolean' && schema.type !== 'array',
    ...widgetOf(schema),
  }));
}

function widgetOf(schema: Schema): Field {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return { widget: 'object', fields: fieldsOf(join(variants)) };
  const options = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (options !== undefined) return { widget: 'select', options };
  if (schema.type === 'boolean') return { widget: 'boolean' };
  if (schema.type === 'integer') return { widget: 'number', value_type: 'int' };
  if (schema.type === 'number') return { widget: 'number', value_type: 'float' };
  if (schema.type === 'array') return { widget: 'list', fields: fieldsOf(schema.items ?? {}) };
  if (schema.properties !== undefined) return { widget: 'object', fields: fieldsOf(schema) };
  return { widget: schema.type === 'object' ? 'keyvalue' : 'string' };
}

/** One form for all variants of a value: whatever one of them has, and only what all need is needed. */
function join(variants: readonly Schema[]): Schema {
  const names = [...new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const properties = names.map((name) => {
    const own = variants.flatMap(({ properties = {} }) => properties[name] ?? []);
    const options = own.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
    return [name, { ...own[0], ...(options.length > 0 && { enum: [...new Set(options)] }) }] as const;
  });
  const required = names.filter((name) => variants.every((one) => one.required?.includes(name) === true));
  return { type: 'object', properties: Object.fromEntries(properties), required };
}
