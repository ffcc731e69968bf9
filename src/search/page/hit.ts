import type { Fragment } from '../document.ts';
import { bestExcerpts, type Excerpt, markedSentences } from '../query/excerpt.ts';
import type { Mark, Marker } from '../query/marks.ts';

/** A result as its card shows it. */
export interface Hit extends Pick<Fragment, 'url' | 'title' | 'date' | 'places'> {
  readonly titleMarks: readonly Mark[];
  /** The sentences that match best, and all that match; both in the order of the text. */
  readonly best: readonly Excerpt[];
  readonly all: readonly Excerpt[];
}

const SHOWN_SENTENCES = 2;
const SHOWN_PLACES = 3;

/** Find what a card shows of a result. */
export function hitOf({ url, title, date, places, sentences }: Fragment, marker: Marker): Hit {
  const all = markedSentences(sentences, marker);
  return {
    url,
    title,
    ...(date !== undefined && { date }),
    places: places.slice(0, SHOWN_PLACES),
    titleMarks: marker.mark(title),
    best: bestExcerpts(all, SHOWN_SENTENCES),
    all,
  };
}
