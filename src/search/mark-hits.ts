import { type Marker, makeMarker } from './query/marks.ts';
import { parseQuery } from './query/parse.ts';
import { textOfQuery } from './query/plan.ts';

/** Where the sentences of a briefing's text are. */
const SENTENCES = '#body .s';

const parameters = new URLSearchParams(location.search);
const text = parameters.get('q');
if (text !== null) markHits(text, parameters.getAll('also'));

/** Mark the words of the search that led to this page, by the same analysis that found it. */
function markHits(text: string, also: readonly string[]): void {
  const marker = makeMarker([textOfQuery(parseQuery(text))], also);
  for (const sentence of document.querySelectorAll(SENTENCES)) markIn(sentence, marker);
}

/** A word may be cut into several text nodes by the elements around names and repairs: each piece is marked. */
function markIn(sentence: Element, marker: Marker): void {
  const marks = marker.mark(sentence.textContent);
  if (marks.length === 0) return;
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  let offset = 0;
  for (const node of nodes) {
    const start = offset;
    offset += node.length;
    const own = marks.filter((mark) => mark.start < offset && start < mark.end);
    // From the last to the first, so that what is before keeps its place.
    for (const mark of own.toReversed()) {
      const from = Math.max(0, mark.start - start);
      const to = Math.min(node.length, mark.end - start);
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      const wrapper = document.createElement('mark');
      wrapper.className = 'hit';
      range.surroundContents(wrapper);
    }
  }
}
