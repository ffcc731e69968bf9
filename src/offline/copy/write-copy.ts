import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import {
  type BuildPointer,
  COPY_FORMAT,
  type CopyList,
  listPath,
  type Pack,
  POINTER,
  packPath,
} from '../saved/copy-list.ts';
import { COPY_FOLDER, listSite, readSiteFile, type SiteFiles } from '../site-files.ts';
import { cutPacks, type Member, type PackSizes } from './cut-packs.ts';

/** What no reader opens: pictures for other sites, what is for their programs, and the same texts again as data. */
const LEFT_OUT =
  /^b\/[^/]+\.png$|^data\/[^/]+\.(?:csv|jsonl|sqlite)$|^(?:robots\.txt|sitemap[^/]*\.xml|_headers|_redirects)$/;

/** Digits of a file's digest that tell it from its other versions; a pack is known by all of its own. */
const DIGEST_LENGTH = 12;

/**
 * Write what a saved copy of a site is loaded from: packs, their list, and last the pointer to it. Same site, same
 * bytes; a pack of which nothing has changed keeps its name.
 */
export async function writeCopy(out: string, base: string, sizes?: PackSizes): Promise<BuildPointer> {
  const site = await listSite(out, base);
  await mkdir(join(out, COPY_FOLDER), { recursive: true });
  const packs: Pack[] = [];
  for await (const members of cutPacks(membersOf(site), sizes)) packs.push(await writePack(out, members));
  const list: CopyList = { format: COPY_FORMAT, packs };
  const text = JSON.stringify(list);
  const build = createHash('sha256').update(text).digest('hex');
  const pointer: BuildPointer = {
    format: COPY_FORMAT,
    build,
    bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0),
    files: packs.reduce((sum, { files }) => sum + files.length, 0),
  };
  await writeFile(join(out, listPath(build)), text);
  await writeFile(join(out, POINTER), JSON.stringify(pointer));
  const used = new Set([listPath(build), POINTER, ...packs.map(packPath)]);
  for (const file of await readdir(join(out, COPY_FOLDER))) {
    if (!used.has(`${COPY_FOLDER}/${file}`)) await rm(join(out, COPY_FOLDER, file));
  }
  return pointer;
}

/** The paths of a site that a saved copy has. */
export function pathsOfCopy({ paths }: SiteFiles): readonly string[] {
  return paths.filter((path) => !LEFT_OUT.test(path));
}

async function* membersOf(site: SiteFiles): AsyncGenerator<Member> {
  for (const path of pathsOfCopy(site)) {
    const bytes = gzipSync(await readSiteFile(site, path), { level: constants.Z_BEST_COMPRESSION });
    // The header names the system that packed; the copy is the same wherever it was made.
    bytes[9] = 255;
    yield { path, bytes };
  }
}

async function writePack(out: string, members: readonly Member[]): Promise<Pack> {
  const bytes = Buffer.concat(members.map((member) => member.bytes));
  const pack: Pack = {
    name: digestOf(bytes),
    bytes: bytes.length,
    files: members.map((member) => [
      member.path,
      member.bytes.length,
      digestOf(member.bytes).slice(0, DIGEST_LENGTH),
    ]),
  };
  await writeFile(join(out, packPath(pack)), bytes);
  return pack;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
