import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the file of GitLab', () => {
  const gitlab = read('.gitlab-ci.yml');
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mujaz-gitlab-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** When each job of a file runs, as gitlab-ci-local tells by GitLab's own schema and rules. */
  function jobsOf(text: string, args: readonly string[] = []): Readonly<Record<string, string>> | undefined {
    writeFileSync(join(folder, '.gitlab-ci.yml'), text);
    const program = join(root, 'node_modules', 'gitlab-ci-local', 'dist', 'index.js');
    const { status, stdout } = spawnSync(process.execPath, [program, '--list-json', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) return undefined;
    const jobs = z.array(z.object({ name: z.string(), when: z.string() })).parse(JSON.parse(stdout));
    return Object.fromEntries(jobs.map(({ name, when }) => [name, when]));
  }

  it('checks merge requests, and publishes the default branch', () => {
    const mergeRequest = ['--variable', 'CI_PIPELINE_SOURCE=merge_request_event'];
    const unwarned = ['--ignore-predefined-vars', 'CI_PIPELINE_SOURCE'];
    expect(jobsOf(gitlab)).toEqual({ check: 'never', pages: 'on_success' });
    expect(jobsOf(gitlab, [...mergeRequest, ...unwarned, '--unset-variable', 'CI_COMMIT_BRANCH'])).toEqual({
      check: 'on_success',
      pages: 'never',
    });
  });

  it.each([
    ['    - if:', '    - fi:'],
    ['stage: publish', 'stage: pubilsh'],
    ['    expire_in: 1 week', '    expires: 1 week'],
    ['    publish: public-site', '    publsh: public-site'],
  ])('would fail with a slip: %s → %s', (right, wrong) => {
    expect(jobsOf(gitlab.replace(right, wrong))).toBeUndefined();
  });

  it.each([
    ['https://group.gitlab.io/archive', 'https://group.gitlab.io', '/archive/'],
    ['https://group.gitlab.io/news/archive', 'https://group.gitlab.io', '/news/archive/'],
    ['https://news.example.org', 'https://news.example.org', '/'],
    ['https://news.example.org/', 'https://news.example.org', '/'],
  ])('builds for the address %s', (url, origin, base) => {
    const { pages } = z
      .object({
        pages: z.object({
          script: z.array(z.string()),
          artifacts: z.object({ paths: z.tuple([z.string()]) }),
        }),
      })
      .parse(parse(gitlab));
    const exports = pages.script.filter((line) => line.startsWith('export '));
    const script = [...exports, 'echo "$MUJAZ_ORIGIN $MUJAZ_BASE"'].join('\n');
    const printed = execFileSync('sh', ['-ec', script], {
      encoding: 'utf8',
      env: { ...process.env, CI_PAGES_URL: url },
    });
    expect(printed).toBe(`${origin} ${base}\n`);
    expect(pages.script).toContain(`npm run build -- --out ${pages.artifacts.paths[0]}`);
  });
});

it('the file of Netlify has only what Netlify knows, and publishes what is built', () => {
  const netlify = z.strictObject({
    build: z.strictObject({
      command: z.string(),
      publish: z.literal('dist'),
      environment: z.strictObject({ NODE_VERSION: z.string() }),
    }),
  });
  expect(() => netlify.parse(parseToml(read('netlify.toml')))).not.toThrow();
});

it('the file of Cloudflare has only what Pages needs', () => {
  const wrangler = z.strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/),
    compatibility_date: z.iso.date(),
    pages_build_output_dir: z.literal('dist'),
  });
  expect(() => wrangler.parse(parseToml(read('wrangler.toml')))).not.toThrow();
});
