import { button, fill } from '../../search/page/element.ts';
import { fileForms, offlineStrings } from '../../strings/offline.ts';
import { countOf } from '../../strings/plural.ts';
import type { BuildPointer } from '../saved/copy-list.ts';
import { readPointer, saveArchive } from '../saved/save-archive.ts';
import { SaveError } from '../saved/save-error.ts';
import { type Store, storeOf } from '../saved/state.ts';
import { findPanel, type PanelPlaces } from './panel-places.ts';
import { tell } from './worker-link.ts';
import { writeBytes } from './write-bytes.ts';

const { save: words } = offlineStrings;
/** Only one page of a browser saves at a time. */
const LOCK = 'mujaz-save';

const places = findPanel();
if (places !== undefined) runPanel(places).catch(() => places.say(words.faults.forbidden));

/** Let a reader save the archive, follow it, pause, go on, update and remove. */
async function runPanel(places: PanelPlaces): Promise<void> {
  const { say, offer, progress } = places;
  if (!isSecureContext) return say(words.insecure);
  if (!('serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator)) {
    return say(words.unsupported);
  }
  const store = storeOf(places.scope);
  const channel = new BroadcastChannel(LOCK);
  let following: AbortController | undefined;

  const show = async (said?: string): Promise<void> => {
    const newest = await readPointer(places.scope).catch((error: unknown) => error);
    const pointer = newest instanceof Error ? undefined : (newest as BuildPointer);
    const { text: state, action } = await describe(store, pointer);
    const isNewer = newest instanceof SaveError && newest.fault === 'newer';
    const text = isNewer ? `${state} ${words.faults.newer}` : state;
    const hasAny = action === undefined || action === words.update || action === words.resume;
    progress.hidden = true;
    say(said ?? text);
    offer(
      ...(action === undefined || pointer === undefined ? [] : [button(action, () => void start(pointer))]),
      ...(hasAny && state !== words.unknown ? [button(words.remove, () => void remove())] : []),
    );
  };
  const remove = async (): Promise<void> => {
    await store.clear();
    channel.postMessage('changed');
    await show(words.removed);
  };
  const start = async (pointer: BuildPointer): Promise<void> => {
    const isBegun = (await store.begunBuilds()).length > 0;
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
    if (!isBegun && pointer.bytes > quota - usage) return show(tellFull(pointer.bytes, quota - usage));
    await navigator.storage.persist().catch(() => false);
    // The reader has asked for what is new: so may a newer worker.
    tell((await navigator.serviceWorker.getRegistration())?.waiting ?? null, { kind: 'take-over' });
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock === null) return show(words.otherTab);
      await save(pointer);
    });
  };
  const save = async (pointer: BuildPointer): Promise<void> => {
    following = new AbortController();
    const { signal } = following;
    offer(button(words.pause, () => following?.abort()));
    progress.hidden = false;
    try {
      await saveArchive(store, {
        scope: places.scope,
        signal,
        onProgress: ({ bytes, total }) => {
          progress.max = total;
          progress.value = bytes;
          const done = fill(words.progress, { done: writeBytes(bytes), total: writeBytes(total) });
          say(`${done}. ${words.stay}`);
        },
      });
      channel.postMessage('changed');
      await show(words.saved);
    } catch (error) {
      const fault = error instanceof SaveError ? error.fault : 'forbidden';
      await show(await tellFault(fault, pointer));
      if (fault === 'unreachable') addEventListener('online', () => void start(pointer), { once: true });
    }
  };
  channel.addEventListener('message', () => void show());
  await show();
}

/** What is saved of the archive here, and what can be done. */
async function describe(store: Store, pointer: BuildPointer | undefined) {
  const [saved, begun] = await Promise.all([store.savedBuild(), store.begunBuilds()]);
  if (saved !== undefined) {
    const isNewest = pointer === undefined || pointer.build === saved;
    return isNewest ? { text: words.saved } : { text: words.older, action: words.update };
  }
  if (pointer === undefined) return { text: words.unknown };
  const size = fill(words.size, {
    size: writeBytes(pointer.bytes),
    files: countOf(pointer.files, fileForms, (count) => String(count)),
  });
  if (begun.length > 0) return { text: `${words.begun} ${size}`, action: words.resume };
  return { text: size, action: words.save };
}

async function tellFault(fault: SaveError['fault'], { bytes }: BuildPointer): Promise<string> {
  if (fault === 'paused') return words.paused;
  if (fault !== 'full') return words.faults[fault];
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return tellFull(bytes, Math.max(0, quota - usage));
}

function tellFull(need: number, free: number): string {
  return fill(words.faults.full, { need: writeBytes(need), free: writeBytes(free) });
}
