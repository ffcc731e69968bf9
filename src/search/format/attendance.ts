/** How long a search waits for a shard when others have answered, and whether it goes on without one that fails. */
export interface Patience {
  /** Milliseconds. */
  readonly wait: number;
  readonly isForgiving: boolean;
}

/** Which shards, by their folders, take part in one search. */
export interface Attendance {
  /** Ask a shard for something; `otherwise` when the search goes on without the shard. */
  readonly ask: <T>(folder: string, get: () => Promise<T>, otherwise: T) => Promise<T>;
  /** Shards whose answers are not there, so that nothing of them may be shown. */
  readonly missing: () => readonly string[];
  /** From now on, go on without shards that fail. */
  readonly forgive: () => void;
  /** Calls once, when a shard that was too slow has answered after all. */
  readonly onLate: (act: () => void) => void;
}

/** All shards take part: what one cannot give fails the search. */
export const EVERYONE: Attendance = {
  ask: (_, get) => get(),
  missing: () => [],
  forgive: () => undefined,
  onLate: () => undefined,
};

/**
 * Go on without shards that are slow or fail. A slow one is given up only when another has given all that it was
 * asked for: when everything is slow, the connection is, and there is nothing to show yet.
 */
export function takeAttendance({ wait, ...patience }: Patience): Attendance {
  let { isForgiving } = patience;
  const open = new Map<string, number>();
  const missing = new Set<string>();
  const late = Promise.withResolvers<void>();
  const isOtherDone = (folder: string): boolean =>
    [...open].some(([other, asked]) => other !== folder && asked === 0 && !missing.has(other));
  const count = (folder: string, change: number): void => {
    open.set(folder, (open.get(folder) ?? 0) + change);
  };
  const track = async <T>(folder: string, get: () => Promise<T>): Promise<T> => {
    count(folder, 1);
    try {
      return await get();
    } finally {
      count(folder, -1);
    }
  };
  return {
    ask: async (folder, get, otherwise) => {
      if (missing.has(folder)) return otherwise;
      const asked = track(folder, get);
      try {
        const answer = await answerWithin(asked, wait, () => isOtherDone(folder));
        if (answer !== undefined) return answer.value;
        asked.then(
          () => late.resolve(),
          () => undefined,
        );
      } catch (error) {
        if (!isForgiving) throw error;
      }
      missing.add(folder);
      return otherwise;
    },
    forgive: () => {
      isForgiving = true;
    },
    missing: () => [...missing],
    onLate: (act) => void late.promise.then(act),
  };
}

/** @returns undefined when it took longer and may be given up */
async function answerWithin<T>(
  asked: Promise<T>,
  wait: number,
  mayGiveUp: () => boolean,
): Promise<{ readonly value: T } | undefined> {
  const answered = asked.then((value) => ({ value }));
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), wait);
    });
    const answer = await Promise.race([answered, rest]).finally(() => clearTimeout(timer));
    if (answer !== undefined || mayGiveUp()) return answer;
  }
}
