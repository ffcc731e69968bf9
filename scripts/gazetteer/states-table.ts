import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import isoCountries from 'i18n-iso-countries';
import countries from 'world-countries';

const require = createRequire(import.meta.url);

const COLUMNS = [
  'alpha2',
  'alpha3',
  'cldr',
  'iso',
  'common',
  'official',
  'latin',
  'latitude',
  'longitude',
  'member',
] as const;

/**
 * The table of states and territories as the sources name them, as tab-separated values sorted by code.
 *
 * @param date YYYY-MM-DD, written on top; everything else comes from the installed packages
 */
export async function makeStatesTable(date: string): Promise<string> {
  const cldr = new Intl.DisplayNames('ar', { type: 'region' });
  const rows = countries.map(({ cca2, cca3, translations, name, latlng, unMember }) => {
    const { common = '', official = '' } = translations['ara'] ?? {};
    const iso = isoCountries.getName(cca2, 'ar') ?? '';
    const cells = [
      cca2,
      cca3,
      cldr.of(cca2),
      iso,
      common,
      official,
      name.common,
      ...latlng,
      unMember ? 'yes' : 'no',
    ];
    return cells.join('\t');
  });
  return [...(await makeHeader(date)), ...rows.sort(), ''].join('\n');
}

async function makeHeader(date: string): Promise<readonly string[]> {
  return [
    '# States and territories with an ISO 3166-1 code, as their sources name them; not edited by hand.',
    '# content/registry/places.yaml holds the names that texts are searched for; a test compares the two.',
    `# Made on ${date} by scripts/build-gazetteer.ts from`,
    `#   cldr: Unicode CLDR ${process.versions['cldr']} through Intl.DisplayNames (Unicode License v3)`,
    `#   iso: i18n-iso-countries ${await versionOf('i18n-iso-countries')} (MIT)`,
    `#   the other columns: world-countries ${await versionOf('world-countries')} (ODbL 1.0)`,
    COLUMNS.join('\t'),
  ];
}

async function versionOf(name: string): Promise<string> {
  const file = join(require.resolve(name), '..', 'package.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
