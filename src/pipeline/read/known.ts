import type { VFileMessage } from 'vfile-message';
import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { z } from 'zod';
import { toAsciiDigits } from '../../arabic/digits.ts';
import { findMergeConflicts } from '../../briefing/merge-marks.ts';
import { type MessageId, say } from '../../briefing/messages.ts';
import { yamlProblem } from '../../briefing/yaml-problem.ts';
import type { Known } from '../stages.ts';
import { cleanLine, LONGEST_TITLE } from './clean-line.ts';

/** Which messages to give: a person's side-car stops its article, front matter as received only warns. */
export interface KnownMessages {
  readonly broken: MessageId;
  readonly unknownKey: MessageId;
  readonly value: MessageId;
}

const line = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, 'is empty').max(LONGEST_TITLE, `is longer than ${LONGEST_TITLE} characters`));

/** ٢٠١٤-٠٩-٠١ is as good a date as 2014-09-01, and so is one in full-width digits. */
const digits = z.string().transform((text) => toAsciiDigits(text.normalize('NFKC')));

/** Values as text: YAML's own types would turn 2014-09 or 007 into something else. */
const knownSchema = z.strictObject({
  title: line.optional(),
  date: digits.refine(isDay, 'is not a date written YYYY, YYYY-MM or YYYY-MM-DD').optional(),
  publisher: line.optional(),
  author: line.optional(),
  url: line.pipe(z.url({ protocol: /^https?$/, error: 'is not an http or https address' })).optional(),
  licence: line.optional(),
  collection: line.optional(),
  columns: line
    .pipe(
      z.string().regex(/^\w+ *= *[^,=]+(, *\w+ *= *[^,=]+)*$/, 'is not written as text=body, title=headline'),
    )
    .optional(),
  addresses: line.optional(),
  draft: z
    .enum(['true', 'false'], 'is neither true nor false')
    .transform((value) => value === 'true')
    .optional(),
  embargo: digits
    .refine((value) => value.length === 10 && isDay(value), 'is not a day written YYYY-MM-DD')
    .optional(),
});

const KEYS = Object.keys(knownSchema.shape);

/**
 * Read what a person or a source says of an article: a flat YAML 1.2 map of title, date, publisher, author, url,
 * licence, collection, columns, addresses, draft and embargo. Absent and empty values are alike.
 *
 * @param yaml the map's text
 * @param file what messages name
 * @param ids which messages to give
 * @param lineOffset lines of the file before the map
 * @example parseKnown('date: 2014-09-01', 'seeds/a.yaml', ids).known // { date: '2014-09-01' }
 */
export function parseKnown(
  yaml: string,
  file: string,
  ids: KnownMessages,
  lineOffset = 0,
): { readonly known: Known; readonly messages: readonly VFileMessage[] } {
  const lines = new LineCounter();
  const where = (offset: number) => {
    const { line: row, col } = lines.linePos(offset);
    return { file, line: row + lineOffset, column: col };
  };
  const parsed = parseMap(yaml, lines);
  if ('problem' in parsed) {
    return { known: {}, messages: [say(ids.broken, where(parsed.offset), { problem: parsed.problem })] };
  }
  const entries = (parsed.map?.items ?? []).map((pair) => ({ key: readKey(pair), value: readValue(pair) }));
  const values: Record<string, string> = {};
  const messages: VFileMessage[] = [];
  for (const { key, value } of entries) {
    if (!KEYS.includes(key.name)) {
      messages.push(say(ids.unknownKey, where(key.offset), { key: key.name, known: KEYS.join(', ') }));
    } else if (value !== undefined && value.text === undefined) {
      messages.push(say(ids.value, where(value.offset), { key: key.name, problem: 'is not a single value' }));
    } else if (value?.text !== undefined) values[key.name] = value.text;
  }
  const { known, problems } = checkValues(values);
  for (const [key, problem] of problems) {
    const place = entries.find((entry) => entry.key.name === key)?.value?.offset ?? 0;
    messages.push(say(ids.value, where(place), { key, problem }));
  }
  messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { known, messages };
}

/** The sound values, and what is wrong with the others. */
function checkValues(values: Readonly<Record<string, string>>): {
  readonly known: Known;
  readonly problems: ReadonlyMap<string, string>;
} {
  const issues = knownSchema.safeParse(values).error?.issues ?? [];
  const problems = new Map(issues.map(({ path, message }) => [String(path[0]), message]));
  const sound = Object.entries(values).filter(([key]) => !problems.has(key));
  const known = knownSchema.parse(Object.fromEntries(sound));
  return {
    known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    problems,
  };
}

const IN_CONFLICT = 'it is in a git conflict, between lines of <<<<<<< and >>>>>>>';

type ParsedMap =
  | { readonly map: YAMLMap | undefined }
  | { readonly problem: string; readonly offset: number };

function parseMap(yaml: string, lineCounter: LineCounter): ParsedMap {
  try {
    const document = parseDocument(yaml, {
      version: '1.2',
      schema: 'core',
      lineCounter,
      prettyErrors: false,
    });
    const [error] = document.errors;
    // Where the stack ran out depends on the machine; the message must not.
    if (error?.code === 'RESOURCE_EXHAUSTION') return { problem: 'it is nested too deeply', offset: 0 };
    const [conflict] = error === undefined ? [] : findMergeConflicts(yaml);
    if (conflict !== undefined) return { problem: IN_CONFLICT, offset: conflict.start };
    if (error !== undefined) return yamlProblem(error, document);
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return { map: undefined };
    if (!isMap(contents))
      return { problem: 'it is no list of «key: value» lines', offset: contents.range?.[0] ?? 0 };
    return { map: contents };
  } catch (error) {
    // Brackets nested thousands deep exhaust the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    return { problem: 'it is nested too deeply', offset: 0 };
  }
}

function readKey(pair: Pair): { readonly name: string; readonly offset: number } {
  if (isScalar(pair.key)) return { name: sourceOf(pair.key), offset: pair.key.range?.[0] ?? 0 };
  return { name: String(pair.key), offset: 0 };
}

/** Aliases have no text: what they stand for is never unfolded, so nothing can grow. */
function readValue(pair: Pair): { readonly text: string | undefined; readonly offset: number } | undefined {
  const { value } = pair;
  if (value === null || (isScalar(value) && (value.value === null || value.value === ''))) return undefined;
  if (isScalar(value)) return { text: sourceOf(value), offset: value.range?.[0] ?? 0 };
  if (isAlias(value) || isMap(value)) return { text: undefined, offset: value.range?.[0] ?? 0 };
  const { range } = value as { range?: readonly number[] };
  return { text: undefined, offset: range?.[0] ?? 0 };
}

function sourceOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year = '', month = '01', day = '01'] = parts;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}
