import { repair } from '../repair/index.ts';
import { segment } from '../segment/index.ts';
import type { Article, Source } from '../stages.ts';

/** A text as the pipeline's second stage takes it; nothing else is known of it. */
export function sourceOf(id: string, text: string): Source {
  return {
    id,
    seed: `seeds/${id}.txt`,
    sha256: '',
    encoding: 'utf-8',
    text,
    known: {},
    links: [],
    messages: [],
  };
}

/** A text as articles are: repaired and divided. */
export function articleOf(id: string, text: string): Article {
  return segment(repair(sourceOf(id, text)));
}
