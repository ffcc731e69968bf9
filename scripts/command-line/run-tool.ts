import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/**
 * Run a tool that npm installed, in the project's folder, with this process's output.
 *
 * @param tool its name in node_modules/.bin
 * @returns its exit code
 */
export function runTool(tool: string, args: readonly string[]): Promise<number> {
  const child = spawn(join(project, 'node_modules', '.bin', tool), args, {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Run tools one after the other, all of them even when one fails: the highest exit code. */
export async function runTools(
  tools: readonly (readonly [tool: string, ...args: string[]])[],
): Promise<number> {
  let worst = 0;
  for (const [tool, ...args] of tools) worst = Math.max(worst, await runTool(tool, args));
  return worst;
}
