import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Member, MentionNetwork } from './pairs.ts';

/** A member with its place in the picture. */
export interface PlacedMember extends Member {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The picture's size, in its own units. */
export const WIDTH = 960;
export const HEIGHT = 640;

const STEPS = 300;
const MARGIN = { x: 90, y: 45 } as const;
/** How much a small network may be stretched. */
const LARGEST = 1.8;

interface Node extends SimulationNodeDatum {
  readonly member: Member;
  readonly radius: number;
}

/**
 * Put each member near those that it is mentioned with. The forces start from the same places and draw from the same
 * numbers, so the same network gives the same picture.
 */
export function layOutNetwork({ members, pairs }: MentionNetwork): readonly PlacedMember[] {
  const most = Math.max(1, ...members.map(({ count }) => count));
  const nodes = members.map((member): Node => ({ member, radius: 5 + 15 * Math.sqrt(member.count / most) }));
  const places = new Map(members.map(({ id }, i) => [id, i]));
  const links = pairs.map(({ a, b, count }) => ({
    source: places.get(a.id) ?? 0,
    target: places.get(b.id) ?? 0,
    count,
  }));
  const simulation = forceSimulation(nodes)
    .force('links', forceLink(links).distance(120).strength(0.25))
    .force('apart', forceManyBody().strength(-420))
    // Names need more room beside than below.
    .force('across', forceX(0).strength(0.045))
    .force('down', forceY(0).strength(0.09))
    .force(
      'collide',
      forceCollide<Node>(({ radius }) => radius + 26),
    )
    .stop();
  simulation.tick(STEPS);
  return centre(nodes);
}

/** Put the middle of what was laid out into the middle of the picture, and make it as large as fits. */
function centre(nodes: readonly Node[]): readonly PlacedMember[] {
  const across = spread(nodes.map(({ x = 0 }) => x));
  const down = spread(nodes.map(({ y = 0 }) => y));
  const scaleX = Math.min(LARGEST, (WIDTH - 2 * MARGIN.x) / across.size);
  const scaleY = Math.min(LARGEST, (HEIGHT - 2 * MARGIN.y) / down.size);
  return nodes.map(({ member, radius, x = 0, y = 0 }) => ({
    ...member,
    x: rounded(WIDTH / 2 + (x - across.middle) * scaleX),
    y: rounded(HEIGHT / 2 + (y - down.middle) * scaleY),
    radius: rounded(radius),
  }));
}

function spread(values: readonly number[]): { readonly middle: number; readonly size: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, size: Math.max(1, most - least) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
