import { isDeepStrictEqual } from 'node:util';

/** A value as YAML's core schema gives it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;

export interface JsonRecord {
  readonly [key: string]: Json | undefined;
}

/** Is it a map of fields? */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is it a list? */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The same value? The order of a map's fields does not count, and an undefined field counts as absent. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return isDeepStrictEqual(withoutAbsent(a), withoutAbsent(b));
}

function withoutAbsent(value: Json | undefined): Json | undefined {
  if (isList(value)) return value.map((item) => withoutAbsent(item) ?? null);
  if (!isRecord(value)) return value;
  const given = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(given.map(([key, field]) => [key, withoutAbsent(field)]));
}
