import type { APIRoute } from 'astro';
import { readArchive } from '../../../site/archive.ts';
import { claimFacets, claimFiles } from '../../../site/claims/claim-files.ts';
import { claimLists } from '../../../site/claims/claim-lists.ts';
import { digestOf } from '../../../site/digest.ts';

export async function getStaticPaths() {
  const lists = claimLists(await readArchive());
  const files = claimFiles(lists.all);
  const all = [
    ['facets', claimFacets(lists, files)] as const,
    ...files.map((file, i) => [i + 1, file] as const),
  ];
  return all.map(([name, data]) => ({
    params: { file: String(name) },
    props: { data },
    cacheKey: digestOf(data),
  }));
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ props }) => new Response(JSON.stringify(props.data));
