import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '..', '..', '..', 'src', 'styles', 'tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Colours = ReadonlyMap<string, Readonly<Record<Theme, string>>>;

/** Text and what it stands on. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['muted', 'paper'],
  ['muted', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['accent-strong', 'paper'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['repair', 'paper'],
  ['repair', 'raised'],
  ['paper', 'repair'],
  ['mark-ink', 'mark'],
  ['mark-ink', 'mark-strong'],
] as const;

/** Edges that a reader has to see to use something. */
const EDGES = [
  ['line-strong', 'paper'],
  ['accent', 'paper'],
] as const;

/** The colours that a block of declarations sets. */
function coloursOf(selector: string): Colours {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf('}', start));
  const found = block.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(colours: Colours, a: string, b: string, theme: Theme): number {
  const [dark = 0, light = 0] = [a, b]
    .map((name) => luminance(colours.get(name)?.[theme] ?? 'missing'))
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it('measures black on white as WCAG does', () => {
  const colours = new Map([
    ['ink', { light: '#000000', dark: '#767676' }],
    ['paper', { light: '#ffffff', dark: '#ffffff' }],
  ]);
  expect(contrast(colours, 'ink', 'paper', 'light')).toBe(21);
  expect(contrast(colours, 'ink', 'paper', 'dark')).toBeCloseTo(4.54, 2);
});

describe.each([
  { name: 'the usual colours', selector: ':root {', text: 4.5, edge: 3 },
  { name: 'high contrast', selector: ':root[data-contrast="more"]', text: 7, edge: 4.5 },
])('$name', ({ selector, text, edge }) => {
  const colours = coloursOf(selector);

  it.each(THEMES)('can be read in %s', (theme) => {
    const low = TEXTS.filter(([a, b]) => !(contrast(colours, a, b, theme) >= text));
    expect(low).toEqual([]);
    expect(EDGES.filter(([a, b]) => !(contrast(colours, a, b, theme) >= edge))).toEqual([]);
  });
});

it('high contrast is the same by the system’s wish as by choice', () => {
  const chosen = coloursOf(':root[data-contrast="more"]');
  expect(chosen.size).toBe(coloursOf(':root {').size);
  expect(coloursOf(':root:not([data-contrast])')).toEqual(chosen);
});
