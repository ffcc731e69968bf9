import type { VFileMessage } from 'vfile-message';
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { say } from '../briefing/messages.ts';
import { readPlainYaml } from '../briefing/plain-yaml.ts';
import { valueProblem } from '../briefing/value-problem.ts';
import { yamlProblem } from '../briefing/yaml-problem.ts';
import type { RegistryKind } from './entry.ts';
import { registrySchemas } from './schema.ts';

/** The text of an authority file; `file` is its path relative to the archive. */
export interface RegistryFile {
  readonly file: string;
  readonly text: string;
}

/** An entry as a file gives it, with the way back to its place. */
export interface ReadEntry<Kind extends RegistryKind = RegistryKind> {
  readonly kind: Kind;
  readonly data: z.infer<(typeof registrySchemas)[Kind]>;
  readonly where: (...path: readonly (string | number)[]) => Place;
}

/** Where a value of a file stands, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Read {
  readonly entries: readonly ReadEntry[];
  readonly messages: readonly VFileMessage[];
}

/**
 * Read the entries of an authority file and check each against its schema.
 *
 * @returns the entries that are right; a message for each that is wrong, which is left out, or one for a file
 *   that is no YAML list
 */
export function readAuthorityFile(source: RegistryFile, kind: RegistryKind): Read {
  let placed: PlacedYaml | undefined;
  const place = (): PlacedYaml => (placed ??= parsePlaced(source));
  // Reading with the place of everything takes ten times as long, and what is right never asks for one.
  const plain = readPlainYaml(source.text);
  if (plain === undefined && place().broken.length > 0) return { entries: [], messages: place().broken };
  const content = plain === undefined ? place().doc.toJS() : plain.value;
  if (content === null || content === undefined) return { entries: [], messages: [] };
  if (!Array.isArray(content)) {
    const detail = 'a list of entries is expected';
    return {
      entries: [],
      messages: [say('registry/wrong-value', place().placeAt(0), { path: 'the file', detail })],
    };
  }
  const items: readonly unknown[] = content;
  const parts = items.map((item, i) => readEntry(item, kind, (...path) => placeIn(place(), [i, ...path])));
  return {
    entries: parts.flatMap((part) => part.entries),
    messages: parts.flatMap((part) => part.messages),
  };
}

/** A file's YAML with the place of everything in it. */
interface PlacedYaml {
  readonly doc: Document.Parsed;
  readonly placeAt: (offset: number) => Place;
  readonly broken: readonly VFileMessage[];
}

function parsePlaced({ file, text }: RegistryFile): PlacedYaml {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = doc.errors.map((error) => {
    const { problem, offset } = yamlProblem(error, doc);
    return say('registry/broken-yaml', placeAt(offset), { detail: problem });
  });
  visit(doc, {
    // Anchors would let a few lines unfold into gigabytes, and no authority file needs them.
    Alias: (_, node) => {
      broken.push(
        say('registry/broken-yaml', placeAt(node.range?.[0] ?? 0), {
          detail: 'YAML anchors are not used here',
        }),
      );
    },
  });
  return { doc, placeAt, broken };
}

/** The place of a value, or of the closest one around it that is there. */
function placeIn({ doc, placeAt }: PlacedYaml, path: readonly (string | number)[]): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && !isAlias(node)) return placeAt(node.range?.[0] ?? 0);
  }
  return placeAt(0);
}

function readEntry(item: unknown, kind: RegistryKind, where: ReadEntry['where']): Read {
  const parsed = registrySchemas[kind].safeParse(item);
  if (parsed.success) return { entries: [{ kind, data: parsed.data, where }], messages: [] };
  return { entries: [], messages: parsed.error.issues.flatMap((issue) => toMessages(issue, where)) };
}

function toMessages(issue: z.core.$ZodIssue, where: ReadEntry['where']): readonly VFileMessage[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => say('registry/unknown-key', where(...path, key), { key }));
  }
  // A union hides what is wrong with its object form: tell that.
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
  if (inner?.some((part) => part.path.length > 0 || part.code === 'unrecognized_keys')) {
    return inner.flatMap((part) => toMessages({ ...part, path: [...path, ...part.path] }, where));
  }
  return [
    say('registry/wrong-value', where(...path), {
      path: path.join('.') || 'the entry',
      detail: valueProblem(inner?.[0] ?? issue),
    }),
  ];
}
