import { makeTable } from './command-line/make-table.ts';
import { makeStatesTable } from './gazetteer/states-table.ts';

await makeTable({
  name: 'build-gazetteer',
  about: 'Collect what CLDR and two packages know of states.',
  file: 'src/registry/gazetteers/states.tsv',
  make: makeStatesTable,
});
