import type { APIRoute } from 'astro';
import { readArchive } from '../../../site/archive.ts';
import { catalogueThings } from '../../../site/catalogue.ts';
import { digestOf } from '../../../site/digest.ts';
import { feedOf } from '../../../site/feeds/feed.ts';
import { rssFeed } from '../../../site/feeds/rss.ts';
import { KINDS, thingFeedPath, thingPath } from '../../../site/paths.ts';
import { settings } from '../../../site.config.ts';
import { strings } from '../../../strings/ar.ts';

const ENTRIES = 20;

export async function getStaticPaths() {
  const { cards, known } = await readArchive();
  const things = catalogueThings(cards, known);
  return KINDS.flatMap((kind) =>
    (things.get(kind) ?? []).map(({ id, name, known, cards }) => {
      const head = {
        title: `${name} – ${settings.name}`,
        description: known?.description ?? strings.kinds[kind].about,
        page: thingPath(kind, id),
        self: thingFeedPath(kind, id),
      };
      const feed = feedOf(head, cards, ENTRIES);
      return { params: { kind, id }, props: { feed }, cacheKey: digestOf(feed) };
    }),
  );
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ props }) => new Response(rssFeed(props.feed));
