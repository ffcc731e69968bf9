import type { Load } from '../format/index-files.ts';

/**
 * Gets files of an index from a host, or from what stands in for `fetch` in a copy on a disk.
 *
 * @param base address of the index's folder, with a slash at the end
 */
export function loadFrom(base: string): Load {
  return async (path, isEntry = false) => {
    // All other files are named by their content: what a browser has kept of them is right for ever.
    const response = await fetch(base + path, { cache: isEntry ? 'no-cache' : 'force-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
