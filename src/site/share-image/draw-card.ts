import { join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { breakLines } from '../break-lines.ts';
import { textRuns } from '../latin-runs.ts';
import type { CardText } from './card-text.ts';
import { indexedPng } from './indexed-png.ts';
import { SHARE_SIZE } from './share-size.ts';

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const MARGIN = 80;
const BAR = 14;
const RIGHT = WIDTH - MARGIN;
const TITLE = { size: 62, line: 88, most: 4, top: 232 } as const;
/** Shades between paper and ink; the last colour of the palette is the accent. */
const SHADES = 15;
const ACCENT = 15;
const BYTES_A_PIXEL = 4;
/** Shade of each value of a grey pixel, 0 to 255. */
const SHADE_OF = Uint8Array.from({ length: 256 }, (_, grey) =>
  Math.round(((255 - grey) * (SHADES - 1)) / 255),
);
const COLOURS = { paper: [252, 251, 248], ink: [28, 26, 23], accent: [11, 85, 99] } as const;

/** Where the site's own faces are. */
export const FONTS = join(import.meta.dirname, '..', '..', 'styles', 'fonts');
/** Files of each face by the family that it is drawn by: letters, signs, Latin. */
const FACES = [
  { family: 'Share strong', font: 'ibm-plex-sans-arabic', weight: 600 },
  { family: 'Share plain', font: 'ibm-plex-sans-arabic', weight: 400 },
] as const;
const SCRIPTS = ['arabic', 'signs', 'latin'] as const;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Make the site's own faces known to the canvas; no font of the machine is ever drawn. */
function prepareFaces(): ReadonlyMap<string, string> {
  return new Map(
    FACES.map(({ family, font, weight }) => {
      const names = SCRIPTS.map((script) => {
        const name = `${family} ${script}`;
        if (!GlobalFonts.has(name))
          GlobalFonts.registerFromPath(join(FONTS, `${font}-${script}-${weight}.woff2`), name);
        return `'${name}'`;
      });
      return [family, names.join(', ')];
    }),
  );
}

/** Draws share images, all on one canvas: each of its own would hold 3 MB until the whole build ends. */
export type CardPainter = (text: CardText) => Buffer;

/**
 * Open a painter of share images: name of the archive, title, date, main names; letters joined and in the order that
 * Arabic is read in.
 *
 * @returns draws one image and returns the bytes of a PNG; the same for the same text, whatever was drawn before
 */
export function openCardPainter(): CardPainter {
  const faces = prepareFaces();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.direction = 'rtl';
  context.textAlign = 'right';
  return (text) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.fillStyle = '#000';
    writeCard(context, text, faces);
    return indexedPng(SHARE_SIZE, indexed(canvas), palette());
  };
}

function writeCard(context: SKRSContext2D, text: CardText, faces: ReadonlyMap<string, string>): void {
  const face = (family: string, size: number): string => `${size}px ${faces.get(family) ?? ''}`;
  write(context, text.archive, face('Share strong', 46), 118);
  write(context, text.tagline, face('Share plain', 26), 162);
  const lines = writeTitle(context, text.title, face('Share strong', TITLE.size));
  const below = Math.max(TITLE.top + lines * TITLE.line + 10, HEIGHT - 120);
  write(context, text.about, face('Share plain', 30), below);
  if (text.names !== '' && below <= HEIGHT - 100)
    write(context, text.names, face('Share strong', 30), below + 54);
}

function writeTitle(context: SKRSContext2D, title: string, font: string): number {
  context.font = font;
  const lines = breakLines(
    title,
    (line) => context.measureText(isolated(line)).width <= RIGHT - MARGIN,
    TITLE.most,
  );
  for (const [i, line] of lines.entries()) {
    context.fillText(isolated(line), RIGHT, TITLE.top + TITLE.line * i + TITLE.size * 0.5);
  }
  return lines.length;
}

function write(context: SKRSContext2D, text: string, font: string, y: number): void {
  context.font = font;
  const [line = ''] = breakLines(
    text,
    (one) => context.measureText(isolated(one)).width <= RIGHT - MARGIN,
    1,
  );
  context.fillText(isolated(line), RIGHT, y);
}

/** Latin words keep their order among Arabic ones. */
function isolated(text: string): string {
  return textRuns(text)
    .map(({ text, isLatin }) => (isLatin ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text))
    .join('');
}

/** The black on white that was drawn, as indices of the palette; with the bar of the site's head along the top. */
function indexed(canvas: Canvas): Uint8Array {
  const pixels = canvas.data();
  const rowBytes = WIDTH / 2 + 1;
  const rows = new Uint8Array(rowBytes * HEIGHT);
  rows.fill((ACCENT << 4) | ACCENT, 0, rowBytes * BAR);
  for (let y = 0; y < HEIGHT; y++) rows[y * rowBytes] = 0;
  for (let y = BAR; y < HEIGHT; y++) {
    const row = y * rowBytes + 1;
    const start = y * WIDTH * BYTES_A_PIXEL;
    for (let pair = 0; pair < WIDTH / 2; pair++) {
      const at = start + pair * 2 * BYTES_A_PIXEL;
      const right = SHADE_OF[pixels[at + BYTES_A_PIXEL] ?? 255] ?? 0;
      rows[row + pair] = ((SHADE_OF[pixels[at] ?? 255] ?? 0) << 4) | right;
    }
  }
  return rows;
}

function palette(): readonly (readonly [number, number, number])[] {
  const shades = Array.from({ length: SHADES }, (_, shade): readonly [number, number, number] => {
    const mixed = (channel: 0 | 1 | 2): number =>
      Math.round(
        COLOURS.paper[channel] + ((COLOURS.ink[channel] - COLOURS.paper[channel]) * shade) / (SHADES - 1),
      );
    return [mixed(0), mixed(1), mixed(2)];
  });
  return [...shades, COLOURS.accent];
}
