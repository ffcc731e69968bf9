import { settings } from '../../site.config.ts';
import { dataStrings } from '../../strings/data.ts';
import { bestAddress } from '../absolute.ts';
import { DATA_FILES } from '../data/file-names.ts';
import { DATA, dataPath } from '../paths.ts';
import { siteReference } from './site-data.ts';

/** The downloads as a schema.org Dataset. */
export function datasetData(): Readonly<Record<string, unknown>> {
  return {
    '@type': 'Dataset',
    '@id': `${bestAddress(DATA)}#dataset`,
    url: bestAddress(DATA),
    name: `${settings.name}: ${dataStrings.title}`,
    description: dataStrings.about,
    inLanguage: 'ar',
    isAccessibleForFree: true,
    includedInDataCatalog: siteReference(),
    ...(settings.licence !== undefined && { license: settings.licence }),
    distribution: DATA_FILES.map(({ name, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: bestAddress(dataPath(name)),
    })),
  };
}
