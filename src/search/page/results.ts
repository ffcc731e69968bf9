import { settings } from '../../site.config.ts';
import { searchStrings } from '../../strings/search.ts';
import type { Excerpt } from '../query/excerpt.ts';
import { element, fill } from './element.ts';
import type { Hit } from './hit.ts';
import { pageAddress } from './site-address.ts';

/** What a result needs beside its text. */
export interface ResultContext {
  /** The query as typed, for the briefing's page to mark. */
  readonly text: string;
  /** What else was looked for, to be marked there as well. */
  readonly also: readonly string[];
}

/** One result: title, date, places, and its best sentences with the query's words marked. */
export function resultCard(hit: Hit, context: ResultContext): HTMLLIElement {
  const { best, all } = hit;
  const title = element(
    'a',
    { href: addressOf(hit, context, best[0]) },
    ...marked(hit.title, hit.titleMarks),
  );
  const card = element(
    'li',
    { class: 'result' },
    element('h2', {}, title),
    aboutLine(hit),
    sentenceList(best, hit, context),
  );
  if (all.length > best.length) card.append(allSentences(hit, context));
  return card;
}

function aboutLine({ date, places }: Hit): HTMLElement {
  const when =
    date === undefined ? searchStrings.unknownDate : element('time', { datetime: date }, writeDate(date));
  const where = places.join('، ');
  return element('p', { class: 'about' }, when, where === '' ? '' : ` · ${where}`);
}

function sentenceList(excerpts: readonly Excerpt[], hit: Hit, context: ResultContext): HTMLElement {
  const items = excerpts.map((excerpt) =>
    element(
      'li',
      {},
      element('a', { href: addressOf(hit, context, excerpt) }, ...marked(excerpt.text, excerpt.marks)),
    ),
  );
  return element('ul', { role: 'list', class: 'excerpts' }, ...items);
}

function allSentences(hit: Hit, context: ResultContext): HTMLElement {
  const details = element(
    'details',
    {},
    element('summary', {}, fill(searchStrings.allMatches, { n: writeNumber(hit.all.length) })),
  );
  details.addEventListener('toggle', () => details.append(sentenceList(hit.all, hit, context)), {
    once: true,
  });
  return details;
}

/** A briefing's address, at a sentence and with the words that its page will mark. */
function addressOf({ url }: Hit, { text, also }: ResultContext, excerpt?: Excerpt): string {
  const parameters = new URLSearchParams(text.trim() === '' ? [] : [['q', text]]);
  for (const name of also) parameters.append('also', name);
  const query = parameters.size === 0 ? '' : `?${parameters}`;
  return `${pageAddress(url)}${query}${excerpt === undefined ? '' : `#s${excerpt.sentence}`}`;
}

function marked(text: string, marks: Excerpt['marks']): readonly (Node | string)[] {
  let at = 0;
  const parts = marks.flatMap(({ start, end }): readonly (Node | string)[] => {
    const before = text.slice(at, start);
    at = end;
    return [before, element('mark', {}, text.slice(start, end))];
  });
  return [...parts, text.slice(at)];
}

const locale = `${settings.locale}-u-ca-gregory-nu-${settings.digits}`;
const number = new Intl.NumberFormat(locale);

/** A number in the site's digits. */
export function writeNumber(count: number): string {
  return number.format(count);
}

const year = dateFormat({ year: 'numeric' });
const month = dateFormat({ year: 'numeric', month: 'long' });
const day = dateFormat({ year: 'numeric', month: 'long', day: 'numeric' });

/** Making one takes longer than writing a hundred dates with it. */
function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
}

/** A date of the front matter, as exact as it is known. */
export function writeDate(iso: string): string {
  const format = iso.length >= 10 ? day : iso.length >= 7 ? month : year;
  return format.format(new Date(iso));
}
