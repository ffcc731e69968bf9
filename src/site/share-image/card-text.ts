import type { FrontMatter } from '../../briefing/schema.ts';
import { settings } from '../../site.config.ts';
import { strings } from '../../strings/ar.ts';
import { writeDate } from '../written-numbers.ts';

/** What a share image says. */
export interface CardText {
  readonly archive: string;
  readonly tagline: string;
  readonly title: string;
  /** When and by whom the article was published, as far as it is known. */
  readonly about: string;
  readonly names: string;
}

const NAMES_SHOWN = 4;

/** What the share image of a briefing says. */
export function cardTextOf({ title, date, publisher, organisations, people, places }: FrontMatter): CardText {
  const day = date.origin === 'unknown' ? strings.briefing.unknownDate : writeDate(date.value);
  return {
    archive: settings.name,
    tagline: settings.tagline,
    title,
    about: [day, publisher].filter((part) => part !== undefined).join(' · '),
    names: [...organisations, ...people, ...places]
      .filter(({ salience }) => salience === 'main')
      .slice(0, NAMES_SHOWN)
      .map(({ name }) => name)
      .join(' · '),
  };
}
