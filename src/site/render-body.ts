import type { Element, ElementContent } from 'hast';
import type { Heading, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Component } from '../briefing/body-tree.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { strings } from '../strings/ar.ts';
import { plainHtml } from './body-html.ts';
import { type MarkedBlock, markSentences } from './mark-sentences.ts';

const processor = unified()
  .use(remarkRehype, {
    handlers: {
      mdxJsxFlowElement: renderComponent,
      mdxJsxTextElement: renderComponent,
      heading: renderHeading,
    },
  })
  .use(rehypeStringify)
  .freeze();

/**
 * Render a body to HTML. Each sentence is `<span class="s" id="s3">`; the words that a value stands on are
 * elements in it, with ids of their own. The text is that of the body, to the letter.
 *
 * @param tree what parseBodyTree returned without messages: only such a tree is safe to render
 * @param blocks its blocks, cut into sentences
 * @param data the values to mark
 */
export function renderBody(tree: Root, blocks: readonly MarkedBlock[], data: FrontMatter): string {
  markSentences(blocks, data);
  return plainHtml(tree) ?? markupHtml(tree);
}

/**
 * Print a marked body with whatever the closed language allows.
 *
 * @param tree is only read
 */
export function markupHtml(tree: Root): string {
  return processor.stringify(processor.runSync(tree));
}

/** The component map of the body language. */
function renderComponent(state: State, node: Component): Element {
  const children = state.all(node);
  if (node.name === 'Foreign') {
    const lang = node.attributes.find(
      (given) => given.type === 'mdxJsxAttribute' && given.name === 'lang',
    )?.value;
    return { type: 'element', tagName: 'bdi', properties: { lang: String(lang) }, children };
  }
  const label: ElementContent = {
    type: 'element',
    tagName: 'b',
    properties: {},
    children: [{ type: 'text', value: strings.briefing.note }],
  };
  const isBlock = node.type === 'mdxJsxFlowElement';
  return {
    type: 'element',
    tagName: isBlock ? 'div' : 'span',
    properties: { className: ['note'], role: 'note' },
    children: isBlock ? [label, ...children] : [label, { type: 'text', value: ' ' }, ...children],
  };
}

/** The page has the first two levels for itself. */
function renderHeading(state: State, node: Heading): Element {
  const depth = Math.min(node.depth + 1, 6);
  return { type: 'element', tagName: `h${depth}`, properties: {}, children: state.all(node) };
}
