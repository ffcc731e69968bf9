import { describe, expect, it } from 'vitest';
import { type ClaimChoice, chosenIn, mayHold } from '../../../src/site/claims/claim-choice.ts';
import { claimFacets, claimFiles } from '../../../src/site/claims/claim-files.ts';
import { claimLists, claimPages } from '../../../src/site/claims/claim-lists.ts';
import { speakerKey } from '../../../src/site/claims/speakers.ts';
import { saidHtml } from '../../../src/site/said-html.ts';
import { cardFor, saidBy } from './cards.ts';

describe('statements', () => {
  const cards = [
    cardFor('old', '2012-05-01', ['x']),
    cardFor('new', '2014', ['x']),
    cardFor('undated', undefined, ['x']),
  ];
  const archive = {
    cards,
    known: new Map(),
    said: new Map([
      ['old', [saidBy('اسم x', { id: 'x' }), saidBy('مصدر', { index: 1, kind: 'anonymous', about: ['x'] })]],
      ['new', [saidBy('مصدر', { force: 'denies' })]],
      ['undated', [saidBy('مصدر'), saidBy('عابر', { index: 1 })]],
    ]),
  };
  const lists = claimLists(archive);

  it('are listed by whoever the registry knows, and by others from three on', () => {
    expect(lists.speakers.map(({ key, lines }) => [key, lines.length])).toEqual([
      ['x', 1],
      [speakerKey('مصدر'), 3],
    ]);
    expect(lists.forces.map(({ force, lines }) => [force, lines.length])).toEqual([
      ['says', 4],
      ['denies', 1],
    ]);
  });

  it('are cut into pages that stay as they are when one more comes', () => {
    const many = Array.from({ length: 250 }, (_, i) => ({
      ...saidBy('س', { index: i }),
      briefing: 'b',
      title: 'ع',
      date: undefined,
    }));
    const keys = (count: number) =>
      claimPages(many.slice(0, count), 'x', () => undefined).map(({ page, cacheKey }) => [
        page.number,
        cacheKey,
      ]);
    const before = new Map(keys(249).map(([number, key]) => [number, key]));
    expect(keys(250).filter(([number, key]) => before.get(number) !== key)).toHaveLength(1);
  });

  const NOTHING: ClaimChoice = { speaker: '', kind: '', force: '', about: '', words: '', from: '', to: '' };
  const files = claimFiles(lists.all, 3);
  const facets = claimFacets(lists, files);
  const choose = (choice: Partial<ClaimChoice>, speakerName?: string) =>
    [...files]
      .reverse()
      .filter((_, i) =>
        mayHold(facets.files.toReversed()[i] ?? { from: null, to: null }, { ...NOTHING, ...choice }),
      )
      .flatMap((file) => chosenIn(file, { ...NOTHING, ...choice }, speakerName))
      .map(({ briefing, index }) => `${briefing}/${index}`);

  it('are in files that hold each once, oldest first', () => {
    expect(files.map(({ lines }) => lines.length)).toEqual([3, 2]);
    expect(choose({})).toEqual(['new/0', 'old/1', 'old/0', 'undated/1', 'undated/0']);
    expect(facets.about).toEqual([['x', 'اسم x', 1]]);
    expect(facets.speakers[0]).toEqual([speakerKey('مصدر'), 'مصدر', 3, null]);
  });

  it.each([
    [{ speaker: 'x' }, ['old/0']],
    [{ speaker: 'عابر' }, ['undated/1']],
    [{ kind: 'anonymous' }, ['old/1']],
    [{ force: 'denies' }, ['new/0']],
    [{ about: 'x' }, ['old/1']],
    [{ words: 'المصدر' }, ['new/0', 'old/1', 'undated/0']],
    [{ words: 'عابر بالقول' }, ['undated/1']],
    [{ words: 'عابر', kind: 'anonymous' }, []],
    [{ from: '2013' }, ['new/0']],
    [{ to: '2013' }, ['old/1', 'old/0']],
    [{ from: '2012', to: '2014', force: 'says' }, ['old/1', 'old/0']],
    [{ from: '2020' }, []],
  ])('are chosen by %j', (choice, expected) => {
    expect(choose(choice)).toEqual(expected);
  });

  it('are chosen by a speaker whom the registry does not know', () => {
    expect(choose({ speaker: speakerKey('مصدر') }, 'مصدر')).toEqual(['new/0', 'old/1', 'undated/0']);
  });

  it('as HTML let nothing of an article through as markup', () => {
    const line = {
      ...saidBy('<b>', { claim: '<img src=x>', verb: '"&' }),
      briefing: 'b',
      title: '<i>',
      date: undefined,
    };
    const html = saidHtml(line, () => undefined);
    expect(html).not.toMatch(/<img|<i>|<b><b>/);
    expect(html).toContain('href="/b/b#c1"');
    expect(html).toMatch(/<\/b> · \S.* · <span class="force">/);
  });
});
