import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const documents = ['README.md', 'CONTRIBUTING.md']
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

describe.each(Object.entries(scripts))('npm run %s', (name, command) => {
  const [program, file = ''] = command.split(' ');

  it('explains itself', () => {
    expect(program).toBe('node');
    const { status, stdout } = spawnSync(process.execPath, [join(root, file), '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^\\S[^]+\\n\\n  npm run ${name} -- `));
  });

  it('refuses a flag that it does not know, and explains itself in Arabic', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, file), '--no-such-flag'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MUJAZ_LANGUAGE: 'ar' },
    });
    expect(status).toBe(2);
    const [fault = '', about = '', ...rest] = stderr.split('\n').filter((line) => line !== '');
    expect(fault).toContain('--no-such-flag');
    const flags = rest.filter((line) => line.startsWith('  --'));
    expect(flags.length).toBeGreaterThan(0);
    for (const line of [fault, about, ...flags]) expect(line).toMatch(/\p{Script=Arabic}{2}/u);
  });

  it('is in the README or CONTRIBUTING', () => {
    expect(documents).toMatch(new RegExp(`npm (run )?(-s )?${name}\\b`));
  });
});
