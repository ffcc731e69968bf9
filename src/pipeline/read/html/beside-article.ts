import { fold } from '../../../arabic/fold.ts';
import { countLetters, formOf, isShown, kindOf } from './elements.ts';
import type { IsKept } from './flatten.ts';
import { isLongSentence } from './long-sentence.ts';

/** Parts of a page that stand inside its article and are not of it, each with what it is in a word or two. */
export type Beside = ReadonlyMap<Element, string>;

/** How many letters a part shows, and how many of them lead to other pages of the site. */
interface Weight {
  readonly letters: number;
  readonly elsewhere: number;
  readonly links: number;
}

/** A part with more of the page's letters than this is the article, whatever it is called. */
const MOST = 0.4;
/** Above this share of its letters, a block with links to pages of the same site is a list of them. */
const LIST = 0.6;
/** What is called a bar of buttons or a box of links has links, or few words. */
const NAMED = 0.3;
const FEW_WORDS = 25;
/** A link alone on its line with fewer words names something; with more it is another article's title. */
const TITLE_WORDS = 4;

/** What publishing programs call such parts in classes, ids and names of elements, by the first letters of a word. */
const NAMES: readonly (readonly [name: RegExp, kind: string, isAlways: boolean])[] = [
  [/^(?:cookies?|consent|gdpr|onetrust)$/, 'notice about cookies', true],
  [/^(?:comments?|respond|disqus)$/, 'comments', true],
  [/^(?:ads?|advert\w*|dfp|adsbygoogle|outbrain|taboola)$/, 'advertisement', false],
  [/^(?:share\w*|sharing|social)$/, 'buttons for sharing', false],
  [/^(?:related\w*|recommend\w*|recommended|readmore|alsoread)$/, 'links to other articles', false],
  [/^(?:newsletter|subscribe|subscription|promo|paywall|follow)$/, 'call to subscribe', false],
  [/^(?:tags|tagcloud|breadcrumbs?)$/, 'sections of the site', false],
];

const ALWAYS = NAMES.filter(([, , isAlways]) => isAlways).map(([name]) => name);

/** A class that tells how a part is set up, such as «ad-free» and «comments-open», does not say what it is. */
const STATE = /^(?:no|not|has|is|with|without)[-_]|[-_](?:free|open|closed|enabled|disabled|off)$/i;

/** What the Internet Archive puts above a page that it keeps. */
const ARCHIVE = /^wm-ipp/;

/** By WAI-ARIA, parts of a page that are never its main content. */
const ROLES: ReadonlySet<string> = new Set(
  'dialog alertdialog navigation search banner contentinfo menu toolbar'.split(' '),
);

/** The words of lines that lead to other articles, folded. */
const LEAD_IN =
  /^(?:اقرا|اقرءوا|اقراوا|طالع|شاهد|انظر|تابع)?\s*(?:ايضا|المزيد|للمزيد|(?:موضوعات|مواضيع|اخبار|مقالات) (?:ذات صله|متعلقه|مرتبطه))$/;
/** More links than these below a lead-in are a list, and are told by that. */
const MOST_LED = 20;
/** The word above an advertisement, folded; with marks around it, such as hyphens, it has at most so many parts. */
const ADVERTISEMENT = /^(?:اعلان|اعلانات|advertisement)$/i;
const FEW_MARKED = 3;

/**
 * Find what stands inside an article without being of it: lists of other articles, «اقرأ أيضا» with its link, buttons
 * for sharing, advertisements, notices about cookies. They are told by where their links lead, by their roles, and by
 * what publishing programs call them; a part with much of the page's text is never one.
 *
 * @param base the page's address
 * @example of '<p>بيان.</p><ul><li><a href="/1">خبر آخر من المدينة</a></li></ul>': the list
 */
export function findBeside(root: Element, isKept: IsKept, base: string | undefined): Beside {
  const weights = new Map<Element, Weight>();
  weigh(root, { isKept, base, isLink: false }, weights);
  const total = weights.get(root)?.letters ?? 0;
  const beside = new Map<Element, string>();
  const visit = (element: Element): void => {
    for (const child of element.children) {
      const weight = weights.get(child);
      if (weight === undefined || weight.letters === 0) continue;
      const kind = weight.letters > total * MOST ? undefined : kindOfBeside(child, weight);
      if (kind === undefined) visit(child);
      else beside.set(child, kind);
    }
  };
  visit(root);
  for (const element of formsOfMost([...beside.keys()], weights, total)) beside.delete(element);
  return beside;
}

/**
 * Programs that build pages of parts may give each paragraph such a name. Parts in one form with much of the page's
 * text, and few links, are the article.
 */
