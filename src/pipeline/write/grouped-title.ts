import type { FrontMatter } from '../../briefing/schema.ts';
import type { Json, JsonRecord } from './json.ts';

/** A title, its origin and its sentence as the one value that they are: see WHOLE in merge-data.ts. */
export function group({ title, titleOrigin, titleSentence, ...rest }: FrontMatter): JsonRecord {
  return { title: { title, titleOrigin, titleSentence }, ...rest } as unknown as JsonRecord;
}

/** Undo {@link group}. */
export function ungroup(value: Json | undefined): FrontMatter {
  const { title, ...rest } = value as unknown as Omit<FrontMatter, 'title'> & { readonly title: object };
  return { ...title, ...rest } as FrontMatter;
}
