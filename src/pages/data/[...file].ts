import type { APIRoute } from 'astro';
import { readArchive } from '../../site/archive.ts';
import { DATA_FILES, type DataFile, dataFiles } from '../../site/data/data-files.ts';
import { readSource } from '../../site/data/read-source.ts';
import { digestOf } from '../../site/digest.ts';

export async function getStaticPaths() {
  const archive = await readArchive();
  const cacheKey = digestOf([[...archive.digests], [...archive.known]]);
  // All files are made of one reading of the archive, and only when one of them is asked for.
  let made: ReadonlyMap<string, DataFile> | undefined;
  const make = (name: string): DataFile | undefined => {
    made ??= new Map(dataFiles(readSource(archive)).map((file) => [file.name, file]));
    return made.get(name);
  };
  return DATA_FILES.map(({ name }) => ({ params: { file: name }, props: { make }, cacheKey }));
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ params, props }) =>
  new Response(props.make(params['file'] ?? '')?.content);
