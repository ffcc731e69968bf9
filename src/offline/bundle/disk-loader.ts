/**
 * Stands in for `fetch` in a page that a reader opened from a disk, where a page may request nothing: each file of
 * data is a script there that holds it as base64, loaded when it is first asked for.
 */

/** Hands over the content of a file: what the scripts call. */
type Deliver = (path: string, base64: string) => void;

/** Loads that have begun. */
const loads = new Map<string, Promise<void>>();
const deliveries = new Map<string, string>();
const deliver: Deliver = (path, base64) => deliveries.set(path, base64);
const { root = './', base = '/' } = document.documentElement.dataset;
const home = new URL(root, location.href).href;

Object.assign(globalThis, {
  mujazFile: deliver,
  fetch: async (input: string | URL | Request): Promise<Response> => {
    const path = pathOf(input instanceof Request ? input.url : String(input));
    await begin(path);
    const base64 = deliveries.get(path);
    // What a page has asked for it keeps itself.
    deliveries.delete(path);
    loads.delete(path);
    if (base64 === undefined) throw new TypeError(`${path} is not in this copy`);
    return new Response(bytesOf(base64));
  },
});

for (const path of document.currentScript?.dataset['beforehand']?.split(' ') ?? []) void begin(path);

function begin(path: string): Promise<void> {
  const begun = loads.get(path) ?? load(path);
  loads.set(path, begun);
  // Whoever asks for it is told, and may ask again.
  begun.catch(() => loads.delete(path));
  return begun;
}

/** A loop: every first query waits for a dozen files. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

function pathOf(address: string): string {
  if (address.startsWith(base)) return address.slice(base.length);
  const url = new URL(address, location.href).href;
  return decodeURI(url.startsWith(home) ? url.slice(home.length) : address);
}

function load(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = `${root}${path.split('/').map(encodeURIComponent).join('/')}.js`;
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new TypeError(`${path} is not in this copy`));
    document.head.append(script);
  }).finally(() => script.remove());
}
