import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import { languageOf, translated } from '../briefing/message-language.ts';
import { holdBack, isEmbargoed, outputDay } from '../briefing/publication.ts';
import { cardOf } from './card.ts';
import { currentFolders } from './folders.ts';
import { readKept, writeKept } from './kept-store.ts';
import { BRIEFINGS, listBriefings } from './list-briefings.ts';
import { type Published, writePublished } from './published.ts';
import { readBriefing } from './read-briefing.ts';
import { openRendered } from './rendered.ts';
import { rendererVersion } from './renderer-version.ts';
import { type Said, saidIn } from './said.ts';

/**
 * Loads the archive's briefings into the content store: what lists need of them and a digest, under which
 * the rendered body lies in the cache. What has not changed is not even parsed. One broken briefing fails
 * the build, after all have been read, so that one run tells everything there is to mend.
 */
export function briefingLoader(): Loader {
  return {
    name: 'briefings',
    load: async (context) => {
      await loadAll(context);
      const { root } = currentFolders();
      context.watcher?.add(join(root, BRIEFINGS));
      context.watcher?.on('all', async (_, path) => {
        if (!path.startsWith(join(root, BRIEFINGS))) return;
        await loadAll(context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

async function loadAll(context: LoaderContext): Promise<void> {
  const { root, cache } = currentFolders();
  const day = outputDay(process.env);
  const version = rendererVersion(process.cwd());
  const store = openRendered(cache);
  const oldSaid = readKept(cache, 'said');
  const oldSketches = readKept(cache, 'sketches');
  const said = new Map<string, readonly Said[]>();
  const sketches = new Map<string, string>();
  const { ids, messages } = await listBriefings(root);
  const published: Published[] = [];
  const told = [...messages];
  for (const id of ids) {
    const file = `${BRIEFINGS}/${id}.mdx`;
    const text = readFileSync(join(root, file), 'utf8');
    const digest = hash('sha256', `${version}\n${id}\n${text}`).slice(0, 32);
    const known = context.store.get(id);
    const keptSaid = oldSaid.get(digest);
    const keptSketch = oldSketches.get(digest);
    const isKept = known?.digest === digest && store.has(digest);
    const isWhole = isKept && keptSaid !== undefined && keptSketch !== undefined;
    if (isWhole && !isEmbargoed(embargoOf(known), day)) {
      published.push({ id, digest });
      said.set(digest, keptSaid);
      sketches.set(digest, keptSketch);
      continue;
    }
    const { rendered, messages } = readBriefing(text, file);
    told.push(...messages);
    if (rendered === undefined) continue;
    const held = holdBack(rendered.data, day, file);
    if (held !== undefined) {
      told.push(held);
      continue;
    }
    store.add(digest, { id, ...rendered });
    said.set(digest, saidIn(rendered));
    const { sketch = '', ...data } = cardOf(id, rendered.data, rendered.sentences, bodyOf(text));
    sketches.set(digest, sketch);
    context.store.set({ id, data, digest });
    published.push({ id, digest });
  }
  const present = new Set(published.map(({ id }) => id));
  for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
  store.save(new Set(published.map(({ digest }) => digest)));
  writeKept(cache, 'said', said);
  writeKept(cache, 'sketches', sketches);
  writePublished(cache, published);
  tell(told, context);
}

/** What stands below the front matter of a file that was read as a briefing. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---', 1) + '\n---'.length);
}

function embargoOf({ data }: { readonly data: Readonly<Record<string, unknown>> }): string | undefined {
  return typeof data['embargo'] === 'string' ? data['embargo'] : undefined;
}

function tell(messages: readonly VFileMessage[], { logger }: LoaderContext): void {
  if (messages.length === 0) return;
  const files = Map.groupBy(messages, ({ file }) => file ?? '');
  const report = reporter(
    [...files].map(([path, messages]) =>
      Object.assign(new VFile({ path }), {
        messages: messages.map((message) => translated(message, languageOf())),
      }),
    ),
    { color: false },
  );
  if (messages.some(({ fatal }) => fatal)) throw new Error(`Some briefings cannot be shown:\n${report}`);
  logger.warn(report);
}