function formsOfMost(
  elements: readonly Element[],
  weights: ReadonlyMap<Element, Weight>,
  total: number,
): readonly Element[] {
  const sum = (some: readonly Element[], key: 'letters' | 'elsewhere') =>
    some.reduce((all, element) => all + (weights.get(element)?.[key] ?? 0), 0);
  const forms = Map.groupBy(elements, formOf);
  return [...forms.values()].flatMap((some) => {
    const letters = sum(some, 'letters');
    const isComment = some.some((one) => ALWAYS.some((name) => namesOf(one).some((word) => name.test(word))));
    return letters > total * MOST && sum(some, 'elsewhere') <= letters * NAMED && !isComment ? some : [];
  });
}

interface Setting {
  readonly isKept: IsKept;
  readonly base: string | undefined;
  readonly isLink: boolean;
}

function weigh(element: Element, setting: Setting, weights: Map<Element, Weight>): Weight {
  const isOwn = element.localName === 'a' && leadsToSite(element.getAttribute('href'), setting.base);
  const inner = { ...setting, isLink: setting.isLink || isOwn };
  let [letters, elsewhere, links] = [0, 0, isOwn ? 1 : 0];
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && setting.isKept(node)) {
      const length = countLetters(node.nodeValue ?? '');
      letters += length;
      if (inner.isLink) elsewhere += length;
    } else if (node.nodeType === 1 && isShown(node as Element)) {
      const part = weigh(node as Element, inner, weights);
      letters += part.letters;
      elsewhere += part.elsewhere;
      links += part.links;
    }
  }
  const weight = { letters, elsewhere, links };
  weights.set(element, weight);
  return weight;
}

function kindOfBeside(element: Element, weight: Weight): string | undefined {
  const { letters, elsewhere, links } = weight;
  const isAround = ROLES.has(element.getAttribute('role') ?? '') || ARCHIVE.test(element.id);
  if (isAround) return 'part around the article';
  const words = countWords(element.textContent ?? '');
  for (const [name, kind, isAlways] of NAMES) {
    const isSmall = isAlways || elsewhere > letters * NAMED || words <= FEW_WORDS;
    if (isSmall && namesOf(element).some((one) => name.test(one))) return kind;
  }
  const form = kindOf(element.localName);
  if (form === 'inline' || form === 'quote' || element.localName === 'figure') return undefined;
  if (words <= FEW_MARKED && ADVERTISEMENT.test(bareWords(element.textContent ?? ''))) return 'advertisement';
  const isTitle = isLinkAlone(weight, words, form) && !isParagraph(element);
  const isOtherArticle = isTitle || isLedIn(element, links);
  const isList = links > 1 && elsewhere > letters * LIST && element.localName !== 'p';
  return isOtherArticle || isList ? 'links to other articles' : undefined;
}

/** A heading that links to its own page is a heading all the same. */
function isLinkAlone({ letters, elsewhere, links }: Weight, words: number, form: string): boolean {
  return form !== 'heading' && links === 1 && elsewhere === letters && words >= TITLE_WORDS;
}

/** What is longer than titles are, and ends as sentences do, is a paragraph even where it is a link. */
function isParagraph(element: Element): boolean {
  return element.localName === 'p' && isLongSentence(element.textContent ?? '');
}

function isLedIn(element: Element, links: number): boolean {
  if (links === 0) return false;
  const linked = [...element.querySelectorAll('a')].map((link) => link.textContent ?? '');
  if (linked.length > MOST_LED) return false;
  const others = linked.reduce((text, words) => text.replace(words, ' '), element.textContent ?? '');
  return LEAD_IN.test(bareWords(others));
}

/** @example bareWords(' • اقرأ أيضًا: ') // 'اقرا ايضا' */
function bareWords(text: string): string {
  const marks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
  return fold(text.replace(/\s+/g, ' ')).replace(marks, '');
}

/** A link without a site of its own, or with the page's, leads to another page of it; one to a place in the page none. */
function leadsToSite(href: string | null, base: string | undefined): boolean {
  if (href === null || href.startsWith('#')) return false;
  const own = base !== undefined && URL.canParse(base) ? new URL(base) : new URL('https://page.invalid/');
  if (!URL.canParse(href, own.href)) return false;
  const { protocol, host } = new URL(href, own.href);
  return /^https?:$/.test(protocol) && withoutWww(host) === withoutWww(own.host);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** @example of '<div id="jp-relatedposts" class="moreOn">': jp, relatedposts, more, on, div */
function namesOf(element: Element): readonly string[] {
  const names = ['class', 'id', 'data-testid'].flatMap((name) =>
    (element.getAttribute(name) ?? '').split(/\s+/),
  );
  return [...names, element.localName]
    .filter((name) => !STATE.test(name))
    .join(' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((name) => name !== '');
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
