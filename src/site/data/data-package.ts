import { settings } from '../../site.config.ts';
import { DATA, HOME } from '../paths.ts';
import { absoluteAt, linkAt, type SiteAddress } from '../site-address.ts';
import { columnDocs } from './column-docs.ts';
import type { DataFileName } from './file-names.ts';
import { TABLES } from './tables.ts';
import type { FileFacts } from './text-file.ts';

/** A download that is finished. */
type DescribedFile = DataFileName & FileFacts;

/**
 * The description of the downloads as a Frictionless data package (datapackage.org, version 2).
 *
 * @param files all the others, whose sizes and hashes it tells
 */
export function dataPackage(files: readonly DescribedFile[], address: SiteAddress): string {
  const home = absoluteAt(address, HOME);
  const data = absoluteAt(address, DATA) ?? linkAt(address, DATA);
  const licence = settings.licence;
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'briefing-archive',
    title: settings.name,
    description: settings.description,
    ...(home !== undefined && { homepage: home }),
    ...(licence !== undefined && {
      licenses: [{ title: licence, path: `${data}#licence` }],
    }),
    resources: files.map(resourceOf),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resourceOf({ name, mediaType, bytes, sha256 }: DescribedFile): Readonly<Record<string, unknown>> {
  const [title = name, format = ''] = name.split('.');
  const table = format === 'csv' ? TABLES.find((table) => table.name === title) : undefined;
  return {
    name: format === 'csv' ? resourceName(title) : `${title}-${format}`,
    path: name,
    format,
    mediatype: mediaType,
    ...(format !== 'sqlite' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table !== undefined && { type: 'table', schema: schemaOf(table) }),
  };
}

function schemaOf({ columns, key, references }: (typeof TABLES)[number]): Readonly<Record<string, unknown>> {
  const aboutOf = columnDocs();
  return {
    fields: columns.map((column) => ({
      name: column.name,
      type: column.type,
      description: aboutOf(column),
      ...(column.isRequired && { constraints: { required: true } }),
    })),
    missingValues: [''],
    ...(key.length > 0 && { primaryKey: key }),
    ...(references.length > 0 && {
      foreignKeys: references.map(({ column, table, to }) => ({
        fields: [column],
        reference: { resource: resourceName(table), fields: [to] },
      })),
    }),
  };
}

function resourceName(table: string): string {
  return table.replaceAll('_', '-');
}
