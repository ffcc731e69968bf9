import type { VFileMessage } from 'vfile-message';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { findMergeConflicts } from './merge-marks.ts';
import { say, type Where } from './messages.ts';
import { type FrontMatter, frontMatter } from './schema.ts';
import { valueProblem } from './value-problem.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Keys and list positions from the top of the front matter to a value. */
export type FieldPath = readonly (string | number)[];

/** A briefing file as read: its fields, its body, and where in the file each stands. */
export interface ParsedBriefing {
  /** Undefined when the front matter cannot be read or breaks the schema; the messages say why. */
  readonly data: FrontMatter | undefined;
  /** The YAML with its comments and layout, for changing fields without touching the rest. */
  readonly document: Document<ParsedNode> | undefined;
  /** Everything below the front matter. */
  readonly body: string;
  /** The file's line that the body begins on. */
  readonly bodyLine: number;
  /** Where a field stands; where an absent one is missed. */
  readonly placeOf: (path: FieldPath) => Where;
  readonly messages: readonly VFileMessage[];
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

/**
 * Read a briefing file. Nothing in it is trusted: only the schema's fields are let through, aliases and
 * tags are refused, and every fault is a message with its line and column, never an exception.
 *
 * @param file path for messages, relative to the archive
 * @example parseBriefing('---\ntitle: عنوان\n…---\n\nنص.\n', 'content/briefings/a.mdx').data?.title // 'عنوان'
 */
export function parseBriefing(text: string, file: string): ParsedBriefing {
  const conflict = findMergeConflicts(text)[0]?.start;
  const fenced = conflict === undefined ? FENCED.exec(text) : null;
  const yaml = fenced?.groups?.['yaml'];
  if (fenced === null || yaml === undefined) {
    const line = text.slice(0, conflict ?? 0).split('\n').length;
    const id = conflict === undefined ? 'briefing/no-front-matter' : 'briefing/merge-marks';
    const messages = [say(id, { file, line, column: 1 })];
    return {
      data: undefined,
      document: undefined,
      body: '',
      bodyLine: 1,
      placeOf: () => ({ file }),
      messages,
    };
  }
  const body = text.slice(fenced[0].length);
  const lines = new LineCounter();
  const bodyLine = yaml.split('\n').length + 2;
  const at = (offset: number): Where => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const read = readYaml(yaml, lines, at);
  const placeOf = (path: FieldPath): Where =>
    read.document === undefined ? { file, line: 1 } : at(offsetOf(read.document, path));
  if (read.document === undefined || read.messages.length > 0) {
    return { data: undefined, document: read.document, body, bodyLine, placeOf, messages: read.messages };
  }
  const checked = frontMatter.safeParse(read.value);
  const messages = checked.success ? [] : checked.error.issues.flatMap((issue) => explain(issue, placeOf));
  return { data: checked.data, document: read.document, body, bodyLine, placeOf, messages };
}

interface ReadYaml {
  readonly document: Document<ParsedNode> | undefined;
  readonly value?: unknown;
  readonly messages: readonly VFileMessage[];
}

function readYaml(yaml: string, lineCounter: LineCounter, at: (offset: number) => Where): ReadYaml {
  try {
    const document = parseDocument(yaml, {
      schema: 'core',
      stringKeys: true,
      prettyErrors: false,
      lineCounter,
    });
    const faults = [...document.errors, ...document.warnings].map((error) => {
      const { problem, offset } = yamlProblem(error, document);
      return say('briefing/yaml', at(offset), { problem });
    });
    visit(document, {
      Alias(_, alias) {
        faults.push(say('briefing/yaml-alias', at(alias.range?.[0] ?? 0), { name: alias.source }));
      },
    });
    // Converting only what is free of aliases: they are how a few lines become gigabytes.
    const value: unknown = faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined;
    return { document, value, messages: faults };
  } catch (error) {
    // The parser recurses: a front matter nested ten thousand deep overflows its stack.
    if (!(error instanceof RangeError)) throw error;
    const message = say('briefing/yaml', at(0), { problem: 'it is nested too deeply' });
    return { document: undefined, messages: [message] };
  }
}

/** Offset in the YAML of the deepest part of `path` that is there. */
function offsetOf(document: Document<ParsedNode>, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const next = childOf(node, key);
    if (next === undefined) break;
    node = next.value;
    offset = startOf(next.value) ?? startOf(next.key) ?? offset;
  }
  return offset;
}

function childOf(node: unknown, key: string | number): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) return pairOf(node, String(key));
  if (typeof node !== 'object' || node === null || !('items' in node)) return undefined;
  const items: unknown = node.items;
  const value: unknown = Array.isArray(items) ? items[Number(key)] : undefined;
  return value === undefined ? undefined : { value };
}

function pairOf(map: YAMLMap, key: string): { key: unknown; value: unknown } | undefined {
  return map.items.find((pair) => String(pair.key) === key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? (node as Node).range?.[0] : undefined;
}

function explain(issue: z.core.$ZodIssue, placeOf: (path: FieldPath) => Where): readonly VFileMessage[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') {
    return [say('briefing/field', placeOf(path), { field: nameOf(path), problem: valueProblem(issue) })];
  }
  return issue.keys.map((key) =>
    say('briefing/unknown-field', placeOf([...path, key]), { field: nameOf([...path, key]) }),
  );
}

/**
 * A field's path as people write it.
 *
 * @example nameOf(['places', 0, 'mentions', 1]) // 'places[0].mentions[1]'
 */
export function nameOf(path: FieldPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
