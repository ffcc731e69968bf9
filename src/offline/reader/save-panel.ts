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
  // Only one page of a browser saves an archive at a time, or removes it.
  const lock = `mujaz-save ${places.scope}`;
  const channel = new BroadcastChannel(lock);
  let following: AbortController | undefined;
  let again: AbortController | undefined;

  const show = async (said?: string): Promise<void> => {
    const newest = await readPointer(places.scope).catch((error: unknown) => error);
    const pointer = newest instanceof Error ? undefined : (newest as BuildPointer);
    const { text: state, action, isBegun = false } = await describe(store, pointer);
    const fault = newest instanceof SaveError ? newest.fault : undefined;
    const text = fault === 'newer' ? `${state} ${words.faults.newer}` : state;
    const hasAny = action === undefined || action === words.update || action === words.resume;
    progress.hidden = true;
    say(said ?? (fault === 'gone' && state === words.unknown ? words.faults.gone : text));
    offer(
      ...(action === undefined || pointer === undefined ? [] : [button(action, () => void start(pointer))]),
      ...(hasAny && state !== words.unknown
        ? [button(isBegun ? words.discard : words.remove, () => void remove())]
        : []),
    );
  };
  const alone = (act: () => Promise<void>): Promise<void> =>
    navigator.locks.request(lock, { ifAvailable: true }, (held) =>
      held === null ? show(words.otherTab) : act(),
    );
  const remove = (): Promise<void> =>
    alone(async () => {
      await store.clear();
      channel.postMessage('changed');
      await show(words.removed);
    });
  const start = async (pointer: BuildPointer): Promise<void> => {
    again?.abort();
    const isBegun = (await store.begunBuilds()).length > 0;
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
    if (!isBegun && pointer.bytes > quota - usage) return show(tellFull(pointer.bytes, quota - usage));
    await navigator.storage.persist().catch(() => false);
    // The reader has asked for what is new: so may a newer worker.
    tell((await navigator.serviceWorker.getRegistration())?.waiting ?? null, { kind: 'take-over' });
    await alone(() => save(pointer));
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
      following = undefined;
      channel.postMessage('changed');
      await show(words.saved);
    } catch (error) {
      following = undefined;
      const fault = error instanceof SaveError ? error.fault : 'forbidden';
      await show(await tellFault(fault, pointer));
      again = new AbortController();
      const { signal } = again;
      if (fault === 'unreachable') addEventListener('online', () => void start(pointer), { signal });
    }
  };
  channel.addEventListener('message', () => following ?? void show());
  await show();
}

/** What is saved of the archive here, and what can be done. */
async function describe(store: Store, pointer: BuildPointer | undefined) {
  const [saved, begun] = await Promise.all([store.savedBuild(), store.begunBuilds()]);
  if (saved !== undefined && !(await store.isWhole(saved))) {
    return { text: words.incomplete, action: words.resume };
  }
  if (saved !== undefined) {
    const isNewest = pointer === undefined || pointer.build === saved;
    return isNewest ? { text: words.saved } : { text: words.older, action: words.update };
  }
  if (pointer === undefined) return { text: words.unknown };
  const size = fill(words.size, {
    size: writeBytes(pointer.bytes),
    files: countOf(pointer.files, fileForms, (count) => String(count)),
  });
  if (begun.length > 0) return { text: `${words.begun} ${size}`, action: words.resume, isBegun: true };
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
