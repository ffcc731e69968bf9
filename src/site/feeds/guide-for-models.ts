import { settings } from '../../site.config.ts';
import { strings } from '../../strings/ar.ts';
import { archiveStrings } from '../../strings/archive.ts';
import { dataStrings } from '../../strings/data.ts';
import { bestAddress } from '../absolute.ts';
import { DATA_FILES } from '../data/file-names.ts';
import { ABOUT, ARCHIVE, CLAIMS, DATA, dataPath, FEEDS, KINDS, kindPath, SITEMAP } from '../paths.ts';

const { guide } = archiveStrings;

/**
 * What the archive is and where its parts are, for language models and whoever works with them (llmstxt.org).
 *
 * @param size number of briefings in words
 */
export function guideForModels(size: string): string {
  const list = (
    links: readonly (readonly [title: string, path: string, about?: string | undefined])[],
  ): string =>
    links
      .map(
        ([title, path, about]) =>
          `- [${title}](${bestAddress(path)})${about === undefined ? '' : `: ${about}`}`,
      )
      .join('\n');
  const files = DATA_FILES.map(({ name }) => [name, dataPath(name), dataStrings.files[name]] as const);
  return [
    `# ${settings.name}`,
    `> ${settings.description}`,
    [...guide.notes, size].map((note) => `- ${note}`).join('\n'),
    `## ${dataStrings.title}`,
    list([[dataStrings.title, DATA, dataStrings.about], ...files]),
    `## ${guide.pages}`,
    list([
      ...KINDS.map((kind) => [strings.kinds[kind].title, kindPath(kind), strings.kinds[kind].about] as const),
      [archiveStrings.claims.title, CLAIMS, archiveStrings.claims.about],
      [strings.archive.title, ARCHIVE, strings.archive.about],
      [strings.home.method, ABOUT],
    ]),
    `## ${dataStrings.feeds}`,
    list([...FEEDS.map(({ name, path }) => [name, path] as const), ['sitemap.xml', SITEMAP]]),
    '',
  ].join('\n\n');
}
