import { createHash } from 'node:crypto';
import type { VFileMessage } from 'vfile-message';
import { parseBody } from '../briefing/body.ts';
import { checkEvidence } from '../briefing/evidence.ts';
import { type ParsedBriefing, parseBriefing } from '../briefing/front-matter.ts';
import { checkGone } from '../briefing/gone.ts';
import { idOf } from '../briefing/id.ts';
import { say } from '../briefing/messages.ts';
import { type QuickBriefing, readQuickly } from '../briefing/quick-briefing.ts';
import { type FrontMatter, ID_PATTERN } from '../briefing/schema.ts';
import type { LeftOut } from '../registry/left-out.ts';
import { readRegistry } from '../registry/read-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { tellAbsent } from './absent-registry.ts';
import { checkIds } from './check-ids.ts';
import { findDuplicates } from './duplicates.ts';
import { findSeed } from './read/find-seed.ts';
import { listSeeds } from './read/seeds.ts';
import { openReadingSession, type ReadingSession } from './read/session.ts';
import {
  BRIEFINGS,
  briefingFile,
  findLinkedFolders,
  GENERATED,
  generatedFile,
  isMessage,
  listFiles,
  readText,
} from './write/archive-files.ts';
import { readBriefingTexts } from './write/briefing-texts.ts';
import { readConflicts } from './write/conflict-file.ts';
import { readGoneFiles } from './write/gone.ts';
import { sayOpen } from './write/merge-messages.ts';
import { BODY, pathOf, stillOpen } from './write/open-conflicts.ts';
import { findOrphans, sayOrphan } from './write/orphans.ts';
import { sentencesOf } from './write/sentences.ts';

/** What a check of an archive found. */
export interface Checked {
  readonly briefings: number;
  readonly messages: readonly VFileMessage[];
}

/**
 * Check every briefing of an archive: its fields against the schema, its body against the closed language,
 * every value against the sentence that it points at, its ids against the registry, its seed and its
 * machine-made copy. Nothing is changed.
 *
 * @param root folder of the archive
 */
export async function checkArchive(root: string): Promise<Checked> {
  const linked = await findLinkedFolders(root);
  if (linked.length > 0) return { briefings: 0, messages: linked };
  const { registry, leftOut, absent, messages: faults } = await readRegistry(root);
  const session = openReadingSession();
  const { seeds, messages: odd } = await listSeeds(root, session);
  const ids = new Set(seeds.map(idOf));
  const messages = [...faults, ...odd, ...(await findOrphans(root, ids)).map(sayOrphan)];
  const names = (await listFiles(root, BRIEFINGS)).filter((name) => !name.startsWith('.'));
  messages.push(...findDuplicates(await readBriefingTexts(root, [])));
  const shown = new Set(names.map((name) => name.replace(/\.mdx$/, '')));
  for (const name of names)
    messages.push(...(await checkBriefing(name, { root, registry, leftOut, session, shown })));
  const gone = await readGoneFiles(root);
  messages.push(...gone.messages, ...checkGone(gone, shown));
  const known = new Set([...names, ...(await listFiles(root, GENERATED))]);
  for (const seed of seeds) {
    if (!known.has(`${idOf(seed)}.mdx`)) messages.push(say('write/not-ingested', { file: seed }));
  }
  return { briefings: names.length, messages: tellAbsent(messages, absent) };
}

/** What a briefing is checked against. */
interface Archive {
  readonly root: string;
  readonly registry: Registry;
  readonly leftOut: LeftOut;
  readonly session: ReadingSession;
  /** Ids of all briefings. */
  readonly shown: ReadonlySet<string>;
}

async function checkBriefing(name: string, archive: Archive): Promise<readonly VFileMessage[]> {
  const id = name.replace(/\.mdx$/, '');
  if (id === name || !ID_PATTERN.test(id)) return [say('write/file-name', { file: `${BRIEFINGS}/${name}` })];
  const file = briefingFile(id);
  const text = await readText(archive.root, file);
  if (typeof text !== 'string') return text === undefined ? [] : [text];
  const messages = await checkText(id, text, readQuickly(text) ?? parseBriefing(text, file), archive);
  // What is right needs no places; what is not is read again, seven times slower, to say where it stands.
  if (messages.length === 0) return [];
  return checkText(id, text, parseBriefing(text, file), archive);
}

type Parsed = QuickBriefing | ParsedBriefing;

async function checkText(
  id: string,
  text: string,
  parsed: Parsed,
  archive: Archive,
): Promise<readonly VFileMessage[]> {
  const { root, session, shown } = archive;
  const file = briefingFile(id);
  const placeOf = 'placeOf' in parsed ? parsed.placeOf : () => ({ file });
  const body = parseBody(parsed.body, file, parsed.bodyLine);
  const messages = [...parsed.messages, ...body.messages];
  const { data } = parsed;
  if (data === undefined || messages.length > 0) return messages;
  return [
    ...checkEvidence(data, sentencesOf(body.blocks), placeOf),
    ...checkIds(data, archive, placeOf),
    ...checkCopies(data, placeOf, shown),
    ...(await checkCopy(id, text, root)),
    ...(await checkSeed(data, placeOf, root, session)),
    ...(await checkConflicts(id, data, { ...parsed, placeOf }, root)),
  ];
}

function checkCopies(
  { copies = [] }: FrontMatter,
  placeOf: ParsedBriefing['placeOf'],
  shown: ReadonlySet<string>,
): readonly VFileMessage[] {
  return copies.flatMap((id, i) =>
    shown.has(id) ? [] : [say('write/unknown-copy', placeOf(['copies', i]), { id })],
  );
}

async function checkCopy(id: string, text: string, root: string): Promise<readonly VFileMessage[]> {
  const file = generatedFile(id);
  const copy = await readText(root, file);
  if (copy === undefined) return [say('write/no-base', { file: briefingFile(id) })];
  if (isMessage(copy)) return [copy];
  const isRight = copy === text || readQuickly(copy) !== undefined;
  return isRight ? [] : parseBriefing(copy, file).messages;
}

async function checkConflicts(
  id: string,
  data: FrontMatter,
  { body, bodyLine, placeOf }: Pick<ParsedBriefing, 'body' | 'bodyLine' | 'placeOf'>,
  root: string,
): Promise<readonly VFileMessage[]> {
  const known = await readConflicts(root, id);
  if (isMessage(known)) return [known];
  return stillOpen(known, { data, body }).map((conflict) => {
    if (conflict.field !== BODY) return sayOpen(conflict, placeOf(pathOf(conflict.field)));
    const line = lineOf(body, String(conflict.person ?? ''));
    return sayOpen(conflict, { file: briefingFile(id), line: bodyLine + line });
  });
}

function lineOf(body: string, lines: string): number {
  return lines === '' ? 0 : body.slice(0, Math.max(0, body.indexOf(lines))).split('\n').length - 1;
}

async function checkSeed(
  { provenance }: FrontMatter,
  placeOf: ParsedBriefing['placeOf'],
  root: string,
  session: ReadingSession,
): Promise<readonly VFileMessage[]> {
  const { seed, sha256 } = provenance;
  const found = await findSeed(seed, root, session);
  if ('reason' in found) return [];
  const now = createHash('sha256').update(found.record).digest('hex');
  return now === sha256 ? [] : [say('write/seed-changed', placeOf(['provenance', 'sha256']), { seed })];
}
