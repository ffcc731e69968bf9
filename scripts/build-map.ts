import { makeTable } from './command-line/make-table.ts';
import { makeBorders } from './map/borders.ts';

await makeTable({
  name: 'build-map',
  about: 'Draw the land and the borders of the map from Natural Earth.',
  file: 'src/site/map/borders.tsv',
  make: makeBorders,
});
