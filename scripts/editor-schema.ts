import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchema } from '../src/briefing/editor-schema.ts';
import { runCommand } from './command-line/command.ts';

await runCommand({
  name: 'editor-schema',
  about:
    'Write content/front-matter.schema.json, with which editors check front matter, from src/briefing/schema.ts.',
  flags: {},
  run: async () => {
    await writeFile(join(import.meta.dirname, '..', 'content', 'front-matter.schema.json'), editorSchema());
    return 0;
  },
});
