import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { CardText } from '../../../src/site/share-image/card-text.ts';
import { openCardPainter } from '../../../src/site/share-image/draw-card.ts';
import { indexedPng } from '../../../src/site/share-image/indexed-png.ts';

const drawCard = openCardPainter();

const TEXT: CardText = {
  archive: 'موجز',
  tagline: 'أرشيف إحاطات',
  title: 'مشاورات بين الجزائر ومالي حول ضبط الحدود',
  about: '15 مارس 2021',
  names: 'الجزائر · مالي',
};

/** Red of each pixel, which tells ink from paper. */
async function pixelsOf(
  image: Buffer,
): Promise<{ readonly width: number; readonly height: number; readonly red: Uint8Array }> {
  const { width, height } = await loadImage(image);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(image), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, red: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0) };
}

/** Columns of a band of rows that hold ink. */
function inkedColumns(red: Uint8Array, width: number, from: number, to: number): readonly number[] {
  return Array.from({ length: width }, (_, x) => x).filter((x) => {
    for (let y = from; y < to; y++) if ((red[y * width + x] ?? 255) < 128) return true;
    return false;
  });
}

describe('a share image', () => {
  it('has the size that networks ask for, text at the right, and the same bytes each time', async () => {
    const image = drawCard(TEXT);
    expect(drawCard(TEXT).equals(image)).toBe(true);
    expect(drawCard({ ...TEXT, title: 'غيره' }).equals(image)).toBe(false);
    const { width, height, red } = await pixelsOf(image);
    expect([width, height]).toEqual([1200, 630]);
    const columns = inkedColumns(red, width, 190, 320);
    expect(columns.at(-1)).toBeGreaterThan(1100);
    expect(columns.at(-1)).toBeLessThanOrEqual(1120);
    expect(columns[0]).toBeGreaterThanOrEqual(80);
  });

  it('joins its letters: «بب» is one stroke of ink, and with a joiner kept apart it is two', async () => {
    const strokes = async (title: string): Promise<number> => {
      const { width, red } = await pixelsOf(drawCard({ ...TEXT, title }));
      const columns = inkedColumns(red, width, 190, 320);
      return columns.filter((x, i) => i === 0 || x !== (columns[i - 1] ?? 0) + 1).length;
    };
    expect(await strokes('ببب')).toBe(1);
    expect(await strokes('ب\u200cب\u200cب')).toBe(3);
  });

  it('keeps to its margins whatever the title', async () => {
    for (const title of ['ك'.repeat(300), 'W'.repeat(120), `${'كلمة '.repeat(60)}`, '…']) {
      const { width, height, red } = await pixelsOf(drawCard({ ...TEXT, title }));
      const columns = inkedColumns(red, width, 190, height);
      expect(columns[0] ?? 80).toBeGreaterThanOrEqual(70);
      expect(columns.at(-1)).toBeLessThanOrEqual(1130);
      expect(inkedColumns(red, width, height - 10, height)).toEqual([]);
    }
  });
});

it('an indexed PNG holds its rows to the bit', () => {
  const rows = Uint8Array.from([0, 0x01, 0x23, 0, 0x45, 0x67]);
  const png = indexedPng({ width: 4, height: 2 }, rows, [[0, 0, 0]]);
  const at = png.indexOf('IDAT');
  const length = png.readUInt32BE(at - 4);
  expect(inflateSync(png.subarray(at + 4, at + 4 + length))).toEqual(Buffer.from(rows));
});
