import type { FrontMatter } from '../../briefing/schema.ts';
import { settings } from '../../site.config.ts';

/** What a citation of a briefing says. Absent is what nothing states. */
export interface Citation {
  /** Id of the briefing: ASCII, so that it serves as a key. */
  readonly id: string;
  readonly title: string;
  /** Whether the archive had to make the title of the text's words. */
  readonly isTitleDerived: boolean;
  readonly author?: string;
  readonly publisher?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** Full address of the briefing, where the site knows its own. */
  readonly address?: string;
  /** Where the article was first published. */
  readonly original?: string;
  /** Name of the archive. */
  readonly archive: string;
}

/** The citation of a briefing: the article, as this archive keeps it. */
export function citationOf(id: string, data: FrontMatter, address: string | undefined): Citation {
  const { title, titleOrigin, author, publisher, date, url } = data;
  return {
    id,
    title,
    isTitleDerived: titleOrigin === 'derived',
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(date.origin !== 'unknown' && { date: date.value }),
    ...(address !== undefined && { address }),
    ...(url !== undefined && { original: url }),
    archive: settings.name,
  };
}
