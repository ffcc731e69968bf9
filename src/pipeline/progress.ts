/** Where progress is shown: process.stderr, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
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
 * @param what is being counted, e.g. `articles`
 * @param now milliseconds that go by; a test may put its own clock there
 * @returns call it with the number of things done
 */
export function showProgress(
  screen: Screen,
  total: number,
  what: string,
  now: () => number = () => performance.now(),
): (done: number) => void {
  const start = now();
  let told = 0;
  let width = 0;
  return (done) => {
    if (screen.isTTY === true) {
      const line = `${done} of ${total} ${what}${restOf(now() - start, done, total)}`;
      screen.write(`\r${line.padEnd(width)}${done === total ? '\n' : ''}`);
      width = line.length;
      return;
    }
    const step = Math.floor((done * STEPS) / total);
    if (total < SHORT || step === told) return;
    told = step;
    screen.write(`${done} of ${total} ${what}\n`);
  };
}

function restOf(elapsed: number, done: number, total: number): string {
  if (elapsed < FIRST_GUESS || done === total) return '';
  return `, about ${Math.ceil(((elapsed / done) * (total - done)) / SECOND)} s left`;
}
