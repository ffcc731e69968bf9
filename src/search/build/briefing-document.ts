import { splitSentences } from '../../arabic/sentences.ts';
import { parseBody } from '../../briefing/body.ts';
import type { FrontMatter, NamedThing as NamedValue } from '../../briefing/schema.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DocumentThing, SearchDocument } from '../document.ts';

/**
 * What search needs to know of a briefing.
 *
 * Things are filtered by under the registry's names, so that a correction of a name there is one everywhere.
 *
 * @param body the MDX below the front matter; one that cannot be read counts as empty
 */
export function documentOfBriefing(
  id: string,
  data: FrontMatter,
  body: string,
  registry: Registry,
): SearchDocument {
  const { blocks } = parseBody(body, id);
  const sentences = blocks.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const date = data.date.origin === 'unknown' ? undefined : data.date.value;
  const nameOf = (thing: { readonly id?: string | undefined; readonly name: string }): string =>
    registry.byId(thing.id ?? '')?.name ?? thing.name;
  const speakers = data.statements.filter(({ speaker }) => speaker.kind !== 'anonymous');
  return {
    id,
    url: `b/${id}`,
    title: data.title,
    ...(date !== undefined && { date }),
    sentences,
    keyPoints: [...new Set([data.summary, ...data.keyPoints].flatMap((one) => one?.sentence ?? []))],
    things: thingsOf(data),
    filters: {
      place: distinct(data.places.map(nameOf)),
      person: distinct(data.people.map(nameOf)),
      organisation: distinct(data.organisations.map(nameOf)),
      topic: distinct(data.topics.map((topic) => nameOf({ id: topic.id, name: topic.id }))),
      publisher: distinct(data.publisher === undefined ? [] : [data.publisher]),
      speaker: distinct(speakers.map(({ speaker }) => nameOf({ id: speaker.id, name: speaker.name }))),
      force: distinct(data.statements.map(({ verb }) => verb.force)),
      language: distinct(['ar', ...languagesIn(body)]),
      year: date === undefined ? [] : [date.slice(0, 4)],
      month: date === undefined || date.length < 7 ? [] : [date.slice(0, 7)],
      dated: [date === undefined ? 'no' : 'yes'],
    },
  };
}

function thingsOf(data: FrontMatter): readonly DocumentThing[] {
  const named = [...data.places, ...data.people, ...data.organisations].flatMap(
    ({ id, mentions }: NamedValue) => (id === undefined ? [] : [{ id, mentions: mentions.length }]),
  );
  return [...named, ...data.topics.map(({ id, evidence }) => ({ id, mentions: evidence.length }))];
}

const FOREIGN = /<Foreign lang="([a-z]{2,3})\b/g;

/** The languages of the words that a body marks as foreign. */
function languagesIn(body: string): readonly string[] {
  return Array.from(body.matchAll(FOREIGN), ([, language = '']) => language);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
