import type { Source } from '../../../src/pipeline/stages.ts';

/** A source as reading would give it for a plain text. */
export function sourceOf(text: string, id = 'a'): Source {
  return {
    id,
    seed: `seeds/${id}.txt`,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    text,
    known: {},
    links: [],
    messages: [],
  };
}
