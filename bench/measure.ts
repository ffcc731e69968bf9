import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a command cost, with every process that it started and waited for. */
export interface Cost {
  /** User and system time, in seconds. */
  readonly cpu: number;
  /** Elapsed time, in seconds. */
  readonly wall: number;
  /** Highest resident memory of the command and its descendants together, in MB, sampled every 50 ms. */
  readonly peak: number;
  readonly code: number;
  readonly output: string;
}

/** Ticks a second in /proc/<pid>/stat: USER_HZ, 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Run a command and measure it. Reads /proc, so it works on Linux only; one command at a time.
 *
 * @throws Error where there is no /proc
 */
export async function measure(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const before = await childTime();
  const start = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data));
  let peak = 0;
  const sampler = setInterval(async () => {
    if (child.pid !== undefined) peak = Math.max(peak, await treeMemory(child.pid));
  }, 50);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  }).finally(() => clearInterval(sampler));
  const wall = (performance.now() - start) / 1000;
  return { cpu: (await childTime()) - before, wall, peak: peak / 2 ** 20, code, output };
}

/** Seconds that the children of this process used which have ended and been waited for. */
async function childTime(): Promise<number> {
  const fields = await statFields('self');
  if (fields === undefined) throw new Error('measuring needs /proc, which Linux has');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

async function treeMemory(root: number): Promise<number> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    processes.map(async (pid) => ({ pid: Number(pid), fields: await statFields(pid) })),
  );
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, fields } of found) if (fields && tree.has(Number(fields[1]))) tree.add(pid);
  }
  return found.reduce(
    (sum, { pid, fields }) => sum + (tree.has(pid) ? Number(fields?.[21] ?? 0) * 4096 : 0),
    0,
  );
}

/** The fields of /proc/<pid>/stat after the command's name: [0] is the state, [1] the parent. */
async function statFields(pid: string): Promise<readonly string[] | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
