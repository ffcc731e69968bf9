import { z } from 'zod';
import { frontMatter } from '../../briefing/schema.ts';

/** What the schema says of a field. */
export interface FieldDoc {
  /** Keys from the top, with [] for the members of a list: `statements[].speaker.name`. */
  readonly path: string;
  /** As JSON calls it; for a choice its values. */
  readonly type: string;
  readonly about: string | undefined;
  readonly isOptional: boolean;
}

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

/** Every field of a briefing's front matter, in the schema's order, as the schema documents it. */
export function fieldDocs(): readonly FieldDoc[] {
  const schema = z.toJSONSchema(frontMatter, { reused: 'inline' }) as Node;
  const docs = new Map<string, FieldDoc>();
  walk(schema, '', false, docs);
  return [...docs.values()];
}

function walk(node: Node, path: string, isOptional: boolean, docs: Map<string, FieldDoc>): void {
  const cases = node.oneOf ?? node.anyOf;
  // A member of a list is told of with its list.
  if (path !== '' && !path.endsWith('[]'))
    note({ path, type: typeOf(node), about: node.description, isOptional }, docs);
  for (const one of cases ?? []) walk(one, path, isOptional, docs);
  if (node.items !== undefined) walk(node.items, `${path}[]`, false, docs);
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    walk(child, path === '' ? key : `${path}.${key}`, !node.required?.includes(key), docs);
  }
}

/** A field of several cases is noted once, with all its values. */
function note(doc: FieldDoc, docs: Map<string, FieldDoc>): void {
  const known = docs.get(doc.path);
  if (known === undefined) docs.set(doc.path, doc);
  else {
    const types = new Set([...known.type.split(' | '), ...doc.type.split(' | ')]);
    docs.set(doc.path, { ...known, type: [...types].join(' | '), about: known.about ?? doc.about });
  }
}

function typeOf(node: Node): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  return node.type ?? 'object';
}
