import { settings } from '../../site.config.ts';
import { searchStrings } from '../../strings/search.ts';
import type { Fragment } from '../document.ts';
import { type Excerpt, excerptsOf } from '../query/excerpt.ts';
import type { Marker } from '../query/marks.ts';
import { element, fill } from './element.ts';
import { pageAddress } from './site-address.ts';

const SHOWN_SENTENCES = 2;
const SHOWN_PLACES = 3;

/** What a result needs beside its text. */
export interface ResultContext {
  /** The query as typed, for the briefing's page to mark. */
  readonly text: string;
  /** Other names of what the query names, to be marked there as well. */
  readonly also: readonly string[];
  readonly marker: Marker;
}

/** One result: title, date, places, and its best sentences with the query's words marked. */
export function resultCard(fragment: Fragment, context: ResultContext): HTMLLIElement {
  const all = excerptsOf(fragment.sentences, context.marker, fragment.sentences.length);
  const best = excerptsOf(fragment.sentences, context.marker, SHOWN_SENTENCES);
  const title = element(
    'a',
    { href: addressOf(fragment, context, best[0]) },
    ...marked(fragment.title, context.marker.mark(fragment.title)),
  );
  const card = element(
    'li',
    { class: 'result' },
    element('h2', {}, title),
    aboutLine(fragment),
    sentenceList(best, fragment, context),
  );
  if (all.length > best.length) card.append(allSentences(all, fragment, context));
  return card;
}

function aboutLine({ date, places }: Fragment): HTMLElement {
  const when =
    date === undefined ? searchStrings.unknownDate : element('time', { datetime: date }, writeDate(date));
  const where = places.slice(0, SHOWN_PLACES).join('، ');
  return element('p', { class: 'about' }, when, where === '' ? '' : ` · ${where}`);
}

function sentenceList(excerpts: readonly Excerpt[], fragment: Fragment, context: ResultContext): HTMLElement {
  const items = excerpts.map((excerpt) =>
    element(
      'li',
      {},
      element('a', { href: addressOf(fragment, context, excerpt) }, ...marked(excerpt.text, excerpt.marks)),
    ),
  );
  return element('ul', { role: 'list', class: 'excerpts' }, ...items);
}

function allSentences(all: readonly Excerpt[], fragment: Fragment, context: ResultContext): HTMLElement {
  const details = element(
    'details',
    {},
    element('summary', {}, fill(searchStrings.allMatches, { n: writeNumber(all.length) })),
  );
  details.addEventListener('toggle', () => details.append(sentenceList(all, fragment, context)), {
    once: true,
  });
  return details;
}

/** A briefing's address, at a sentence and with the words that its page will mark. */
function addressOf({ url }: Fragment, { text, also }: ResultContext, excerpt?: Excerpt): string {
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

/** A date of the front matter, as exact as it is known. */
export function writeDate(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(iso.length >= 7 && { month: 'long' }),
    ...(iso.length >= 10 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(iso));
}
