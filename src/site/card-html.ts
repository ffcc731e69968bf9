import { settings } from '../site.config.ts';
import { strings } from '../strings/ar.ts';
import type { Card } from './card.ts';
import { counted } from './counted.ts';
import { link } from './link.ts';
import { briefingPath } from './paths.ts';
import { wordsHtml } from './words-html.ts';
import { writeDate, writeHijri } from './written-numbers.ts';

const NAMES_SHOWN = 4;

/**
 * What a list shows of a briefing, as HTML. A briefing stands in many lists, and this is made of it once.
 *
 * @param depth of the title's heading
 */
export function cardHtml(card: Card, depth: 2 | 3): string {
  const { id, title, date, summary, statements } = card;
  const names = namesOf(card);
  const said = statements > 0 ? ` <span>· ${counted(statements, 'statement')}</span>` : '';
  return [
    `<article><p class="meta">${dateHtml(date)}${said}</p>`,
    `<h${depth} class="title"><a href="${link(briefingPath(id))}">${wordsHtml(title)}</a></h${depth}>`,
    summary !== undefined && summary !== title ? `<p class="summary">${wordsHtml(summary)}</p>` : '',
    names === '' ? '' : `<p class="meta">${wordsHtml(names)}</p>`,
    '</article>',
  ].join('');
}

/**
 * A date of publication as HTML, with the Hijri day where one is known.
 *
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; undefined when nothing states it
 */
export function dateHtml(date: string | undefined): string {
  if (date === undefined) return `<span>${strings.briefing.unknownDate}</span>`;
  const hijri = settings.hijri ? writeHijri(date) : undefined;
  const gregorian = `<time datetime="${date}">${writeDate(date)}</time>`;
  return hijri === undefined ? gregorian : `${gregorian} <span class="hijri">– ${hijri}</span>`;
}

function namesOf({ things }: Card): string {
  return [...things.organisations, ...things.people, ...things.places]
    .filter(({ isMain }) => isMain)
    .slice(0, NAMES_SHOWN)
    .map(({ name }) => name)
    .join(' · ');
}
