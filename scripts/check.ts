import { resolve } from 'node:path';
import { checkArchive } from '../src/pipeline/check.ts';
import { isFatal, reportMessages, toRecord } from '../src/pipeline/report.ts';
import { runCommand } from './command-line/command.ts';

await runCommand({
  name: 'check',
  about:
    'Check every briefing in content/: fields, text, evidence, ids, seeds. Changes nothing; exit 1 on errors.',
  flags: {
    format: { type: 'string', value: 'text|json', about: 'how to print what is wrong (default: text)' },
    root: {
      type: 'string',
      value: 'folder',
      about: 'the archive, which holds seeds/ and content/ (default: this folder)',
    },
  },
  run: async ({ flags: { format = 'text', root = '.' } }) => {
    if (format !== 'text' && format !== 'json') {
      console.error('--format is text or json.');
      return 2;
    }
    const { briefings, messages } = await checkArchive(resolve(String(root)));
    if (format === 'json') console.log(JSON.stringify(messages.map(toRecord), undefined, 2));
    else {
      const report = reportMessages(messages, process.stdout.isTTY);
      console.log(report === '' ? `${briefings} briefings, nothing wrong` : report);
    }
    return isFatal(messages) ? 1 : 0;
  },
});
