import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readRegistry } from '../registry/read-registry.ts';
import type { Registry } from '../registry/registry.ts';
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

/** What readers see of a registry's entries, by id. */
export function thingsIn({ entries }: Registry): ReadonlyMap<string, Thing> {
  return new Map(
    entries.map(({ id, name, type, description, reference, aliases, kind, latin, coordinates }) => {
      const others = kind === 'topic' ? [] : [...aliases.map(({ text }) => text), ...latin];
      const known = {
        name,
        type,
        ...(description !== undefined && { description }),
        ...(reference !== undefined && { reference }),
        ...(coordinates !== undefined && { coordinates }),
        aliases: others.filter((alias) => alias !== name),
      };
      return [id, known];
    }),
  );
}

/** Loads the archive's authority files: a name and a description for each id. */
export function thingLoader(): Loader {
  return {
    name: 'things',
    load: async ({ store, parseData, logger }) => {
      const { registry, messages } = await readRegistry(currentFolders().root);
      for (const message of messages) logger.warn(`${message.file}:${message}`);
      store.clear();
      for (const [id, data] of thingsIn(registry)) store.set({ id, data: await parseData({ id, data }) });
    },
  };
}
