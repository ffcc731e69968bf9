import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const workflow = z
  .object({
    jobs: z.object({
      comment: z.object({ steps: z.array(z.object({ name: z.string(), run: z.string() })) }),
    }),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '../../.github/workflows/comment.yml'), 'utf8')));

/** Stands for GitHub's command: notes how it was called, and knows one pull request of a fork. */
const GH = `#!/usr/bin/env bash
echo "$*" >> calls.txt
case "$*" in *pulls*head=reader:fix-title*) printf '%s\\n' 'aaa 6' 'bbb 7' ;; esac
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mujaz-comment-'));
  mkdirSync(join(folder, 'report'));
  writeFileSync(join(folder, 'gh'), GH);
  chmodSync(join(folder, 'gh'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a step of the workflow as the host does, and returns what it printed. */
const run = (name: string, head: string, commit: string): string => {
  const step = workflow.jobs.comment.steps.find((one) => one.name === name);
  return execFileSync('bash', ['-e', '-c', step?.run ?? 'exit 1'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      REPO: 'archive/news',
      HEAD: head,
      COMMIT: commit,
      RESULT: 'success',
      RUN_URL: 'https://example.org/run/1',
    },
  });
};
const calls = (): string => readFileSync(join(folder, 'calls.txt'), 'utf8');

describe('the comment on a pull request', () => {
  it('goes to the pull request of a fork that stands at the checked commit', () => {
    run('Put it on the pull request', 'reader:fix-title', 'bbb');
    expect(calls()).toContain('repos/archive/news/pulls');
    expect(calls()).toContain('pr comment 7 --repo archive/news --edit-last --create-if-none');
  });

  it.each([
    ['a newer commit', 'reader:fix-title', 'ccc'],
    ['no pull request', 'reader:other', 'bbb'],
  ])('is not written where there is %s, and tells so', (_, head, commit) => {
    expect(run('Put it on the pull request', head, commit)).toContain(
      `::notice::No open pull request of ${head}`,
    );
    expect(calls()).not.toContain('pr comment');
  });

  it('holds the diff whole, whatever marks stand in it', () => {
    writeFileSync(
      join(folder, 'report', 'merged.diff'),
      '-title: قديم\n+title: جديد\n````\n<b>$(touch made)\n',
    );
    run('Write the comment', 'reader:fix-title', 'bbb');
    const comment = readFileSync(join(folder, 'comment.md'), 'utf8');
    expect(comment).toContain('+title: جديد');
    expect(comment.match(/^````/gm)).toHaveLength(2);
    expect(comment).not.toContain('What ingest would write');
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('is cut between letters before it is longer than a comment may be', () => {
    writeFileSync(join(folder, 'report', 'ingest.diff'), `++${'+جملة طويلة\n'.repeat(20_000)}`);
    run('Write the comment', 'reader:fix-title', 'bbb');
    const bytes = readFileSync(join(folder, 'comment.md'));
    expect(bytes.length).toBeLessThan(60_000);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
  });
});
