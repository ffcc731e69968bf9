import { resolve } from 'node:path';
import { isDay, outputDay } from '../src/briefing/publication.ts';
import { publishOffline } from '../src/offline/publish.ts';
import { writeBeside } from '../src/site/beside/write-beside.ts';
import { buildSite } from '../src/site/build.ts';
import { foldersOf } from '../src/site/folders.ts';
import { siteAddress } from '../src/site/site-address.ts';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

await runCommand({
  name: 'build',
  about: 'Build the site and its search index from the briefings in content/.',
  flags: {
    root: { type: 'string', value: 'folder', about: 'the archive that holds content/ (this folder)' },
    out: { type: 'string', value: 'folder', about: 'where the site goes (dist/ in the archive)' },
    force: { type: 'boolean', about: 'render everything anew, also what has not changed' },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: 'the day to build for: later embargoes hold back (SOURCE_DATE_EPOCH, else today in UTC)',
    },
    only: {
      type: 'string',
      value: 'step',
      about:
        'one step alone: pages, or beside (citations, seeds, share images and downloads of a built site)',
    },
  },
  run: async ({ flags }) => {
    const root = resolve(String(flags['root'] ?? '.'));
    const out = resolve(String(flags['out'] ?? `${root}/dist`));
    const day = String(flags['date'] ?? outputDay(process.env));
    if (!isDay(day)) {
      console.error(inWords('The day to build for is written YYYY-MM-DD, not {day}.', { day }));
      return 2;
    }
    console.log(inWords('Building for {day}.', { day }));
    const target = { root, out, day, isForced: flags['force'] === true };
    const address = siteAddress(process.env);
    if (address.origin !== undefined && !URL.canParse(address.origin)) {
      console.error(
        inWords('MUJAZ_ORIGIN is written https://example.org, not {origin}.', { origin: address.origin }),
      );
      return 2;
    }
    if (flags['only'] === undefined) return publishOffline(target, address.base);
    if (flags['only'] === 'pages') return buildSite(target);
    if (flags['only'] !== 'beside') {
      console.error(inWords('The steps are pages and beside, not {step}.', { step: String(flags['only']) }));
      return 2;
    }
    await writeBeside(foldersOf({ MUJAZ_ROOT: root, MUJAZ_OUT: out }, root), address);
    return 0;
  },
});
