import type { FrontMatter } from '../../briefing/schema.ts';
import { bestAddress } from '../absolute.ts';
import { briefingPath } from '../paths.ts';
import { siteReference } from './site-data.ts';
import { thingReference } from './thing-data.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * A briefing as a schema.org Article. It says no more than the page: what nothing states is absent.
 *
 * @param topicNames by id
 */
export function briefingData(id: string, data: FrontMatter, topicNames: ReadonlyMap<string, string>): Node {
  const { title, summary, date, author, publisher, url, corrections } = data;
  const named = [
    ...data.places.map((thing) => ({ ...thing, kind: 'places' as const })),
    ...data.organisations.map((thing) => ({ ...thing, kind: 'organisations' as const })),
    ...data.people.map((thing) => ({ ...thing, kind: 'people' as const })),
  ];
  const topics = data.topics.map(({ id }) => ({
    kind: 'topics' as const,
    id,
    name: topicNames.get(id) ?? id,
  }));
  const about = [...named.filter(({ salience }) => salience === 'main'), ...topics];
  const mentions = named.filter(({ salience }) => salience === 'passing');
  const address = bestAddress(briefingPath(id));
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: title,
    inLanguage: 'ar',
    isPartOf: siteReference(),
    ...(summary !== undefined && { abstract: summary.text }),
    ...(date.origin !== 'unknown' && { datePublished: date.value }),
    ...(corrections.length > 0 && {
      dateModified: corrections
        .map(({ date }) => date)
        .sort()
        .at(-1),
    }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url !== undefined && { isBasedOn: url }),
    ...(about.length > 0 && { about: about.map(thingReference) }),
    ...(mentions.length > 0 && { mentions: mentions.map(thingReference) }),
  };
}
