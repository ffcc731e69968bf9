import { expect, it } from 'vitest';
import { portableNames, UnportableName } from '../../../src/offline/bundle/portable-names.ts';

function take(...paths: readonly string[]): void {
  const require = portableNames();
  for (const path of paths) require(path);
}

it.each([
  [['m/b/con.html']],
  [['m/b/LPT1']],
  [['m/b/a:b.html']],
  [['m/b/why?.html']],
  [['m/b/tab\t.html']],
  [['m/b/ends in a dot.']],
  [['m/b /x.html']],
  [['m//x.html']],
  [[`m/${'a'.repeat(200)}`]],
  [['m/b/x.html', 'm/b/X.html']],
  [['m/b/x.html', 'm/B/y.html']],
  [['m/b/x.html', 'm/b/x.html']],
  [['m/b/caf\u00e9.html', 'm/b/cafe\u0301.html']],
  [['m/b', 'm/b/x.html', 'm/b']],
])('refuses %j', (paths) => {
  expect(() => take(...paths)).toThrow(UnportableName);
});

it('takes names that every system can unpack, Arabic ones with spaces too', () => {
  expect(() =>
    take('m/b/x.html', 'm/b/x-2.html', 'm/console.html', 'm/نسخة من الأرشيف/و.html', `m/${'a'.repeat(190)}`),
  ).not.toThrow();
});
