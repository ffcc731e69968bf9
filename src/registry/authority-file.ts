import type { VFileMessage } from 'vfile-message';
import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { say } from '../briefing/messages.ts';
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
  const { file, text } = source;
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = doc.errors.map((error) =>
    say('registry/broken-yaml', placeAt(error.pos[0]), { detail: error.message }),
  );
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
  if (broken.length > 0) return { entries: [], messages: broken };
  const content: unknown = doc.toJS();
  if (content === null || content === undefined) return { entries: [], messages: [] };
  if (!Array.isArray(content)) {
    return {
      entries: [],
      messages: [
        say('registry/wrong-value', placeAt(0), {
          path: 'the file',
          detail: 'a list of entries is expected',
        }),
      ],
    };
  }
  const items: readonly unknown[] = content;
  const where = (...path: readonly (string | number)[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = doc.getIn(path.slice(0, length), true);
      if (isNode(node) && !isAlias(node)) return placeAt(node.range?.[0] ?? 0);
    }
    return placeAt(0);
  };
  const parts = items.map((item, i) => readEntry(item, kind, (...path) => where(i, ...path)));
  return {
    entries: parts.flatMap((part) => part.entries),
    messages: parts.flatMap((part) => part.messages),
  };
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
      detail: issue.message,
    }),
  ];
}
