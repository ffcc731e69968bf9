/** Where progress is shown: process.stderr, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** How it is said, in a language. */
export interface ProgressWords {
  readonly done: (done: number, total: number) => string;
  /** What comes behind, once it can be told. */
  readonly left: (seconds: number) => string;
}

/** Work that is over before anybody wonders needs no progress. */
const SHORT = 50;

const STEPS = 10;

/** Before this many milliseconds have gone by, nobody can tell how long the rest takes. */
const FIRST_GUESS = 2000;

const SECOND = 1000;

/**
 * Show how far a long piece of work has come: on a terminal one line that counts up and says about how long the rest
 * takes, elsewhere a plain line every tenth of the way.
 *
 * @param now milliseconds that go by; a test may put its own clock there
 * @returns call it with the number of things done
 */
export function showProgress(
  screen: Screen,
  total: number,
  words: ProgressWords,
  now: () => number = () => performance.now(),
): (done: number) => void {
  const start = now();
  let told = 0;
  let width = 0;
  return (done) => {
    if (screen.isTTY === true) {
      const seconds = secondsLeft(now() - start, done, total);
      const line = words.done(done, total) + (seconds === undefined ? '' : words.left(seconds));
      screen.write(`\r${line.padEnd(width)}${done === total ? '\n' : ''}`);
      width = line.length;
      return;
    }
    const step = Math.floor((done * STEPS) / total);
    if (total < SHORT || step === told) return;
    told = step;
    screen.write(`${words.done(done, total)}\n`);
  };
}

function secondsLeft(elapsed: number, done: number, total: number): number | undefined {
  if (elapsed < FIRST_GUESS || done === total) return undefined;
  return Math.ceil(((elapsed / done) * (total - done)) / SECOND);
}
