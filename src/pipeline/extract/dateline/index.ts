import { fold } from '../../../arabic/fold.ts';
import type { FrontMatter } from '../../../briefing/schema.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Registry } from '../../../registry/registry.ts';
import type { Article } from '../../stages.ts';
import type { TimeExpression } from '../dates/time-expression.ts';
import { evidenceOf } from '../evidence-of.ts';
import type { FoundName } from '../names/found-name.ts';

/** The dateline that opens a text, with where it stands. */
export interface DatelineFound {
  readonly span: Span;
  readonly dateline: NonNullable<FrontMatter['dateline']>;
}

/** One part of a dateline: what stands between two of its marks. */
interface Part extends Span {
  readonly text: string;
  /** What stands behind it: a dash, a colon, a bracket … */
  readonly mark: string;
}

const MARK = /\s*(?:[–—:/()،]|(?<=\s|\))-+(?=\s)|-(?=\s))\s*/gu;
/** A dateline is over by here. */
const REACH = 90;
/** Titles and by-lines may stand above it. */
const BLOCKS = 3;
const MOST_PARTS = 4;
const OWN_REPORT = /^(?:خاص|خاص ب\p{L}+|مراسلنا|مراسل\p{L}*|مكتب \p{L}+|متابعات?)$/u;
const AGENCIES =
  /^(?:و?الوكالات|وكالات|وكالة|وكالات الانباء|ا ?\. ?ف ?\. ?ب\.?|اف ب|د ب ا|ا ش ا|ي ب ا|واس|واج|سانا|قنا|كونا|بترا|وام|وال|رويترز)$/;
const WORD = /[\p{L}\p{M}\u0640]+/gu;

/**
 * Find the dateline that opens a text: a place, perhaps with an agency and a date, set off by dashes, brackets or a
 * colon.
 *
 * @example of «القاهرة (رويترز) - قالت …»: { text: 'القاهرة (رويترز)', place: 'cairo', agency: 'رويترز', … }
 */
export function findDateline(
  article: Article,
  registry: Registry,
  names: readonly FoundName[],
  times: readonly TimeExpression[],
): DatelineFound | undefined {
  for (const block of article.blocks.slice(0, BLOCKS)) {
    if (block.kind !== 'paragraph') continue;
    const parts = splitParts(article.text, block.span);
    const found = readParts(parts, { registry, names, times });
    if (found === undefined) continue;
    const span = { start: parts[0]?.start ?? 0, end: found.end };
    const { place, agency } = found;
    const dateline = {
      ...evidenceOf(article, span),
      ...(place !== undefined && { place }),
      ...(agency !== undefined && { agency }),
    };
    return { span, dateline };
  }
  return undefined;
}

interface Context {
  readonly registry: Registry;
  readonly names: readonly FoundName[];
  readonly times: readonly TimeExpression[];
}

interface ReadParts {
  readonly end: number;
  readonly place?: string;
  readonly agency?: string;
}

function readParts(parts: readonly Part[], context: Context): ReadParts | undefined {
  let place: string | undefined;
  let agency: string | undefined;
  let end = 0;
  let isSetOff = false;
  for (const [i, part] of parts.entries()) {
    const here = placeOf(part, context);
    const hasAgency =
      agencyOf(part, context) ?? (i > 0 && place !== undefined ? strangerOf(part, parts[i - 1]) : undefined);
    const isOther = i > 0 && (OWN_REPORT.test(fold(part.text)) || isDate(part, context));
    if (here !== undefined && place === undefined) place = here;
    else if (hasAgency !== undefined && agency === undefined) agency = hasAgency;
    else if (!isOther) break;
    end = part.end + (part.mark.includes(')') ? 1 : 0);
    isSetOff = /[–—:-]/.test(part.mark);
    if (/[:]/.test(part.mark)) break;
  }
  if (place === undefined || !isSetOff) return undefined;
  return { end, place, ...(agency !== undefined && { agency }) };
}

/** The part is a place's name and nothing else. */
function placeOf(part: Part, { names }: Context): string | undefined {
  return names.find(
    ({ kind, form, span }) =>
      kind === 'place' && form === 'name' && span.start === part.start && span.end === part.end,
  )?.id;
}

function agencyOf(part: Part, { names, registry }: Context): string | undefined {
  const isListed = names.some(({ id, span }) => {
    const type = id === undefined ? undefined : registry.byId(id)?.type;
    return (type === 'news-agency' || type === 'media') && span.start === part.start && span.end === part.end;
  });
  return isListed || AGENCIES.test(fold(part.text)) ? part.text : undefined;
}

/** A name that nobody knows is an agency's if brackets or two dashes set it off: «نواكشوط - صحراء ميديا -». */
function strangerOf(part: Part, before: Part | undefined): string | undefined {
  const isBetween = /[(]/.test(before?.mark ?? '') ? part.mark.includes(')') : /[–—-]/.test(part.mark);
  const words = part.text.split(/\s+/);
  const isName = words.length <= 3 && !/\d/.test(part.text) && !OWN_REPORT.test(fold(part.text));
  return isBetween && isName ? part.text : undefined;
}

/** The part holds a date and little else. */
function isDate(part: Part, { times }: Context): boolean {
  const inside = times.filter(({ start, end }) => part.start <= start && end <= part.end);
  const covered = inside.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered > 0 && covered >= (part.end - part.start) * 0.6;
}

function splitParts(text: string, span: Span): readonly Part[] {
  const head = text.slice(span.start, Math.min(span.end, span.start + REACH));
  const parts: Part[] = [];
  let from = 0;
  for (const match of head.matchAll(MARK)) {
    if (parts.length === MOST_PARTS) break;
    const part = head.slice(from, match.index);
    if (part.match(WORD) !== null) {
      parts.push({ start: span.start + from, end: span.start + match.index, text: part, mark: match[0] });
    } else {
      const last = parts.pop();
      if (last !== undefined) parts.push({ ...last, mark: last.mark + match[0] });
    }
    from = match.index + match[0].length;
  }
  return parts;
}
