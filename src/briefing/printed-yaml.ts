import { readScalar } from './printed-scalar.ts';

/** Lines of YAML while they are read. */
interface Lines {
  readonly lines: readonly string[];
  at: number;
}

/** What is not written as printBriefing writes it: another reader has to judge it. */
class Doubt extends Error {}

const FIELD = /^(?<key>[a-z][\w/-]*):(?: (?<value>.+))?$/i;
const INLINE_FIELD = /^(?<key>[a-z][\w/-]*): (?<value>"(?:[^"\\]|\\.)*"|[^,{}[\]"'#]+)(?:, (?<rest>.+))?$/is;

/**
 * Read YAML that is written exactly as printBriefing writes it: a value a line, two blanks a level, small maps on one
 * line. Reading it so takes a third of what a reader of all YAML takes, and it is half of what loading a site does.
 *
 * @returns undefined for whatever is written in any other way, right or wrong
 * @example readPrintedYaml('places:\n  - { sentence: 2, text: مالي }\n') // { value: { places: [{ sentence: 2, text: 'مالي' }] } }
 */
export function readPrintedYaml(yaml: string): { readonly value: unknown } | undefined {
  if (!yaml.endsWith('\n')) return undefined;
  const lines = { lines: yaml.slice(0, -1).split('\n'), at: 0 };
  try {
    const value = readMap(lines, 0, undefined);
    return lines.at === lines.lines.length ? { value } : undefined;
  } catch (error) {
    if (error instanceof Doubt) return undefined;
    throw error;
  }
}

/**
 * Read a map of some depth.
 *
 * @param first what its first line holds after the hyphen of a list
 */
function readMap(lines: Lines, depth: number, first: string | undefined): Readonly<Record<string, unknown>> {
  const map = new Map<string, unknown>();
  for (let field = first ?? fieldAt(lines, depth); field !== undefined; field = fieldAt(lines, depth)) {
    const { key = '', value } = FIELD.exec(field)?.groups ?? {};
    if (key === '' || map.has(key)) throw new Doubt();
    lines.at++;
    map.set(key, value === undefined ? readBelow(lines, depth) : readValue(value));
  }
  if (map.size === 0) throw new Doubt();
  return toObject(map);
}

/** The field that the next line holds, if it is of this depth. */
function fieldAt({ lines, at }: Lines, depth: number): string | undefined {
  const line = lines[at];
  if (line === undefined || depthOf(line) < depth) return undefined;
  if (depthOf(line) > depth) throw new Doubt();
  return line.slice(depth);
}

/** The list or map that stands below a field without a value. */
function readBelow(lines: Lines, depth: number): unknown {
  const line = lines.lines[lines.at] ?? '';
  const below = depth + 2;
  if (depthOf(line) !== below) throw new Doubt();
  if (!line.startsWith('- ', below)) return readMap(lines, below, undefined);
  const list: unknown[] = [];
  for (let item = fieldAt(lines, below); item !== undefined; item = fieldAt(lines, below)) {
    if (!item.startsWith('- ')) throw new Doubt();
    list.push(readItem(lines, below, item.slice(2)));
  }
  return list;
}

function readItem(lines: Lines, depth: number, item: string): unknown {
  if (!item.startsWith('{ ')) return readMap(lines, depth + 2, item);
  lines.at++;
  return readInlineMap(item);
}

function readValue(value: string): unknown {
  if (value === '[]') return [];
  if (value === '{}') return {};
  return value.startsWith('{ ') ? readInlineMap(value) : sure(readScalar(value));
}

function readInlineMap(text: string): Readonly<Record<string, unknown>> {
  if (!text.endsWith(' }')) throw new Doubt();
  const map = new Map<string, unknown>();
  for (let rest: string | undefined = text.slice(2, -2); rest !== undefined; ) {
    const groups: Partial<Record<string, string>> = INLINE_FIELD.exec(rest)?.groups ?? {};
    const { key = '', value = '' } = groups;
    if (key === '' || map.has(key)) throw new Doubt();
    map.set(key, sure(readScalar(value)));
    rest = groups['rest'];
  }
  return toObject(map);
}

function toObject(map: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(map);
}

function sure(read: { readonly value: unknown } | undefined): unknown {
  if (read === undefined) throw new Doubt();
  return read.value;
}

function depthOf(line: string): number {
  let depth = 0;
  while (line[depth] === ' ') depth++;
  return depth;
}
