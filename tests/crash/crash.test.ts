import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyArchive,
  type Ended,
  editBriefings,
  findLostEdits,
  ingest,
  makeArchive,
  readContent,
  removeArchive,
  writeSeeds,
} from './archive.ts';

const KILLS = 100;
/** Killed so often one after the other before a run is let through. */
const KILLS_IN_A_ROW = 5;

/** Ingested once and edited by people; its seeds have changed since. */
let edited = '';
let second: Readonly<Record<string, string>> = {};
let third: Readonly<Record<string, string>> = {};
let duration = 0;

async function succeed(root: string): Promise<Ended> {
  const ended = await ingest(root);
  expect(ended, ended.output).toMatchObject({ code: 0 });
  return ended;
}

async function withCopy(use: (root: string) => Promise<void>): Promise<void> {
  const root = await copyArchive(edited);
  try {
    await use(root);
  } finally {
    await removeArchive(root);
  }
}

beforeAll(async () => {
  edited = await makeArchive();
  await succeed(edited);
  await editBriefings(edited);
  await writeSeeds(edited, 2);
  await withCopy(async (root) => {
    duration = (await succeed(root)).milliseconds;
    expect(await findLostEdits(root)).toEqual([]);
    second = await readContent(root);
    await writeSeeds(root, 3);
    await succeed(root);
    expect(await findLostEdits(root)).toEqual([]);
    third = await readContent(root);
  });
});

afterAll(() => removeArchive(edited));

describe('ingest', () => {
  it('changes nothing when it runs again', async () => {
    await withCopy(async (root) => {
      await succeed(root);
      expect((await succeed(root)).output).toContain('files written: 0;');
      expect(await readContent(root)).toEqual(second);
    });
  });

  it('leaves a consistent archive however often and whenever it is killed', async () => {
    let killed = 0;
    for (let round = 0; killed < KILLS; round++) {
      await withCopy(async (root) => {
        for (let i = 0; i < KILLS_IN_A_ROW; i++) {
          const { signal } = await ingest(root, { killAfter: Math.random() * duration });
          if (signal === 'SIGKILL') killed++;
        }
        // In every second round the seeds change before the run that goes through: what the killed ones had
        // written of the version between must not pass for a person's.
        const isLater = round % 2 === 1;
        if (isLater) await writeSeeds(root, 3);
        await succeed(root);
        expect(await readContent(root)).toEqual(isLater ? third : second);
      });
    }
    expect(killed).toBeGreaterThanOrEqual(KILLS);
  }, 1_800_000);

  it('waits for another run', async () => {
    await withCopy(async (root) => {
      const ended = await Promise.all([ingest(root), ingest(root), ingest(root)]);
      expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(ended.filter(({ output }) => !output.includes('files written: 0;'))).toHaveLength(1);
      expect(await readContent(root)).toEqual(second);
    });
  });

  it.skipIf(process.platform === 'win32')('keeps every file whole when the disk takes no more', async () => {
    await withCopy(async (root) => {
      const before = await readContent(root);
      const { code, output } = await ingest(root, { kilobytes: 2 });
      expect(code).toBe(1);
      expect(output).toContain('the system allows no larger file');
      expect(await readContent(root)).toEqual(before);
      await succeed(root);
      expect(await readContent(root)).toEqual(second);
    });
  });
});
