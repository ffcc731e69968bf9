import type { PhrasingContent } from 'mdast';
import type { PlacedBlock } from '../briefing/body.ts';
import { isComponent } from '../briefing/body-tree.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import type { Span } from '../briefing/span.ts';
import { strings } from '../strings/ar.ts';
import { element } from './body-html.ts';
import { latinRuns } from './latin-runs.ts';
import { type Mark, marksOf } from './marks.ts';
import { sentenceAnchor } from './paths.ts';
import { cutAt, nest, type Piece, putAround, type Wrapper } from './pieces.ts';
import { writeNumber } from './written-numbers.ts';

/** A block of the body with the spans of its sentences. */
export interface MarkedBlock {
  /** The node of the tree that holds its words. */
  readonly node: PlacedBlock['node'];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Give each sentence of a body an element, and in it an element to each value of the front matter that is marked. */
export function markSentences(blocks: readonly MarkedBlock[], data: FrontMatter): void {
  const texts = blocks.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  const marks = marksOf(data, texts);
  const seen = new Set<string>();
  let number = 0;
  for (const { node, spans } of blocks) {
    const edges = spans.flatMap(({ start, end }) => [start, end]);
    const pieces = cutAt(piecesOf(node.children, []), edges).flatMap((group, i) => {
      const isGap = i % 2 === 0;
      if (isGap) return group;
      number++;
      return markSentence(group, number, marks.get(number) ?? []);
    });
    const children: PhrasingContent[] = nest(pieces.flatMap(isolateLatin), seen);
    node.children = children;
  }
}

function markSentence(pieces: readonly Piece[], number: number, marks: readonly Mark[]): readonly Piece[] {
  const marked = marks.reduceRight((inner, mark) => putAround(inner, mark, markElement(mark)), pieces);
  const sentence = sentenceElement(number);
  const link = { content: sentenceLink(number), around: [] };
  return [link, ...marked].map((piece) => ({ ...piece, around: [sentence, ...piece.around] }));
}

/** Keys of wrappers inside which Latin script has its language and direction already. */
const FOREIGN = 'foreign';

function piecesOf(nodes: readonly PhrasingContent[], around: readonly Wrapper[]): readonly Piece[] {
  return nodes.flatMap((node, i): readonly Piece[] => {
    if (node.type === 'text') return [{ content: node.value.replace(/\r\n|[\r\n]/g, ' '), around }];
    if (node.type === 'break') return [{ content: ' ', around }];
    if (!('children' in node) || (isComponent(node) && node.name === 'Note'))
      return [{ content: node, around }];
    const key = `${isComponent(node) ? FOREIGN : ''}${around.at(-1)?.key ?? ''}/${i}`;
    const wrap: Wrapper['wrap'] = (children) => ({ ...node, children }) as PhrasingContent;
    return piecesOf(node.children, [...around, { key, wrap }]);
  });
}

function isolateLatin(piece: Piece): readonly Piece[] {
  if (typeof piece.content !== 'string' || piece.around.some(({ key }) => key.startsWith(FOREIGN)))
    return [piece];
  return latinRuns(piece.content).map(({ text, isLatin, lang }) => {
    if (!isLatin) return { content: text, around: piece.around };
    const wrap: Wrapper['wrap'] = (children) => element('bdi', { lang }, children);
    return { content: text, around: [...piece.around, { key: `latin ${text}`, wrap }] };
  });
}

function sentenceElement(number: number): Wrapper {
  return anchored(sentenceAnchor(number), (id, children) => element('span', { id, class: 's' }, children));
}

/** The sentence's own address. It holds no text: the number is drawn by the style, so that none is copied or searched. */
function sentenceLink(number: number): PhrasingContent {
  const written = writeNumber(number);
  const label = `${strings.briefing.sentence} ${written}`;
  const href = `#${sentenceAnchor(number)}`;
  return element('a', { class: 'n', href, 'aria-label': label, 'data-n': written }, []);
}

function markElement({ anchor, kind, original }: Mark): Wrapper {
  return anchored(anchor, (id, children) => {
    if (kind !== 'repair') return element('span', { id, class: kind }, children);
    const title = `${strings.briefing.original}: ${original}`;
    const tabindex = id === undefined ? undefined : '0';
    return element('ins', { id, class: kind, title, 'data-original': original, tabindex }, children);
  });
}

/** An id stands once in a page: where marks cross, the rest of one goes without. */
function anchored(
  anchor: string,
  make: (id: string | undefined, children: PhrasingContent[]) => PhrasingContent,
): Wrapper {
  return { key: `#${anchor}`, wrap: (children, isFirst) => make(isFirst ? anchor : undefined, children) };
}
