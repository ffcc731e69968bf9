import { resolve } from 'node:path';
import { makeBundle } from '../src/offline/bundle/index.ts';
import { NoZimWriter } from '../src/offline/bundle/make-zim.ts';
import { UnportableName } from '../src/offline/bundle/portable-names.ts';
import { FORMS, verifyBundle } from '../src/offline/downloads.ts';
import { siteAddress } from '../src/site/site-address.ts';
import { isBuilt } from './command-line/built-site.ts';
import { runCommand } from './command-line/command.ts';
import { isStatedDate } from './command-line/stated-date.ts';
import { inWords } from './command-line/words.ts';

const USAGE = 'Name a form, {forms}, or verify and a file; a date is YYYY-MM-DD.';
await runCommand({
  name: 'bundle',
  about:
    'Make a copy of the built site to read without a network, into its downloads/ folder: file (a zip that opens by double click). Or verify one that was downloaded.',
  rest: `<${FORMS.join('|')}|verify> [file]`,
  flags: {
    root: { type: 'string', value: 'folder', about: 'the archive that holds content/ (this folder)' },
    out: { type: 'string', value: 'folder', about: 'the built site (dist/ in the archive)' },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: 'the archive’s date (the newest that a briefing states)',
    },
  },
  run: async ({ flags, rest: [task, file] }) => {
    if (task === 'verify' && file !== undefined) {
      const fault = await verifyBundle(resolve(file));
      console.log(fault ?? inWords('{file} is what its manifest says.', { file }));
      return fault === undefined ? 0 : 1;
    }
    const [form, date] = [FORMS.find((one) => one === task), flags['date']];
    if (form === undefined || (date !== undefined && !isStatedDate(String(date)))) {
      console.error(inWords(USAGE, { forms: FORMS.join(', ') }));
      return 2;
    }
    const root = resolve(String(flags['root'] ?? '.'));
    const out = resolve(String(flags['out'] ?? `${root}/dist`));
    if (!isBuilt(out)) return 1;
    const { base } = siteAddress(process.env);
    const source = { root, out, base, ...(date !== undefined && { date: String(date) }) };
    const made = await makeBundle(form, source).catch(faultOf);
    if (made instanceof Error) {
      console.error(made.message);
      return 1;
    }
    const { bytes = 0, sha256: sum = '' } = made.manifest.downloads.find((one) => one.form === form) ?? {};
    console.log(inWords('{file}: {bytes} bytes, SHA-256 {sum}', { file: made.file, bytes, sum }));
    return 0;
  },
});

/** What a reader of the message can do something about; the rest is a fault of the program. */
function faultOf(error: unknown): Error {
  if (error instanceof NoZimWriter || error instanceof UnportableName) return error;
  throw error;
}
