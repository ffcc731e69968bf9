import { resolve } from 'node:path';
import { checkArchive } from '../src/pipeline/check.ts';
import { annotateMessages, isFatal, listMessages, toRecord } from '../src/pipeline/report.ts';
import { findDeadLinks } from '../src/site/dead-links.ts';
import { runCommand } from './command-line/command.ts';
import { hasColour, ROOT } from './command-line/tell.ts';

const FORMATS = ['text', 'json', 'github'] as const;

await runCommand({
  name: 'check',
  about:
    'Check every briefing in content/: fields, text, evidence, ids, seeds, copies, open conflicts; and the links of the built site. Changes nothing; exit 1 on errors.',
  flags: {
    format: {
      type: 'string',
      value: FORMATS.join('|'),
      about: 'how to print what is wrong (text; in GitHub Actions: github, which marks the lines)',
    },
    site: { type: 'string', value: 'folder', about: 'the built site (dist/ in the archive, if it is there)' },
    root: ROOT,
  },
  run: async ({ flags }) => {
    const { format = process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text' } = flags;
    const root = resolve(String(flags['root'] ?? '.'));
    if (!FORMATS.some((one) => one === format)) {
      console.error(`--format is one of ${FORMATS.join(', ')}.`);
      return 2;
    }
    const { briefings, messages: own } = await checkArchive(root);
    const links = await findDeadLinks(resolve(root, String(flags['site'] ?? 'dist')));
    const messages = [...own, ...links.messages];
    if (format === 'json') console.log(JSON.stringify(messages.map(toRecord), undefined, 2));
    else {
      if (format === 'github') console.log(annotateMessages(messages));
      else console.log(listMessages(messages, hasColour(process.stdout)));
      console.log(`${briefings} briefings and ${links.pages} pages of the site checked`);
    }
    return isFatal(messages) ? 1 : 0;
  },
});
