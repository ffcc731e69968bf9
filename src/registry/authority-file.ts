import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { findMergeConflicts } from '../briefing/merge-marks.ts';
import { say } from '../briefing/messages.ts';
import { readPlainYaml } from '../briefing/plain-yaml.ts';
import { ID_PATTERN } from '../briefing/schema.ts';
import { valueProblem } from '../briefing/value-problem.ts';
import { readPieces } from './broken-list.ts';
import type { RegistryKind } from './entry.ts';
import { joinLeftOut, type LeftOut, NOTHING_LEFT_OUT } from './left-out.ts';
import { type Place, type PlacedYaml, parsePlaced, placeIn } from './placed-yaml.ts';
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

interface Read {
  readonly entries: readonly ReadEntry[];
  readonly messages: readonly VFileMessage[];
  readonly leftOut: LeftOut;
}

/**
 * Read the entries of an authority file and check each against its schema.
 *
 * @returns the entries that are right; a message for each that is wrong, which is left out, or one for a file
 *   that is no YAML list
 */
export function readAuthorityFile({ file, text }: RegistryFile, kind: RegistryKind): Read {
  // Reading with the place of everything takes ten times as long, and what is right never asks for one.
  const plain = readPlainYaml(text);
  let placed: PlacedYaml | undefined;
  const place = (): PlacedYaml => (placed ??= parsePlaced(file, text));
  if (plain !== undefined) return readList(plain.value, kind, place);
  const [fault] = place().broken;
  return fault === undefined
    ? readList(place().doc.toJS(), kind, place)
    : readBroken({ file, text }, kind, fault);
}

/** What is still right in a file that is broken, and one message for each place that breaks it. */
function readBroken({ file, text }: RegistryFile, kind: RegistryKind, fault: VFileMessage): Read {
  const pieces = readPieces(file, text);
  if (pieces === undefined) {
    const [conflict] = findMergeConflicts(text);
    const line = text.slice(0, conflict?.start).split('\n').length;
    return leaveOut([conflict === undefined ? fault : say('registry/merge-marks', { file, line })], [], kind);
  }
  const parts = pieces.map((piece, i) => {
    if ('yaml' in piece) return readList(piece.yaml.doc.toJS(), kind, () => piece.yaml);
    // What breaks at its end may have been cut short, and nobody knows what stood behind.
    return leaveOut([piece.message], i === pieces.length - 1 ? [] : piece.ids, kind);
  });
  const read = joinRead(parts);
  // Each piece is right by itself, and the whole is not.
  return read.messages.length > 0 ? read : { ...read, messages: [fault] };
}

function readList(content: unknown, kind: RegistryKind, place: () => PlacedYaml): Read {
  if (content === null || content === undefined) return joinRead([]);
  if (!Array.isArray(content)) {
    const detail = 'a list of entries is expected';
    return leaveOut(
      [say('registry/wrong-value', place().placeAt(0), { path: 'the file', detail })],
      [],
      kind,
    );
  }
  const items: readonly unknown[] = content;
  return joinRead(items.map((item, i) => readEntry(item, kind, (...path) => placeIn(place(), [i, ...path]))));
}

function readEntry(item: unknown, kind: RegistryKind, where: ReadEntry['where']): Read {
  const parsed = registrySchemas[kind].safeParse(item);
  if (parsed.success)
    return { entries: [{ kind, data: parsed.data, where }], messages: [], leftOut: NOTHING_LEFT_OUT };
  const messages = parsed.error.issues.flatMap((issue) => toMessages(issue, where));
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return leaveOut(messages, typeof id === 'string' && ID_PATTERN.test(id) ? [id] : [], kind);
}

/** @param ids of the entries that are left out; none, if they cannot be read */
function leaveOut(messages: readonly VFileMessage[], ids: readonly string[], kind: RegistryKind): Read {
  const leftOut = { ids: new Set(ids), kinds: new Set(ids.length === 0 ? [kind] : []) };
  return { entries: [], messages, leftOut };
}

function joinRead(parts: readonly Read[]): Read {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    messages: parts.flatMap(({ messages }) => messages),
    leftOut: joinLeftOut(parts.map(({ leftOut }) => leftOut)),
  };
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
