import { matchesGlob } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { idOf } from '../briefing/id.ts';
import { say } from '../briefing/messages.ts';
import { splitSeed } from '../briefing/seed-entry.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { findMissed } from './absent-registry.ts';
import { findDuplicates } from './duplicates.ts';
import { openRecogniser } from './extract/recognise/index.ts';
import { brief } from './index.ts';
import { countJobs } from './jobs/count-jobs.ts';
import { inTurn } from './jobs/in-turn.ts';
import { openJobs } from './jobs/index.ts';
import { listSeeds } from './read/seeds.ts';
import { openReadingSession } from './read/session.ts';
import { readWeights, WEIGHTS } from './read/weights.ts';
import { isFatal } from './report.ts';
import type { Briefing, Refusal } from './stages.ts';
import { findLinkedFolders } from './write/archive-files.ts';
import { changedIds, readBriefingTexts } from './write/briefing-texts.ts';
import { type Change, writeBriefing } from './write/index.ts';
import { findOrphans, findRenamed, type Orphan, sayOrphan, sayRenamed } from './write/orphans.ts';
import { underLock } from './write/under-lock.ts';

/** What to ingest, and how. */
export interface Order {
  /** Folder of the archive. */
  readonly root: string;
  /** Only seeds whose path or id matches this glob. */
  readonly only?: string | undefined;
  /** Tell what would change and write nothing. */
  readonly isDryRun?: boolean;
  /** How many articles to work on at the same time; as many as the machine allows, if absent. */
  readonly jobs?: number | undefined;
  /** How long to wait for another run, in milliseconds. */
  readonly patience?: number;
  /** Called once, if there is another run to wait for. */
  readonly onWait?: () => void;
  /** Called with the number of articles done and to be done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Makes the briefing of a seed; the pipeline, unless a test puts another in its place. */
  readonly make?: typeof brief;
}

/** What came of an ingest. */
export interface Ingested {
  readonly articles: number;
  /** Articles that were stopped; each has a message. */
  readonly refused: number;
  readonly changes: readonly Change[];
  readonly messages: readonly VFileMessage[];
  /** Set if the messages stopped the whole run before its first article. */
  readonly isStopped?: true;
}

const LONGEST_PROBLEM = 300;

/**
 * Ingest an archive: make a briefing of every seed and write what changed. What is wrong with one article is
 * told and stops that article alone; what is wrong in the registry, or another run at work, stops all: without an entry,
 * its names would vanish from every briefing.
 *
 * The same seeds give the same bytes, however often and after whatever crash it runs.
 */
export async function ingest(order: Order): Promise<Ingested> {
  const { root, isDryRun = false } = order;
  const linked = await findLinkedFolders(root);
  if (linked.length > 0) return stop(linked);
  if (isDryRun) return ingestAll(order);
  const done = await underLock(root, () => ingestAll(order), order);
  return 'articles' in done ? done : stop(done);
}

async function ingestAll(order: Order): Promise<Ingested> {
  const { root, only = '**' } = order;
  const read = await readRegistry(root);
  const { registry, messages: faults } = read;
  if (isFatal(faults)) return stop(faults);
  const missed = await findMissed(root, read);
  if (missed.length > 0) return stop(missed);
  const { learnt, messages: gaps } = openRecogniser(await readWeights(), WEIGHTS);
  const session = openReadingSession();
  const listed = await listSeeds(root, session);
  const orphans = await findOrphans(root, new Set(listed.seeds.map(idOf)));
  const seeds = listed.seeds.filter((seed) =>
    [seed, splitSeed(seed).file, idOf(seed)].some((name) => matchesGlob(name, only)),
  );
  const messages = [...faults, ...gaps, ...listed.messages, ...orphans.map(sayOrphan)];
  const changes: Change[] = [];
  let refused = listed.messages.filter(({ fatal }) => fatal === true).length;
  const { make = brief, jobs = order.make === undefined ? countJobs(seeds.length) : 1 } = order;
  const makeOne = (seed: string) => make(seed, root, registry, learnt?.recogniser, session);
  const makers = jobs > 1 ? openJobs(jobs, root) : inTurn(makeOne);
  try {
    let i = 0;
    for (const making of makers.makeAll(seeds)) {
      const done = await ingestOne(seeds[i++] ?? '', making, order, orphans);
      messages.push(...done.messages);
      changes.push(...done.changes);
      if (done.isRefused) refused++;
      order.onProgress?.(i, seeds.length);
    }
  } finally {
    session.close();
    makers.close();
  }
  const changed = new Set(changedIds(changes));
  if (changed.size > 0) {
    messages.push(...findDuplicates(await readBriefingTexts(root, changes), (id) => changed.has(id)));
  }
  if (only !== '**' && seeds.length === 0) messages.push(say('ingest/no-match', { file: 'seeds' }, { only }));
  return { articles: seeds.length, refused, changes, messages };
}

interface Done {
  readonly isRefused: boolean;
  readonly changes: readonly Change[];
  readonly messages: readonly VFileMessage[];
}

async function ingestOne(
  seed: string,
  making: Promise<Briefing | Refusal>,
  { root, isDryRun }: Order,
  orphans: readonly Orphan[],
): Promise<Done> {
  try {
    const made = await making;
    if ('refused' in made) return refuse(made.messages);
    const renamed = await findRenamed(made, root, orphans);
    if (renamed !== undefined) return refuse([sayRenamed(made, renamed)]);
    const written = await writeBriefing(made, root, isDryRun);
    return { ...written, messages: [...made.messages, ...written.messages] };
  } catch (error) {
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return refuse([say('ingest/bug', { file: seed }, { problem: problem.slice(0, LONGEST_PROBLEM) })]);
  }
}

function refuse(messages: readonly VFileMessage[]): Done {
  return { isRefused: true, changes: [], messages };
}

function stop(messages: readonly VFileMessage[]): Ingested {
  return { articles: 0, refused: 1, changes: [], messages, isStopped: true };
}
