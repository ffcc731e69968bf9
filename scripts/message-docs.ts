import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageDocs } from '../src/briefing/message-docs.ts';
import { runCommand } from './command-line/command.ts';

await runCommand({
  name: 'message-docs',
  about: 'Write docs/en/messages.md, which explains every message, from src/briefing/message-table.ts.',
  flags: {},
  run: async () => {
    await writeFile(join(import.meta.dirname, '..', 'docs', 'en', 'messages.md'), messageDocs());
    return 0;
  },
});
