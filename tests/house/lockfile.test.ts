import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };

/** The entry that Node would find for a package that another, at `path`, asks for. */
function findLocked(path: string, name: string): Locked | undefined {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${from}${from === '' ? '' : '/'}node_modules/${name}`];
    if (found !== undefined || from === '') return found;
  }
}

it('locks the packages of every platform: npm ci refuses a lockfile that lacks one', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name, version]) => findLocked(path, name)?.version !== version)
      .map(([name, version]) => `${path} asks for ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

it('names no place that packages come from', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
