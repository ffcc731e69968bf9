import { bibtexOf } from '../citation/bibtex.ts';
import { citationOf } from '../citation/citation.ts';
import { cslJsonOf } from '../citation/csl-json.ts';
import { risOf } from '../citation/ris.ts';
import type { Rendered } from '../rendered.ts';
import { publishedSource } from './published-source.ts';

/** A file that stands beside a briefing's page. */
export interface BriefingFile {
  /** Ending of its name, after the briefing's id and a full stop. */
  readonly ending: string;
  readonly content: string | Buffer;
}

/** What the files of a briefing are made with. */
export interface FileNeeds {
  /** Folder of the archive. */
  readonly root: string;
  /** Full address of the briefing, where the site knows its own. */
  readonly address: string | undefined;
}

/** What the build writes beside a briefing's page: its citation in each format, its source. */
export function briefingFiles(
  { id, data }: Pick<Rendered, 'id' | 'data'>,
  { root, address }: FileNeeds,
): readonly BriefingFile[] {
  const citation = citationOf(id, data, address);
  const source = publishedSource(root, data.provenance);
  return [
    { ending: 'bib', content: bibtexOf(citation) },
    { ending: 'ris', content: risOf(citation) },
    { ending: 'csl.json', content: cslJsonOf(citation) },
    ...(source === undefined ? [] : [{ ending: source.ending, content: source.bytes }]),
  ];
}
