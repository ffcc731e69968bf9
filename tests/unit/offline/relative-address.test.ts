import { describe, expect, it } from 'vitest';
import { relativeAddress } from '../../../src/offline/bundle/relative-address.ts';

const files = new Set(['index.html', 'b/x.html', 'places/mali.html', 'places/index.html', 'feed.xml']);

describe.each(['/', '/archive/'])('an address of a site under %s', (base) => {
  const from = (path: string, address: string) => relativeAddress(address, path, { base, files });

  it.each([
    ['', '../index.html'],
    ['?q=1', '../index.html?q=1'],
    ['places/mali#top', '../places/mali.html#top'],
    ['places/', '../places/index.html'],
    ['feed.xml', '../feed.xml'],
    ['b/gone', '../b/gone.html'],
  ])('names a file: %s', (path, relative) => {
    expect(from('b/x.html', base + path)).toBe(relative);
  });

  it.each([
    '#s2',
    '',
    '?page=2',
    'https://example.org/',
    '//example.org/',
    'mailto:a@example.org',
    'data:,x',
  ])('stays when it is no path of the site: %s', (address) => {
    expect(from('b/x.html', address)).toBe(address);
  });
});
