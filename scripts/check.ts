import { resolve } from 'node:path';
import { languageOf } from '../src/briefing/message-language.ts';
import { checkArchive } from '../src/pipeline/check.ts';
import { annotateMessages, isFatal, listMessages, toRecord } from '../src/pipeline/report.ts';
import { findDeadLinks } from '../src/site/dead-links.ts';
import { runCommand } from './command-line/command.ts';
import { LANGUAGE } from './command-line/language.ts';
import { hasColour, isOnGitHub, ROOT } from './command-line/tell.ts';
import { inWords } from './command-line/words.ts';

const FORMATS = ['text', 'json', 'github'] as const;

await runCommand({
  name: 'check',
  about:
    'Check every briefing in content/: fields, text, evidence, ids, seeds, copies, open conflicts; and the links of the built site. Changes nothing; exit 1 on errors.',
  flags: {
    format: {
      type: 'string',
      value: FORMATS.join('|'),
      values: FORMATS,
      about: 'how to print what is wrong (text; in GitHub Actions: github, which marks the lines)',
    },
    site: { type: 'string', value: 'folder', about: 'the built site (dist/ in the archive, if it is there)' },
    language: LANGUAGE,
    root: ROOT,
  },
  run: async ({ flags }) => {
    const { format = isOnGitHub() ? 'github' : 'text' } = flags;
    const root = resolve(String(flags['root'] ?? '.'));
    const language = languageOf(flags['language']);
    const { briefings, messages: own } = await checkArchive(root);
    const links = await findDeadLinks(resolve(root, String(flags['site'] ?? 'dist')));
    const messages = [...own, ...links.messages];
    const records = messages.map((message) => toRecord(message, language));
    if (format === 'json') console.log(JSON.stringify(records, undefined, 2));
    else {
      if (format === 'github') console.log(annotateMessages(messages, language));
      else if (messages.length > 0) console.log(listMessages(messages, hasColour(process.stdout), language));
      console.log(
        inWords(
          'checked: briefings {briefings}, pages of the site {pages}',
          { briefings, pages: links.pages },
          language,
        ),
      );
    }
    return isFatal(messages) ? 1 : 0;
  },
});
