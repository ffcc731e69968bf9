import { geoMercator } from 'd3-geo';

/** The picture's size, in its own units. */
export const WIDTH = 960;
export const HEIGHT = 700;

/** What it shows: from Mauritania to Oman, from Turkey to the Comoros. Degrees west, south, east and north. */
const WEST = -20;
const EAST = 63;
const NORTH = 43;
const RADIANS = Math.PI / 180;

/**
 * How the map is drawn: Mercator, the whole width from west to east, the top in the north. Borders are drawn so once,
 * by `npm run build-map`; places at each build.
 */
export function mapProjection() {
  const scale = WIDTH / ((EAST - WEST) * RADIANS);
  const top = Math.log(Math.tan(Math.PI / 4 + (NORTH * RADIANS) / 2));
  return geoMercator()
    .scale(scale)
    .translate([-WEST * RADIANS * scale, top * scale])
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

/**
 * Where a place is on the picture.
 *
 * @param coordinates latitude and longitude in degrees
 * @returns x and y, rounded to a tenth; undefined when it lies outside
 */
export function pointOf([latitude, longitude]: readonly [number, number]):
  | readonly [number, number]
  | undefined {
  const [x, y] = mapProjection()([longitude, latitude]) ?? [];
  if (x === undefined || y === undefined) return undefined;
  if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) return undefined;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** Room around the outermost places, below also for their names; and how low a picture may become. */
const ABOVE = 50;
const BELOW = 70;
const LEAST = 360;

/**
 * The stretch of the picture that is worth showing: its whole width, and of its height what has places.
 *
 * @param heights of the places on the picture, in its units
 * @returns where the stretch begins and how high it is
 * @example stretchOf([100, 400]) // { top: 50, height: 420 }
 */
export function stretchOf(heights: readonly number[]): { readonly top: number; readonly height: number } {
  if (heights.length === 0) return { top: 0, height: HEIGHT };
  const top = Math.max(0, Math.round(Math.min(...heights)) - ABOVE);
  const bottom = Math.min(HEIGHT, Math.round(Math.max(...heights)) + BELOW);
  const height = Math.max(LEAST, bottom - top);
  return { top: Math.min(top, HEIGHT - height), height };
}
