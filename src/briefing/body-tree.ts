import type { Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { bodyProblem } from './body-problem.ts';
import { say, type Where } from './messages.ts';
import { readPlainBody } from './plain-body.ts';

/** A component of the body language, as remark-mdx parses it. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** The components of the body language; each attribute is a string that must match. Nothing else is let through. */
export const components: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  /** A note of the editors, which is no part of the article. */
  Note: {},
  /** Words in another language: `<Foreign lang="fr">Le Monde</Foreign>`. */
  Foreign: { lang: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/ },
};

const PROSE: ReadonlySet<string> = new Set(
  'root paragraph heading list listItem blockquote text emphasis strong link break thematicBreak'.split(' '),
);

const FOREIGN_TO_PROSE: Readonly<Record<string, string>> = {
  mdxjsEsm: 'An import or export',
  mdxFlowExpression: 'An expression in braces',
  mdxTextExpression: 'An expression in braces',
  code: 'A block of code',
  inlineCode: 'Code',
  image: 'An image',
  imageReference: 'An image',
  definition: 'A link definition',
};

/** http, https, mailto, or an address without a scheme. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|[^:]*(?:[/?#]|$))/i;

const processor = unified().use(remarkParse).use(remarkMdx).freeze();

/** A body as a syntax tree, for rendering. */
export interface BodyTree {
  /** Without anything in it when the body was refused, so that nothing refused is ever rendered. */
  readonly tree: Root;
  readonly messages: readonly VFileMessage[];
}

/**
 * Parse a body in the closed language: CommonMark prose and the {@link components}. Imports, exports,
 * expressions, other tags, comments, code, images and links to scripts are refused, each with its place.
 * Nothing is run.
 *
 * @param file path for messages, relative to the archive
 * @param firstLine the file's line that the body begins on
 * @example parseBodyTree('نص <Foreign lang="fr">mot</Foreign>.', 'a.mdx').tree.children.length // 1
 */
export function parseBodyTree(mdx: string, file: string, firstLine = 1): BodyTree {
  const plain = readPlainBody(mdx);
  if (plain !== undefined) return { tree: plain, messages: [] };
  const placeOf = (line = 1, column = 1): Where => ({ file, line: line + firstLine - 1, column });
  let tree: Root;
  try {
    tree = processor.parse(mdx);
  } catch (error) {
    if (!(error instanceof VFileMessage || error instanceof RangeError)) throw error;
    const message = error instanceof VFileMessage ? error : new VFileMessage(TOO_DEEP);
    const where = placeOf(message.line, message.column);
    return {
      tree: EMPTY,
      messages: [say('briefing/body-syntax', where, { problem: bodyProblem(message.reason) })],
    };
  }
  const messages = faultsOf(tree, (node) => placeOf(node.position?.start.line, node.position?.start.column));
  if (messages.length > 0) return { tree: EMPTY, messages };
  return { tree: { ...tree, children: tree.children.map(liftNote) }, messages };
}

/** What follows walks the tree by recursion. */
const DEEPEST = 50;

const TOO_DEEP = 'it is nested too deeply';

const EMPTY: Root = { type: 'root', children: [] };

function faultsOf(node: Nodes, placeOf: (node: Nodes) => Where, depth = 0): readonly VFileMessage[] {
  if (depth > DEEPEST) return [say('briefing/body-syntax', placeOf(node), { problem: TOO_DEEP })];
  const fault = faultOf(node, placeOf(node));
  if (fault !== undefined) return [fault];
  return 'children' in node ? node.children.flatMap((child) => faultsOf(child, placeOf, depth + 1)) : [];
}

function faultOf(node: Nodes, where: Where): VFileMessage | undefined {
  if (isComponent(node)) return faultOfComponent(node, where);
  if (!PROSE.has(node.type)) {
    return say('briefing/not-prose', where, { what: FOREIGN_TO_PROSE[node.type] ?? `A “${node.type}”` });
  }
  if (node.type === 'heading' && node.depth === 1) {
    return say('briefing/not-prose', where, { what: 'A first-level heading, which is the title alone,' });
  }
  return node.type === 'link' && !isSafe(node)
    ? say('briefing/unsafe-link', where, { url: node.url })
    : undefined;
}

function isSafe(link: Link): boolean {
  return SAFE_LINK.test(link.url) && !/[\p{Cc}\s]/u.test(link.url);
}

function faultOfComponent({ name, attributes }: Component, where: Where): VFileMessage | undefined {
  const allowed = name !== null && Object.hasOwn(components, name) ? components[name] : undefined;
  if (allowed === undefined) return say('briefing/unknown-component', where, { name: name ?? '' });
  const given = new Map<string, unknown>();
  for (const attribute of attributes) {
    given.set(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}', attribute.value);
  }
  const isRight =
    given.size === attributes.length &&
    given.size === Object.keys(allowed).length &&
    Object.entries(allowed).every(([key, pattern]) => {
      const value = given.get(key);
      return typeof value === 'string' && pattern.test(value);
    });
  if (isRight) return undefined;
  const wanted = Object.keys(allowed)
    .map((key) => `${key}="…"`)
    .join(' ');
  return say('briefing/component-attributes', where, { name: name ?? '', wanted: wanted || 'none' });
}

/** Is it a component of the body language, or a tag that looks like one? */
export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** A note that is alone on its line is a block, whether or not its tags stand on lines of their own. */
function liftNote(node: RootContent): RootContent {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const only = node.children[0];
  if (only?.type !== 'mdxJsxTextElement' || only.name !== 'Note') return node;
  const paragraph = { type: 'paragraph' as const, children: only.children };
  return { ...only, type: 'mdxJsxFlowElement', children: [paragraph] };
}

/** The words that readers see of a node: line breaks are spaces, and notes are no part of the article. */
export function visibleText(node: Parents | PhrasingContent): string {
  if (node.type === 'text') return node.value.replace(/\r\n|[\r\n]/g, ' ');
  if (node.type === 'break') return ' ';
  if (!('children' in node) || (isComponent(node) && node.name === 'Note')) return '';
  return node.children.map((child) => visibleText(child as PhrasingContent)).join('');
}
