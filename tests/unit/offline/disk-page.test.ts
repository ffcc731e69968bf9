import { expect, it } from 'vitest';
import { diskPage } from '../../../src/offline/bundle/disk-page.ts';

it.each(['/', '/archive/'])('a page that leads on does so by a file, under %s', (base) => {
  const html = `<html><head><meta http-equiv="refresh" content="0; url=${base}b/new"></head><body></body></html>`;
  const page = diskPage(
    html,
    'b/old.html',
    { base, files: new Set(['b/new.html']) },
    { loader: 'l.js', colophon: '' },
  );
  expect(page).toContain('content="0; url=../b/new.html"');
});
