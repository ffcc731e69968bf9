import type { Registry } from '../registry/registry.ts';
import { compose } from './compose/index.ts';
import { extract } from './extract/index.ts';
import type { Recogniser } from './extract/names/index.ts';
import { isRefused, read } from './read/index.ts';
import type { ReadingSession } from './read/session.ts';
import { repair } from './repair/index.ts';
import { segment } from './segment/index.ts';
import type { Briefing, Refusal } from './stages.ts';

/**
 * The pipeline: from a raw article in seeds/ to its briefing.
 *
 * Each stage takes the type that the one before returns and hands on all messages so far, so that a wrong order
 * does not compile and nothing is told twice. Only reading touches the disk; `writeBriefing` puts the result
 * into the archive.
 *
 * @param file path of the seed, relative to the archive, with forward slashes
 * @param root folder of the archive
 * @param registry the archive's own authority files
 * @param recogniser proposes names that the registry does not list; without one the registry works alone
 * @param session what the reading of many seeds shares; without one, it is opened for this seed alone
 * @returns the briefing, or a refusal whose messages say why there is none
 * @example await brief('seeds/000_5dec121a016646a4.txt', '.', registry) // { id: '000-5dec121a016646a4', data: { title: … }, … }
 */
export async function brief(
  file: string,
  root: string,
  registry: Registry,
  recogniser?: Recogniser,
  session?: ReadingSession,
): Promise<Briefing | Refusal> {
  const source = await read(file, root, session); // the text as received, and what is known of it
  if (isRefused(source)) return source;
  const repaired = repair(source); // the text made clean, and every change that was made
  const article = segment(repaired); // its blocks, sentences and words
  const facts = extract(article, registry, recogniser); // what it says, each value with its evidence
  return compose(article, facts); // headline, summary, key points: the briefing
}
