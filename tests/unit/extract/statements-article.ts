import type { Statement } from '../../../src/briefing/schema.ts';
import { findStatements } from '../../../src/pipeline/extract/statements/find-statements.ts';
import type { KnownName } from '../../../src/pipeline/extract/statements/tokens.ts';
import { segment } from '../../../src/pipeline/segment/index.ts';
import type { Article } from '../../../src/pipeline/stages.ts';
import { sourceOf } from '../pipeline/source.ts';

/** A name that the text holds, for the tests to state: its kind, and its id in a registry that knows it. */
export interface GivenName {
  readonly text: string;
  readonly kind: KnownName['kind'];
  readonly id?: string;
  readonly name?: string;
}

/** The article of a text that needs no repair. */
export function articleOf(text: string): Article {
  return segment({ source: sourceOf(text), text, edits: [], messages: [] });
}

/** The statements of a text in which every occurrence of the given names was found. */
export function statementsOf(text: string, names: readonly GivenName[] = []): readonly Statement[] {
  const found = names.flatMap(({ text: surface, kind, id, name }): readonly KnownName[] =>
    [...text.matchAll(new RegExp(surface, 'gu'))].map(({ index }) => ({
      kind,
      span: { start: index, end: index + surface.length },
      name: name ?? surface,
      ...(id !== undefined && { id }),
    })),
  );
  return findStatements(articleOf(text), { names: found }).statements;
}

/** Who, by which verb and force, said what: one line a statement. */
export function told(text: string, names: readonly GivenName[] = []): readonly string[] {
  return statementsOf(text, names).map(
    ({ speaker, verb, claim }) => `${speaker.name} | ${verb.lemma} ${verb.force} | ${claim.text}`,
  );
}
