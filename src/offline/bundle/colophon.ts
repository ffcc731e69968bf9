import { writeDate } from '../../site/written-numbers.ts';
import { offlineStrings } from '../../strings/offline.ts';
import type { ArchiveFacts } from '../archive-facts.ts';

const { colophon } = offlineStrings;

/** What copies and their manifest both know. */
interface Named {
  readonly name: string;
  readonly date?: string | undefined;
  readonly licence?: string | undefined;
}

/** What copy this is, in sentences for readers: of which archive, of what date, and its licence. */
export function colophonLines({ name, date, licence }: Named): readonly string[] {
  return [
    colophon.copy.replace('{name}', name),
    date === undefined ? colophon.undated : colophon.date.replace('{date}', writeDate(date)),
    ...(licence === undefined ? [] : [colophon.licence.replace('{licence}', licence)]),
  ];
}

/** What copy this is and where the newest is, as HTML for the foot of a page. */
export function colophonHtml(facts: ArchiveFacts): string {
  const newest =
    facts.newest === undefined
      ? colophon.newestUnknown
      : `${colophon.newest} <a href="${escapeHtml(facts.newest)}"><bdi dir="ltr">${escapeHtml(facts.newest)}</bdi></a>`;
  const version = `${colophon.version} <bdi dir="ltr"><code>${facts.version}</code></bdi>`;
  const said = [...colophonLines(facts).map(escapeHtml), version, newest].join(' · ');
  return `<div class="wrap" id="colophon"><p>${said}</p></div>`;
}

/** Text as it stands in HTML and XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
