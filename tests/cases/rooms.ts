import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Limits } from '../../src/pipeline/read/apart/wire.ts';
import { isRefused, read } from '../../src/pipeline/read/index.ts';
import { listSeeds } from '../../src/pipeline/read/seeds.ts';
import { openReadingSession } from '../../src/pipeline/read/session.ts';
import { repair } from '../../src/pipeline/repair/index.ts';
import { segment } from '../../src/pipeline/segment/index.ts';
import type { Refusal, Source } from '../../src/pipeline/stages.ts';
import { withArchive } from './archive.ts';
import { runSite } from './site.ts';
import { runBriefing, runWrite } from './write.ts';

/** What a room makes of a case: compared with `expected.json` and `messages.json`. */
export interface Outcome {
  readonly result: unknown;
  readonly messages: readonly VFileMessage[];
}

/** One function a room; a folder of tests/cases without one has a runner of its own. */
export const rooms: Readonly<Record<string, (folder: string) => Promise<Outcome>>> = {
  briefing: runBriefing,
  ingest: runWrite,
  read: (folder) => withArchive(folder, (root) => runRead(folder, root)),
  repair: (folder) => runFirst(folder, showRepair),
  segment: (folder) => runFirst(folder, showSegments),
  site: runSite,
  write: runWrite,
};

/** `case.json` of a case of reading: limits that its files break. */
interface Setting {
  readonly limits?: Limits;
}

async function runRead(folder: string, root: string): Promise<Outcome> {
  const setting: Setting = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8').catch(() => '{}'));
  const session = openReadingSession(setting.limits);
  const { seeds, messages } = await listSeeds(root, session);
  const sources = await Promise.all(seeds.map((seed) => read(seed, root, session))).finally(session.close);
  return {
    result: sources.map(showSource),
    messages: [...messages, ...sources.flatMap((source) => source.messages)],
  };
}

function showSource(source: Source | Refusal): unknown {
  if (isRefused(source)) return { seed: source.seed, refused: true };
  const { id, seed, encoding, text, marked, known, links } = source;
  const blocks = marked?.map(({ span, ...block }) => ({ ...block, text: text.slice(span.start, span.end) }));
  return { id, seed, encoding, text, ...(blocks === undefined ? {} : { blocks }), known, links };
}

/** Cases of later rooms hold one seed that is read without fault. */
async function runFirst(folder: string, show: (source: Source) => Outcome): Promise<Outcome> {
  return withArchive(folder, async (root) => {
    const [seed = ''] = (await listSeeds(root)).seeds;
    const source = await read(seed, root);
    if (isRefused(source)) throw new Error(`the seed of ${folder} is refused: ${source.messages.join(' ')}`);
    return show(source);
  });
}

function showRepair(source: Source): Outcome {
  const { text, edits, messages } = repair(source);
  const changes = edits.map(({ start, end, insert, rule }) => ({
    rule,
    at: start,
    from: source.text.slice(start, end),
    to: insert,
  }));
  return { result: { text, changes }, messages };
}

function showSegments(source: Source): Outcome {
  const { text, blocks, sentences, words, messages } = segment(repair(source));
  const result = blocks.map((block) => ({
    kind: block.kind,
    ...(block.depth === undefined ? {} : { depth: block.depth }),
    sentences: sentences
      .filter((sentence) => sentence.block === block)
      .map(({ number, span }) => ({
        number,
        text: text.slice(span.start, span.end),
        words: words.filter((word) => word.sentence === number).map((word) => word.text),
      })),
  }));
  return { result, messages };
}
