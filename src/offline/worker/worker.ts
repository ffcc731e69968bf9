import { type BuildPointer, POINTER } from '../saved/copy-list.ts';
import { storeOf } from '../saved/state.ts';
import type { Question, Status } from './messages.ts';
import { savedCopy } from './saved-copy.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';
import { visitedOf } from './visited.ts';

/**
 * The service worker. What is saved is answered from the saved copy, whole and of one build; the rest by the site, or
 * by what was visited when the site does not answer. It never takes over from another worker unless a reader asked.
 */
function serve(worker: WorkerScope): void {
  const { scope } = worker.registration;
  const store = storeOf(scope);
  const saved = savedCopy(store);
  const visited = visitedOf(store, scope);

  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const path = pathOf(event.request, scope);
    if (path !== undefined) event.respondWith(answer(event, path));
  });
  worker.addEventListener('message', (event) => {
    const question = event.data as Question;
    if (question.kind === 'take-over') event.waitUntil(worker.skipWaiting());
    if (question.kind === 'keep') event.waitUntil(visited.keep(question.addresses));
    if (question.kind === 'status') {
      event.waitUntil(status().then((answer) => event.ports[0]?.postMessage(answer)));
    }
  });

  async function answer({ request }: FetchEvent, path: string): Promise<Response> {
    const found = (await saved.answer(path)) ?? (await visited.answer(request, path));
    if (found !== undefined) return found;
    return (request.mode === 'navigate' ? await explanation(path) : undefined) ?? Response.error();
  }

  /**
   * A saved copy has every page, so one that it does not list is nowhere; of files that it leaves out, and of what
   * the device has lost, the page on reading offline tells.
   */
  async function explanation(path: string): Promise<Response | undefined> {
    const isNowhere = !/\.\w+$/.test(path) && !(await saved.lists(path));
    return (await saved.answer(isNowhere ? '404' : 'offline')) ?? (await keptPage('offline'));
  }

  async function keptPage(path: string): Promise<Response | undefined> {
    return (await store.visited()).match(new URL(path, scope).href);
  }

  async function status(): Promise<Status> {
    const [build, newest] = await Promise.all([store.savedBuild(), newestBuild(scope)]);
    return { ...(build !== undefined && { saved: build }), ...(newest !== undefined && { newest }) };
  }
}

async function newestBuild(scope: string): Promise<BuildPointer | undefined> {
  try {
    const response = await fetch(new URL(POINTER, scope), { cache: 'no-store' });
    return response.ok ? ((await response.json()) as BuildPointer) : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a request in the site, without its query; undefined for what the worker leaves alone. */
function pathOf({ url, method }: Request, scope: string): string | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  const { pathname } = new URL(url);
  const path = decodeURI(pathname.slice(new URL(scope).pathname.length));
  return /^(?:copy|downloads)\/|^sw\.js$/.test(path) ? undefined : path;
}

serve(globalThis as unknown as WorkerScope);
