import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCollisions, idOf } from '../../../src/briefing/id.ts';
import { ID_PATTERN } from '../../../src/briefing/schema.ts';

describe('idOf', () => {
  it.each([
    ['seeds/000_5dec121a016646a4.txt', '000-5dec121a016646a4'],
    ['seeds/2014/Report No. 3.md', 'report-no-3'],
    ['seeds/بيان رقم ٣.md', 'byan-rqm-3'],
    ['archive.tar.gz', 'archive-tar'],
  ])('%s → %s', (seed, id) => {
    expect(idOf(seed)).toBe(id);
  });

  it.each([
    'seeds/تقرير الجزائر.txt',
    'seeds/été.txt',
    'seeds/😀.txt',
    'seeds/.txt',
    'seeds/con.txt',
    `${'a'.repeat(130)}.txt`,
  ])('marks %s, which the letters alone do not tell', (seed) => {
    expect(idOf(seed)).toMatch(/^[a-z0-9-]*[a-z0-9]-[0-9a-z]{1,7}$/);
  });

  it('tells names apart that share their Latin letters', () => {
    expect(idOf('حرب.txt')).not.toBe(idOf('هرب.txt'));
    expect(idOf('علي.txt')).not.toBe(idOf('على.txt'));
    expect(idOf(`${'ا'.repeat(200)}.txt`)).not.toBe(idOf(`${'ا'.repeat(201)}.txt`));
  });

  it('makes an id of any name, the same for each case and Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const seed = `seeds/${name.replaceAll('/', '')}.txt`;
        const id = idOf(seed);
        expect(id).toMatch(ID_PATTERN);
        expect(id.length).toBeLessThanOrEqual(120);
        expect(idOf(seed.normalize('NFD'))).toBe(idOf(seed.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findCollisions', () => {
  it('finds other extensions, folders, letter case and Unicode forms', () => {
    const seeds = [
      'seeds/b.txt',
      'seeds/a.txt',
      'seeds/A.md',
      'seeds/x/a.txt',
      'seeds/c.txt',
      'seeds/a_1.txt',
      'seeds/a-1.txt',
    ];
    expect(findCollisions(seeds)).toEqual([
      { id: 'a', seeds: ['seeds/A.md', 'seeds/a.txt', 'seeds/x/a.txt'] },
      { id: 'a-1', seeds: ['seeds/a-1.txt', 'seeds/a_1.txt'] },
    ]);
    const [composed, decomposed] = ['seeds/\u0622ب.txt', 'seeds/\u0627\u0653ب.txt'];
    expect(findCollisions([composed, decomposed])[0]?.seeds).toEqual([composed, decomposed].sort());
  });

  it('knows a seed given twice for one', () => {
    expect(findCollisions(['seeds/a.txt', 'seeds/a.txt'])).toEqual([]);
  });
});
