import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArchiveFacts } from './archive-facts.ts';

/** The forms that an archive can be downloaded in. */
export const FORMS = ['file', 'epub', 'zim'] as const;
export type Form = (typeof FORMS)[number];

/** What lies beside the bundles and says what each must be. */
export const MANIFEST_FILE = 'downloads.json';

const download = z.object({
  form: z.enum(FORMS),
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  date: z.string().optional(),
  licence: z.string().optional(),
  newest: z.string().optional(),
  downloads: z.array(download),
});

export type Download = z.infer<typeof download>;
export type Manifest = z.infer<typeof manifest>;

/** The manifest of a folder of bundles; undefined when there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Note a bundle in the manifest of its folder. Bundles of another version of the archive are removed with what the
 * manifest said of them, so that a folder never offers two.
 */
export async function recordBundle(form: Form, file: string, facts: ArchiveFacts): Promise<Manifest> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const before = await readManifest(folder);
  const old = (before?.downloads ?? []).filter(
    (one) => one.form === form || before?.version !== facts.version,
  );
  for (const one of old) {
    if (one.file !== basename(file)) await rm(join(folder, basename(one.file)), { force: true });
  }
  const kept = (before?.downloads ?? []).filter((one) => !old.includes(one));
  const { size } = await stat(file);
  const made: Download = { form, file: basename(file), bytes: size, sha256: await digestOfFile(file) };
  const { briefings: _, ...said } = facts;
  const downloads = [...kept, made].sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form));
  const next = { ...said, downloads };
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(next, null, 2)}\n`);
  return next;
}

/** What is wrong with a bundle, in a sentence for who checks it; undefined when nothing is. */
export async function verifyBundle(file: string): Promise<string | undefined> {
  const found = await readManifest(dirname(file));
  if (found === undefined)
    return `There is no readable ${MANIFEST_FILE} beside ${file}: get it from where the file came from.`;
  const known = found.downloads.find((one) => one.file === basename(file));
  if (known === undefined)
    return `${MANIFEST_FILE} does not know ${basename(file)}: it may be of another version.`;
  const size = await stat(file).then(
    (stats) => stats.size,
    () => undefined,
  );
  if (size === undefined) return `There is no file ${file}.`;
  if (size !== known.bytes) return `${file} has ${size} bytes instead of ${known.bytes}: download it again.`;
  if ((await digestOfFile(file)) === known.sha256) return undefined;
  return `${file} has other content than its SHA-256 in ${MANIFEST_FILE} says: do not trust it, download it again.`;
}

async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
