import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { layOut } from '../../briefing/front-matter-print.ts';
import { isList, isRecord, isSame, type Json, type JsonRecord } from './json.ts';
import { keysOf } from './list-keys.ts';

/**
 * Change a YAML document so that it holds other values, touching only what differs: comments, order and
 * layout of everything else stay. A comment on something that goes moves to what follows it.
 *
 * @param current the values that the document holds
 * @param target the values that it shall hold, fields in the order in which new ones are to be put
 */
export function updateDocument(document: Document, current: JsonRecord, target: JsonRecord): void {
  if (isMap(document.contents)) updateMap(document, document.contents, current, target);
}

function updated(
  document: Document,
  node: unknown,
  current: Json | undefined,
  target: Json,
  name: string,
): unknown {
  if (isSame(current, target)) return node;
  if (isMap(node) && isRecord(current) && isRecord(target)) {
    updateMap(document, node, current, target);
    return node;
  }
  if (isSeq(node) && isList(current) && isList(target) && updateList(document, node, current, target, name))
    return node;
  const fresh = createNode(document, target);
  if (isNode(node)) {
    const comments = commentsOf(node);
    if (comments.length > 0 && isScalar(fresh)) fresh.comment = comments.join('\n');
    else keepComments(fresh, comments);
    if (node.spaceBefore === true) fresh.spaceBefore = true;
    if (
      isScalar(node) &&
      isScalar(fresh) &&
      typeof node.value === typeof fresh.value &&
      node.type !== undefined
    ) {
      fresh.type = node.type;
    }
  }
  return fresh;
}

function updateMap(document: Document, map: YAMLMap, current: JsonRecord, target: JsonRecord): void {
  const orphaned: string[] = [];
  map.items = map.items.filter((pair) => {
    if (target[String(pair.key)] !== undefined) {
      keepComments(pair.key, orphaned.splice(0));
      return true;
    }
    orphaned.push(...commentsOf(pair.key), ...commentsOf(pair.value));
    return false;
  });
  keepCommentsAtEnd(map, orphaned);
  const fields = Object.entries(target).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  fields.forEach(([key, value], i) => {
    const pair = map.items.find((item) => String(item.key) === key);
    if (pair !== undefined) {
      pair.value = updated(document, pair.value, current[key], value, key);
      return;
    }
    const before = fields.slice(0, i).map(([name]) => name);
    const at = map.items.findLastIndex((item) => before.includes(String(item.key)));
    map.items.splice(at + 1, 0, document.createPair(key, createNode(document, value)));
  });
  if (map.flow === true && map.items.some(({ value }) => isCollection(value) && value.items.length > 0))
    map.flow = false;
}

function updateList(
  document: Document,
  list: YAMLSeq,
  current: readonly Json[],
  target: readonly Json[],
  name: string,
): boolean {
  const [currentKeys, targetKeys] = keysOf(name, [current, target]) ?? [];
  if (currentKeys === undefined || targetKeys === undefined) return false;
  const orphaned: string[] = [];
  const carried = new Map<string, readonly string[]>();
  list.items.forEach((item, i) => {
    const key = currentKeys[i] ?? '';
    if (!targetKeys.includes(key)) orphaned.push(...commentsOf(item));
    else carried.set(key, orphaned.splice(0));
  });
  list.items = target.map((value, j) => {
    const key = targetKeys[j] ?? '';
    const i = currentKeys.indexOf(key);
    if (i === -1) return createNode(document, value);
    const item = updated(document, list.items[i], current[i], value, '');
    keepComments(item, carried.get(key) ?? []);
    return item;
  });
  keepCommentsAtEnd(list, orphaned);
  list.flow = list.items.length === 0;
  return true;
}

/** Texts that readers of YAML 1.1 take for dates, booleans or numbers to the base of sixty. */
const MISREAD = /^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|y|n|yes|no|on|off|[-+]?\d+(?::\d+)+)$/i;

function createNode(document: Document, value: Json): Node {
  const node = document.createNode(value);
  layOut(node);
  visit(node, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && MISREAD.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return node;
}

function commentsOf(node: unknown): readonly string[] {
  const comments: string[] = [];
  if (!isNode(node)) return comments;
  visit(node, {
    Node(_, { commentBefore, comment }) {
      for (const text of [commentBefore, comment]) if (typeof text === 'string') comments.push(text);
    },
  });
  return comments;
}

function keepComments(node: unknown, comments: readonly string[]): void {
  if (!isNode(node) || comments.length === 0) return;
  node.commentBefore = [...comments, node.commentBefore]
    .filter((text) => typeof text === 'string')
    .join('\n');
}

function keepCommentsAtEnd(node: Node, comments: readonly string[]): void {
  if (comments.length === 0) return;
  node.comment = [node.comment, ...comments].filter((text) => typeof text === 'string').join('\n');
}
