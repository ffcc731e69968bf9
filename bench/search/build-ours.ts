import { join } from 'node:path';
import { buildIndex, spoolFile } from '../../src/search/build/build-index.ts';
import { openSpool } from '../../src/search/build/spool.ts';
import { benchDocument } from './corpus.ts';

// A process of its own: what it takes is measured, and must not hang on the size.
const [folder = '', size = ''] = process.argv.slice(2);
const target = { out: join(folder, 'pagefind'), cache: join(folder, '.cache') };
const spool = await openSpool(spoolFile(target));
for (let index = 0; index < Number(size); index++) await spool.add(benchDocument(index));
await buildIndex(spool, [], target);
await spool.end();
