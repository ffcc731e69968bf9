import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../code-digest.ts';
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
  const drawing = codeDigest([import.meta.dirname, FONTS]);
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
