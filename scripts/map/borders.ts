import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { mapProjection } from '../../src/site/map/frame.ts';

const require = createRequire(import.meta.url);

/** Points nearer to the one before than this, in the picture's units, are left out. */
const NEAR = 2;

/**
 * Land and borders of the map's frame as SVG paths, one a line: what `src/site/map/borders.tsv` holds.
 *
 * @param date YYYY-MM-DD, written on top; everything else comes from the installed package
 */
export async function makeBorders(date: string): Promise<string> {
  const file = require.resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const { countries } = topology.objects;
  const polygons = countries.geometries.filter(
    (shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );
  const manifest = JSON.parse(await readFile(require.resolve('world-atlas/package.json'), 'utf8')) as {
    readonly version: string;
  };
  const lines = [
    '# The land and the borders of states as the map draws them: SVG paths in the frame of src/site/map/frame.ts.',
    `# Made on ${date} by scripts/build-map.ts from world-atlas ${manifest.version} (ISC), which packs`,
    '# Natural Earth 1:50m Admin 0 boundaries, version 4.1.0 (public domain, naturalearthdata.com).',
    '# Natural Earth draws de facto boundaries. They are no position of this archive. To draw others, put paths',
    '# of your own here: a line each for land and borders, the name, a tab and the path.',
    `land\t${draw(merge(topology, polygons))}`,
    `borders\t${draw(mesh(topology, countries, (a, b) => a !== b))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function draw(shape: GeoPermissibleObjects): string {
  const path = geoPath(mapProjection()).digits(0)(shape) ?? '';
  return path
    .split(/(?=M)/)
    .map(thin)
    .filter((part) => part !== '')
    .join('');
}

/** A line or ring without the points that nobody could tell from the ones before them. */
function thin(part: string): string {
  const isClosed = part.endsWith('Z');
  const points = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const kept: (readonly [number, number])[] = [];
  for (const [i, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = i === points.length - 1 && !isClosed;
    if (last === undefined || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR)
      kept.push(point);
  }
  if (kept.length < (isClosed ? 3 : 2)) return '';
  return `M${kept.map((point) => point.join(',')).join('L')}${isClosed ? 'Z' : ''}`;
}
