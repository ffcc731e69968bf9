/** Where progress is shown: process.stderr, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Work that is over before anybody wonders needs no progress. */
const SHORT = 50;

const STEPS = 10;

/**
 * Show how far a long piece of work has come: on a terminal one line that counts up, elsewhere a plain line
 * every tenth of the way.
 *
 * @param what is being counted, e.g. `articles`
 * @returns call it with the number of things done
 */
export function showProgress(screen: Screen, total: number, what: string): (done: number) => void {
  let told = 0;
  return (done) => {
    if (screen.isTTY === true) {
      screen.write(`\r${done} of ${total} ${what}${done === total ? '\n' : ''}`);
      return;
    }
    const step = Math.floor((done * STEPS) / total);
    if (total < SHORT || step === told) return;
    told = step;
    screen.write(`${done} of ${total} ${what}\n`);
  };
}
