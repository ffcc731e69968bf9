import type { VFileMessage } from 'vfile-message';
import { say } from './messages.ts';
import type { FrontMatter } from './schema.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 1000;

/**
 * The day that outputs are made for: what decides whether an embargo is over. It is an input of a build, so that the
 * same archive and the same day give the same bytes whenever they are built.
 *
 * @param env `MUJAZ_DATE` (YYYY-MM-DD, see `isDay`) names the day; without it `SOURCE_DATE_EPOCH` (seconds since 1970); without
 *   that it is today, in UTC
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 * @example outputDay({ MUJAZ_DATE: '2030-01-02' }) // '2030-01-02'
 */
export function outputDay(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['MUJAZ_DATE'];
  if (given !== undefined) return given;
  const epoch = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN);
  const time = Number.isInteger(epoch) ? new Date(epoch * MILLISECONDS) : new Date();
  return time.toISOString().slice(0, DAY_LENGTH);
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Is it a day written YYYY-MM-DD that some calendar year has? */
export function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Is an embargo still in force? */
export function isEmbargoed(embargo: string | undefined, day: string): boolean {
  return embargo !== undefined && day < embargo;
}

/**
 * Decide whether a briefing may be in an output: page, feed, list, search index, bundle or data file. Everything that
 * makes an output asks here.
 *
 * @param file of the briefing, for the message
 * @param day that the output is made for, as `outputDay` tells
 * @returns undefined if it may be; else the message that says why it is held back
 * @example holdBack({ draft: true }, '2030-01-02', 'content/briefings/a.mdx')?.reason // 'It is a draft, so …'
 */
export function holdBack(
  { draft, embargo }: Pick<FrontMatter, 'draft' | 'embargo'>,
  day: string,
  file: string,
): VFileMessage | undefined {
  if (draft) return say('site/draft', { file });
  if (embargo !== undefined && isEmbargoed(embargo, day))
    return say('site/embargo', { file }, { embargo, day });
  return undefined;
}
