import type { DiskCost } from './disk.ts';
import type { FilesCost, SavingCost } from './saving.ts';

/** What reading one archive without a network costs. */
export interface OfflineReport {
  /** Number of articles. */
  readonly size: number;
  readonly saving: { readonly packs: SavingCost; readonly files: FilesCost };
  /** Of each form. */
  readonly bytes: Readonly<Record<string, number>>;
  /** What the index takes on a disk beyond what it takes on the site, as a share of that. */
  readonly indexOverhead: number;
  readonly disk: DiskCost;
}

/** The reports side by side, as a Markdown table: one column an archive. */
export function tableOf(reports: readonly OfflineReport[]): string {
  const forms = [...new Set(reports.flatMap(({ bytes }) => Object.keys(bytes)))];
  const rows: readonly (readonly [string, (report: OfflineReport) => string])[] = [
    ['by packs: requests', ({ saving }) => String(saving.packs.requests)],
    ['by packs: s', ({ saving }) => saving.packs.seconds.toFixed(1)],
    ['by packs: MB', ({ saving }) => megabytes(saving.packs.bytes)],
    ['file by file: requests', ({ saving: { files } }) => reached(files)],
    ['file by file: s', ({ saving }) => saving.files.seconds.toFixed(1)],
    ['file by file: MB', ({ saving }) => megabytes(saving.files.bytes)],
    ['file by file: files/s', ({ saving: { files } }) => (files.requests / files.seconds).toFixed(0)],
    ...forms.map((form) => [`${form}: MB`, ({ bytes }: OfflineReport) => megabytes(bytes[form])] as const),
    ['index on a disk: beyond the site', ({ indexOverhead }) => `${(indexOverhead * 100).toFixed(1)} %`],
    ['same results on a disk', ({ disk }) => `${disk.same} of ${disk.queries}`],
    ['first query, page open: ms', ({ disk }) => pair(disk.firstOnDisk, disk.firstOnline)],
    ['first query, from opening: ms', ({ disk }) => pair(disk.openedOnDisk, disk.openedOnline)],
  ];
  const head = `| articles | ${reports.map(({ size }) => size).join(' | ')} |`;
  const rule = `|---|${reports.map(() => '---|').join('')}`;
  const body = rows.map(([name, cell]) => `| ${name} | ${reports.map(cell).join(' | ')} |`);
  return [head, rule, ...body].join('\n');
}

function reached({ requests, of }: FilesCost): string {
  return requests === of ? String(of) : `${requests} of ${of}, then the time was up`;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not made' : (bytes / 1e6).toFixed(1);
}

function pair(disk: number, online: number): string {
  return `${disk.toFixed(0)} on a disk, ${online.toFixed(0)} online: × ${(disk / online).toFixed(2)}`;
}
