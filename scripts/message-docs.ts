import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageDocs } from '../src/briefing/message-docs.ts';
import { LANGUAGES } from '../src/briefing/message-language.ts';
import { runCommand } from './command-line/command.ts';

await runCommand({
  name: 'message-docs',
  about:
    'Write docs/ar/messages.md and docs/en/messages.md, which explain every message, from the message tables.',
  flags: {},
  run: async () => {
    const docs = join(import.meta.dirname, '..', 'docs');
    for (const language of LANGUAGES) {
      await writeFile(join(docs, language, 'messages.md'), messageDocs(language));
    }
    return 0;
  },
});
