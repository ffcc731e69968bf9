import { offlineStrings } from '../../strings/offline.ts';
import { askStatus, tell } from './worker-link.ts';

const { bar } = offlineStrings;
const base = import.meta.env?.BASE_URL?.replace(/\/?$/, '/') ?? '/';

// On a disk everything is there; a browser that allows no worker shows the site as hosts serve it.
if (/^https?:$/.test(location.protocol) && 'serviceWorker' in navigator) {
  follow().catch(() => {});
}

/** Have the worker keep what is read, and say in a line above the page what it is read from. */
async function follow(): Promise<void> {
  // Asked before the worker is there: it takes over pages as soon as it begins. Until then a page may be held by the
  // worker of an archive in the folder above.
  const worker = new URL(`${base}sw.js`, location.origin).href;
  const isFirstVisit = navigator.serviceWorker.controller?.scriptURL !== worker;
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  if (isFirstVisit) {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    tell(active, { kind: 'keep', addresses: [location.href, `${location.origin}${base}offline`, ...loaded] });
  }
  await showBar();
  for (const change of ['online', 'offline'] as const) addEventListener(change, () => void showBar());
}

async function showBar(): Promise<void> {
  const line = document.querySelector<HTMLElement>('#offline-bar');
  const status = await askStatus();
  if (line === null || status === undefined) return;
  const { saved, newest } = status;
  const isAway = newest === undefined && (saved !== undefined || !navigator.onLine);
  const isOld = saved !== undefined && newest !== undefined && newest.build !== saved;
  line.hidden = !isAway && !isOld;
  line.dataset['state'] = isAway ? 'away' : 'old';
  const said = line.querySelector('span');
  if (said !== null) said.textContent = isOld ? bar.old : saved === undefined ? bar.away : bar.awaySaved;
}
