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

const MARK = /\s*(?:[–—/()،]|(?<!\p{Nd}):|:(?!\p{Nd})|(?<=\s|\))-+(?=\s)|-(?=\s))\s*/gu;
/** What stands behind the last part of a line. */
const LINE_END = '\n';
/** A dateline is over by here. */
const REACH = 90;
/** Titles and by-lines may stand above it. */
const BLOCKS = 3;
const MOST_PARTS = 4;
/** No name begins so. */
const PHRASE = /^(?:في|من|الي|علي|عن|مع|بعد|قبل|خلال|قال|قالت|اعلن|اعلنت|ان)(?:\s|$)/;
const OWN_REPORT = /^(?:خاص|خاص ب\p{L}+|مراسلنا|مراسل\p{L}*|مكتب \p{L}+|متابعات?)$/u;
const AGENCIES =
  /^(?:و?الوكالات|وكالات|وكالة|وكالات الانباء|ا ?\. ?ف ?\. ?ب\.?|اف ب|د ب ا|ا ش ا|ي ب ا|واس|واج|سانا|قنا|كونا|بترا|وام|وال|رويترز|سبق)$/;
const WORD_START = /\p{L}/u;

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
    const context = { registry, names, times };
    const split = splitParts(article.text, block.span);
    // «1- المسيلة» is an item of a list.
    const parts = split[0]?.start === block.span.start ? split : [];
    const found = readParts(parts, context) ?? readLine(article.text, block.span, context);
    if (found === undefined) continue;
    const span = { start: block.span.start, end: found.end };
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

/** The longest run of parts that makes a dateline. */
function readParts(parts: readonly Part[], context: Context): ReadParts | undefined {
  const kinds = parts.map((part, i) => kindOf(part, i, context));
  const stop = kinds.indexOf(undefined);
  for (let length = stop === -1 ? parts.length : stop; length > 0; length--) {
    if (!isDateline(kinds.slice(0, length), parts[length - 1]?.mark ?? '')) continue;
    const last = parts[length - 1];
    const place = parts
      .slice(0, length)
      .map((part) => placeOf(part, context))
      .find((id) => id !== undefined);
    const named = kinds.indexOf('agency');
    const agencyAt = named !== -1 ? named : place === undefined ? -1 : kinds.indexOf('stranger', 1);
    const agency = agencyAt === -1 || agencyAt >= length ? undefined : parts[agencyAt]?.text;
    return {
      end: (last?.end ?? 0) + (last?.mark.startsWith(')') === true ? 1 : 0),
      ...(place !== undefined && { place }),
      ...(agency !== undefined && { agency }),
    };
  }
  return undefined;
}

/** «الرباط 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس»: a line of its own, a place and mostly a date. */
function readLine(text: string, line: Span, { names, times, registry }: Context): ReadParts | undefined {
  const first = names.find(
    ({ kind, form, span }) => kind === 'place' && form === 'name' && span.start === line.start,
  );
  const isDated = isDate({ ...line, text: '', mark: '' }, { names, times, registry });
  if (first === undefined || !isDated || line.end - line.start > REACH) return undefined;
  const last = /\S+$/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  return {
    end: line.end,
    ...(first.id !== undefined && { place: first.id }),
    ...(AGENCIES.test(fold(last)) && { agency: last }),
  };
}

type Kind = 'place' | 'agency' | 'own' | 'date' | 'stranger';

function kindOf(part: Part, at: number, context: Context): Kind | undefined {
  if (placeOf(part, context) !== undefined) return 'place';
  if (agencyOf(part, context) !== undefined) return 'agency';
  if (OWN_REPORT.test(fold(part.text))) return 'own';
  if (at > 0 && isDate(part, context)) return 'date';
  return isStranger(part, context) ? 'stranger' : undefined;
}

/** A place or an agency, at most one thing that nobody knows, and a mark that sets it off from the text. */
function isDateline(kinds: readonly (Kind | undefined)[], mark: string): boolean {
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
  const isKnown = count('place') === 1 || (count('place') === 0 && count('agency') > 0 && kinds.length > 1);
  // Alone on its line it needs two parts, since a place alone may be a heading.
  const isSetOff = /[–—:-]/.test(mark) || (mark === LINE_END && kinds.length > 1);
  return isKnown && isSetOff && count('stranger') <= 1;
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

/** One to three words that name no place or body: a reporter, an agency. */
function isStranger(part: Part, { names }: Context): boolean {
  const isListed = names.some(
    ({ kind, span }) => kind !== 'person' && part.start <= span.start && span.end <= part.end,
  );
  return (
    part.text.split(/\s+/).length <= 3 &&
    !/[\p{Nd}.؟!]/u.test(part.text) &&
    !isListed &&
    !PHRASE.test(fold(part.text))
  );
}

/** The part holds a date and little else. */
function isDate(part: Part, { times }: Context): boolean {
  const inside = times.filter(({ start, end }) => part.start <= start && end <= part.end);
  const covered = inside.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered > 0 && covered >= (part.end - part.start) * 0.5;
}

function splitParts(text: string, span: Span): readonly Part[] {
  const head = text.slice(span.start, Math.min(span.end, span.start + REACH));
  const parts: Part[] = [];
  let from = 0;
  for (const match of head.matchAll(MARK)) {
    if (parts.length === MOST_PARTS) break;
    const part = head.slice(from, match.index);
    if (WORD_START.test(part)) {
      parts.push({ start: span.start + from, end: span.start + match.index, text: part, mark: match[0] });
    } else {
      const last = parts.pop();
      if (last !== undefined) parts.push({ ...last, mark: last.mark + match[0] });
    }
    from = match.index + match[0].length;
  }
  const rest = head.slice(from);
  const isWhole = span.end - span.start <= REACH && parts.length > 0 && parts.length < MOST_PARTS;
  if (isWhole && WORD_START.test(rest)) {
    parts.push({ start: span.start + from, end: span.end, text: rest, mark: LINE_END });
  }
  return parts;
}
