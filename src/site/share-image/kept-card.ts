import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardText } from './card-text.ts';
import { FONTS, openCardPainter } from './draw-card.ts';

/** Share images that a build keeps for the next one. */
export interface CardKeeper {
  /** The share image for a text, drawn only if it has not been kept. */
  readonly imageOf: (text: CardText) => Buffer;
  /** Remove the images that nobody has asked for. */
  readonly prune: () => void;
}

/** @param cache the cache folder of the build */
export function cardKeeper(cache: string): CardKeeper {
  const folder = join(cache, 'share');
  const used = new Set<string>();
  const drawing = drawingDigest();
  const draw = openCardPainter();
  mkdirSync(folder, { recursive: true });
  return {
    imageOf: (text) => {
      const name = `${createHash('sha256').update(drawing).update(JSON.stringify(text)).digest('hex').slice(0, 32)}.png`;
      used.add(name);
      const file = join(folder, name);
      if (existsSync(file)) return readFileSync(file);
      const image = draw(text);
      writeFileSync(file, image);
      return image;
    },
    prune: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

/** A hash of what draws the cards, so that none that older code or another font drew is taken for new. */
function drawingDigest(): string {
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, FONTS]) {
    for (const name of readdirSync(folder).sort())
      hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
