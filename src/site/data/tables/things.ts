import type { Table } from '../table.ts';

/** Everything that briefings mention, with what the registry knows of it. */
export const things: Table = {
  name: 'things',
  columns: [
    { name: 'id', type: 'string', about: 'Registry id: its address is /<kind>/<id>', isRequired: true },
    { name: 'kind', type: 'string', about: 'places, organisations, people or topics', isRequired: true },
    { name: 'type', type: 'string', about: 'What sort of its kind it is: state, city, party …' },
    { name: 'name', type: 'string', about: 'Name as readers see it', isRequired: true },
    { name: 'description', type: 'string', about: 'One neutral line' },
    { name: 'reference', type: 'string', about: 'A page about it' },
    { name: 'latitude', type: 'number', about: 'Degrees north' },
    { name: 'longitude', type: 'number', about: 'Degrees east' },
    { name: 'briefings', type: 'integer', about: 'Number of briefings that mention it', isRequired: true },
  ],
  key: ['id'],
  references: [],
  rows: ({ things }) =>
    things.map(({ id, kind, name, known, briefings }) => [
      id,
      kind,
      known?.type ?? null,
      name,
      known?.description ?? null,
      known?.reference ?? null,
      known?.coordinates?.[0] ?? null,
      known?.coordinates?.[1] ?? null,
      briefings,
    ]),
};
