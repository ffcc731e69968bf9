import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/fold.ts';
import { root, shipped } from './shipped.ts';

const { registry, messages } = shipped;
const rows = readFileSync(join(root, 'src/registry/gazetteers/states.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [code = '', , cldr = '', iso = '', common = '', , , latitude, longitude, member] = line.split('\t');
    return { code, names: [cldr, iso, common].map(fold), at: [Number(latitude), Number(longitude)], member };
  });

describe('the shipped registry', () => {
  it('has nothing wrong in it', () => {
    expect(messages.map((message) => `${message.file}:${message.line} ${message.reason}`)).toEqual([]);
  });

  it('is as large as an archive of the region needs', () => {
    const count = (kind: string): number => registry.entries.filter((entry) => entry.kind === kind).length;
    expect(count('place')).toBeGreaterThan(400);
    expect(count('organisation')).toBeGreaterThan(150);
    expect(count('person')).toBeGreaterThan(100);
    expect(registry.entries.filter(({ kind }) => kind === 'topic').length).toBeGreaterThanOrEqual(40);
  });

  it('is sorted by id in every file', () => {
    for (const file of ['places', 'organisations', 'people', 'topics']) {
      const text = readFileSync(join(root, `content/registry/${file}.yaml`), 'utf8');
      const ids = [...text.matchAll(/^- id: (.+)$/gm)].map((match) => match[1] ?? '');
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('describes every entry in Arabic', () => {
    const bare = registry.entries.filter((entry) => !/[\u0621-\u064a]/.test(entry.description ?? ''));
    expect(bare.map((entry) => entry.id)).toEqual([]);
  });

  it('lists every member state of the United Nations', () => {
    const listed = new Set(registry.entries.map((entry) => entry.iso));
    expect(rows.filter((row) => row.member === 'yes' && !listed.has(row.code))).toEqual([]);
  });

  it('calls every state by a name that the sources know, and places it where they do', () => {
    const states = registry.entries.filter((entry) => entry.iso !== undefined);
    const strange = states.filter((entry) => {
      const row = rows.find((other) => other.code === entry.iso);
      const isKnown = entry.aliases.some((alias) => row?.names.includes(fold(alias.text)));
      const isThere = row?.at.every((degree, i) => Math.abs(degree - (entry.coordinates?.[i] ?? 999)) < 0.01);
      return !isKnown || isThere !== true;
    });
    expect(strange.map((entry) => `${entry.iso} ${entry.name}`)).toEqual([]);
  });

  it('keeps a city within a few degrees of its state', () => {
    const far = registry.entries.flatMap((entry) => {
      const state = registry.byId(entry.within[0] ?? '');
      if (entry.type !== 'city' || state?.coordinates === undefined || entry.coordinates === undefined)
        return [];
      const [dy, dx] = [0, 1].map((i) =>
        Math.abs((entry.coordinates?.[i] ?? 0) - (state.coordinates?.[i] ?? 0)),
      );
      const isWide = ['united-states', 'russia', 'canada', 'brazil', 'china', 'australia', 'chile'].includes(
        state.id,
      );
      return !isWide && Math.max(dy ?? 0, dx ?? 0) > 14 ? [`${entry.id} in ${state.id}`] : [];
    });
    expect(far).toEqual([]);
  });
});
