import { type Engine, openEngine } from '../engine.ts';
import type { Load } from '../format/index-files.ts';

/** An engine that is opened when it is first needed, and opened anew when the index has changed. */
export interface Client {
  /**
   * Do something with the engine. When that fails, the index may have been replaced by a newer one while the page
   * was open: it is read anew and the work is tried once more, for the last time.
   */
  readonly use: <T>(work: (engine: Engine, isLastTry: boolean) => Promise<T>) => Promise<T>;
  /** Read the index anew when it is next needed. */
  readonly renew: () => void;
}

/** @param base address of the index's folder, with a slash at the end */
export function makeClient(base: string): Client {
  const open = (): Promise<Engine> => openEngine(loadFrom(base), undefined, { isLazy: true });
  let opening: Promise<Engine> | undefined;
  return {
    use: async (work) => {
      const engine = opening ?? open();
      opening = engine;
      try {
        return await work(await engine, false);
      } catch {
        if (opening === engine) opening = open();
        const newer = opening;
        try {
          return await work(await newer, true);
        } catch (error) {
          if (opening === newer) opening = undefined;
          throw error;
        }
      }
    },
    renew: () => {
      opening = undefined;
    },
  };
}

function loadFrom(base: string): Load {
  return async (path, isEntry = false) => {
    // All other files are named by their content: what a browser has kept of them is right for ever.
    const response = await fetch(base + path, { cache: isEntry ? 'no-cache' : 'force-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
