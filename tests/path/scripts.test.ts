import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutTestArchive } from '../articles/archive.ts';

const project = join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mujaz-scripts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Run a script as npm does, on the Node that runs this test. */
function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts', script), ...args],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTIONS: 'false', NO_COLOR: '1', ...env },
    },
  );
  return { status, stdout, stderr };
}

/** Every file below a folder with its text. */
function textsOf(root: string): Readonly<Record<string, string>> {
  const files = globSync('**/*.mdx', { cwd: root }).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

it('writes the same briefings from another folder, in another time zone and another language', async () => {
  const places = [
    { root: join(folder, 'here'), env: { TZ: 'UTC', LANG: 'C' } },
    {
      root: join(folder, 'مكان آخر'),
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_DZ.UTF-8', LC_ALL: 'ar_DZ.UTF-8' },
    },
  ];
  for (const { root, env } of places) {
    await layOutTestArchive(root);
    expect(run('ingest.ts', ['--root', root], env).status).toBe(0);
  }
  const [here, there] = places.map(({ root }) => textsOf(join(root, 'content')));
  expect(Object.keys(here ?? {}).length).toBeGreaterThan(40);
  expect(there).toEqual(here);
});

it('marks what is wrong with a seed beside its line, in a workflow of GitHub', async () => {
  const root = join(folder, 'marks');
  await mkdir(join(root, 'seeds'), { recursive: true });
  await writeFile(join(root, 'seeds/library.txt'), 'أعلنت بلدية وهران فتح مكتبة جديدة للأطفال.\n');
  await writeFile(join(root, 'seeds/library.yaml'), 'licence: حر\ntitel: مكتبة\n');
  const { status, stderr } = run('ingest.ts', ['--root', root], {
    GITHUB_ACTIONS: 'true',
    MUJAZ_LANGUAGE: 'ar',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^::error file=seeds\/library\.yaml,line=2,col=1,title=read\/side-car-unknown-key::في البطاقة/m,
  );
});

describe('a newcomer who has only the README', () => {
  const article =
    'أعلنت بلدية وهران في الجزائر فتح مكتبة جديدة للأطفال. وقال رئيس البلدية إن الدخول مجاني.\n';
  const title = 'مكتبة جديدة لأطفال وهران';
  let root: string;
  let briefing: string;

  beforeAll(async () => {
    root = join(folder, 'newcomer');
    briefing = join(root, 'content', 'briefings', 'library.mdx');
    await mkdir(join(root, 'seeds'), { recursive: true });
    await cp(join(project, 'content', 'registry'), join(root, 'content', 'registry'), { recursive: true });
    await writeFile(join(root, 'seeds', 'library.txt'), article);
  });

  it('sees what would change, and nothing is written yet', () => {
    const { status, stdout } = run('ingest.ts', ['--root', root, '--dry-run']);
    expect(status).toBe(1);
    expect(stdout).toContain('+++ b/content/briefings/library.mdx');
    expect(textsOf(join(root, 'content'))).toEqual({});
  });

  it('adds an article', async () => {
    expect(run('ingest.ts', ['--root', root]).status).toBe(0);
    expect(await readFile(briefing, 'utf8')).toContain(
      'أعلنت بلدية وهران في الجزائر فتح مكتبة جديدة للأطفال.',
    );
    expect(run('ingest.ts', ['--root', root, '--dry-run']).status).toBe(0);
  });

  it('corrects its title, and still has the correction after the seed grew and was ingested again', async () => {
    const made = await readFile(briefing, 'utf8');
    await writeFile(briefing, made.replace(/^title: .*$/m, `title: ${title}`));
    await writeFile(join(root, 'seeds', 'library.txt'), `${article}وأضاف أن المكتبة تفتح يوم السبت.\n`);
    expect(run('ingest.ts', ['--root', root]).status).toBe(0);
    const kept = await readFile(briefing, 'utf8');
    expect(kept).toMatch(new RegExp(`^title: ${title}$`, 'm'));
    expect(kept).toMatch(/^titleOrigin: person$/m);
    expect(kept).toContain('وأضاف أن المكتبة تفتح يوم السبت.');
    expect(run('check.ts', ['--root', root]).status).toBe(0);
  });
});
