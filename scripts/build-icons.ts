import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { runCommand } from './command-line/command.ts';

const PUBLIC = join(import.meta.dirname, '..', 'public');
/** The colour of the icon's ground, which fills a maskable one to its edges. */
const GROUND = '#0b5563';
/** Systems cut a maskable icon to a shape: what it shows keeps to the middle. */
const SAFE = 0.72;

await runCommand({
  name: 'build-icons',
  about:
    'Draw the icons of public/ from icon.svg: for ZIM files, for browsers, and one that systems may cut.',
  flags: {},
  run: async () => {
    const image = await loadImage(await readFile(join(PUBLIC, 'icon.svg')));
    const draw = async (file: string, size: number, share = 1): Promise<void> => {
      const canvas = createCanvas(size, size);
      const context = canvas.getContext('2d');
      if (share < 1) {
        context.fillStyle = GROUND;
        context.fillRect(0, 0, size, size);
      }
      const inset = (size * (1 - share)) / 2;
      context.drawImage(image, inset, inset, size * share, size * share);
      await writeFile(join(PUBLIC, file), canvas.toBuffer('image/png'));
    };
    for (const size of [48, 192, 512]) await draw(`icon-${size}.png`, size);
    await draw('icon-maskable-512.png', 512, SAFE);
    return 0;
  },
});
