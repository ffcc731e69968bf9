import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readRegistry } from '../registry/read-registry.ts';
import { currentFolders } from './folders.ts';

/** What the registry knows of a thing that readers see. */
export const thing = z.object({
  name: z.string(),
  type: z.string(),
  description: z.string().optional(),
  reference: z.string().optional(),
  aliases: z.array(z.string()),
  /** Latitude and longitude in degrees, of places that have them. */
  coordinates: z.tuple([z.number(), z.number()]).readonly().optional(),
});

export type Thing = z.infer<typeof thing>;

/** Loads the archive's authority files: a name and a description for each id. */
export function thingLoader(): Loader {
  return {
    name: 'things',
    load: async ({ store, parseData, logger }) => {
      const { registry, messages } = await readRegistry(currentFolders().root);
      for (const message of messages) logger.warn(`${message.file}:${message}`);
      store.clear();
      for (const {
        id,
        name,
        type,
        description,
        reference,
        aliases,
        kind,
        latin,
        coordinates,
      } of registry.entries) {
        const others = kind === 'topic' ? [] : [...aliases.map(({ text }) => text), ...latin];
        const data = {
          name,
          type,
          description,
          reference,
          coordinates,
          aliases: others.filter((alias) => alias !== name),
        };
        store.set({ id, data: await parseData({ id, data }) });
      }
    },
  };
}
